import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {
  contactForm,
  contactText,
  fill,
  fillAll,
  pressOn,
  screen,
  tells,
  titleOf,
} from '../../test/contact-form.ts';
import {codeOf, contactsOf, joinedCompany, newPerson} from '../../test/contact-page.ts';
import {until} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';

describe('<immersion-contact>', () => {
  it('writes to a company: form, what it will read, code, gone', async () => {
    const offer = await joinedCompany();
    const element = await contactForm(offer);
    const events: Event[] = [];
    for (const name of ['immersion-contact', 'immersion-contacted'] as const) {
      element.addEventListener(name, event => events.push(event));
    }
    expect(titleOf(element)).to.equal(`Écrire à ${offer.name}`);
    await expectAccessible(element);
    const email = await fillAll(element);
    await fill(
      element,
      'message',
      'Le pain me plaît depuis un stage en troisième, je me lève tôt.',
    );
    await pressOn(element, 'Relire avant d’envoyer');
    await screen(element, `Ce que va lire ${offer.name}`);
    const letter = text(find(element, '.letter'));
    expect(letter).to.contain('Anaïs N’Guyen aimerait faire une immersion : Boulanger');
    expect(letter).to.contain('Une semaine en février');
    expect(letter).to.contain('je me lève tôt');
    expect(letter).not.to.contain(email).and.not.to.contain('06 39');
    expect(focusedId(element)).to.equal('title');
    await expectAccessible(element);
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    expect(contactText(element)).to.contain(email);
    expect(find(element, '#code').autocomplete).to.equal('one-time-code');
    expect(await contactsOf(email)).to.deep.equal([]);
    await expectAccessible(element);
    const code = await codeOf(email);
    find(element, '#code').focus();
    await sendKeys({type: `${code.slice(0, 3)} ${code.slice(3)}`});
    const contacted = oneEvent(element, 'immersion-contacted');
    await pressOn(element, 'Envoyer ma demande');
    await contacted;
    await screen(element, 'C’est parti');
    expect(contactText(element)).to.contain(`Votre demande est envoyée à ${offer.name}.`);
    expect(contactText(element)).to.contain('après 3 jours ouvrés, puis après 7');
    expect(await contactsOf(email)).to.have.length(1);
    await expectAccessible(element);
    const said = events.map(event => JSON.stringify(Object.entries(event))).join();
    expect(events.map(({type}) => type)).to.deep.equal([
      'immersion-contact',
      'immersion-contacted',
    ]);
    expect(said).to.contain(offer.siret);
    expect(said).not.to.match(/Anaïs|Guyen|courriel|6399|semaine|pain/);
    // Opened again, it does not look as if it had left a second time.
    const place = element.parentElement;
    element.remove();
    place?.append(element);
    await screen(element, 'Vous lui avez déjà écrit');
    await expectAccessible(element);
    await pressOn(element, 'Écrire pour une autre personne');
    await screen(element, `Écrire à ${offer.name}`);
    expect(find(element, '#field-potentialBeneficiaryFirstName').value).to.equal('');
    expect(await contactsOf(email)).to.have.length(1);
  });

  for (const [mode, title, button, done] of [
    ['PHONE', 'Appeler', 'Recevoir qui appeler', 'À vous d’appeler'],
    ['IN_PERSON', 'Aller voir', 'Recevoir où aller', 'À vous d’y aller'],
  ] as const) {
    it(`gives, by mail, how to reach a company that prefers ${mode}`, async () => {
      const offer = await joinedCompany(mode);
      const element = await contactForm(offer);
      expect(titleOf(element)).to.equal(`${title} ${offer.name}`);
      expect(contactText(element)).to.contain('Rien ne lui est envoyé');
      expect(all(element, '#field-message')).to.deep.equal([]);
      const email = await fillAll(element);
      await pressOn(element, button);
      await screen(element, 'Recopiez le code reçu');
      find(element, '#code').focus();
      await sendKeys({type: await codeOf(email)});
      await sendKeys({press: 'Enter'});
      await screen(element, done);
      expect(await contactsOf(email)).to.have.length(1);
      expect(contactText(element)).not.to.match(/0?3 ?87|rue des Essais|Odile/);
      await expectAccessible(element);
    });
  }

  it('says what is missing, by the fields and in one place, and leads there', async () => {
    const element = await contactForm(await joinedCompany());
    await pressOn(element, 'Relire avant d’envoyer');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    const lines = all(element, '#summary li').map(text);
    expect(lines).to.deep.equal([
      'Prénom : Donnez votre prénom.',
      'Nom : Donnez votre nom.',
      'Votre e-mail : Donnez votre e-mail : le code et la réponse y arrivent.',
      'Votre téléphone : Donnez votre téléphone, par exemple 06 12 34 56 78.',
      'Ce que vous attendez de cette immersion : Choisissez ce que vous attendez de cette immersion.',
      'Quand, et combien de temps : Dites quand, même à peu près. Par exemple : une semaine en mars.',
    ]);
    await expectAccessible(element);
    find(element, '#summary button').click();
    await until(() => focusedId(element) === 'field-potentialBeneficiaryFirstName', 'led there');
    await fillAll(element);
    expect(all(element, '#summary')).to.deep.equal([]);
    await fill(element, 'potentialBeneficiaryEmail', 'anaïs@courriel.example');
    expect(text(find(element, '#field-potentialBeneficiaryEmail-error'))).to.contain('sans accent');
  });

  it('says nothing of a field before it is left', async () => {
    const element = await contactForm(await joinedCompany());
    find(element, '#field-potentialBeneficiaryEmail').focus();
    await sendKeys({type: 'ana'});
    expect(all(element, '.error')).to.deep.equal([]);
    await sendKeys({press: 'Tab'});
    await until(() => all(element, '.error').length === 1, 'said it once left');
  });

  it('helps to write: a sentence to press is added to what is typed, its blank ready', async () => {
    const element = await contactForm(await joinedCompany());
    await fill(element, 'message', 'Bonjour');
    await pressOn(element, 'Des idées pour « Un mot de vous »');
    await pressOn(element, 'J’ai déjà [une expérience, un stage, un loisir].');
    const area = find(element, '#field-message');
    expect(area.value).to.equal('Bonjour. J’ai déjà [une expérience, un stage, un loisir].');
    expect(focusedId(element)).to.equal('field-message');
    await sendKeys({type: 'aidé mon oncle au fournil'});
    expect(area.value).to.equal('Bonjour. J’ai déjà aidé mon oncle au fournil.');
    await expectAccessible(element);
  });

  it('does not let a sentence leave unfinished', async () => {
    const offer = await joinedCompany();
    const element = await contactForm(offer);
    await fillAll(element);
    await pressOn(element, 'Des idées pour « Ce que vous aimeriez voir ou faire »');
    await pressOn(element, 'Essayer moi-même : [un geste, une tâche].');
    expect(all(element, '.error')).to.deep.equal([]);
    await pressOn(element, 'Relire avant d’envoyer');
    await until(() => focusedId(element) === 'summary', 'stopped');
    expect(text(find(element, '#summary'))).to.contain('Il reste un passage entre crochets');
    await fill(element, 'activities', 'Essayer moi-même : façonner une baguette.');
    await pressOn(element, 'Relire avant d’envoyer');
    await screen(element, `Ce que va lire ${offer.name}`);
  });

  it('asks which job, when the company has several', async () => {
    const offer = await joinedCompany('EMAIL', ['11573', '11564']);
    const element = await contactForm(offer);
    await fillAll(element);
    await pressOn(element, 'Relire avant d’envoyer');
    await until(() => focusedId(element) === 'summary', 'asked');
    expect(all(element, '#summary li').map(text)).to.deep.equal([
      'Le métier à découvrir : Choisissez le métier à découvrir.',
    ]);
    await fill(element, 'appellationCode', '11564');
    await pressOn(element, 'Relire avant d’envoyer');
    await tells(element, 'une immersion : Aide-boulanger');
  });

  it('stands alone, its company named by attributes', async () => {
    const {siret, locationId, name} = await joinedCompany('EMAIL', ['11573', '11564']);
    const element = await contactForm(undefined);
    element.siret = siret;
    element.appellationCode = '11564';
    element.locationId = locationId;
    await screen(element, `Écrire à ${name}`);
    expect(find(element, '#field-appellationCode').value).to.equal('11564');
  });

  it('keeps what was typed to each company, and who one is for all', async () => {
    const [one, two] = [await joinedCompany(), await joinedCompany()];
    const element = await contactForm(one);
    await fillAll(element);
    await fill(element, 'message', 'Bonjour le premier fournil.');
    element.offer = two;
    await element.updateComplete;
    expect(titleOf(element)).to.equal(`Écrire à ${two.name}`);
    expect(find(element, '#field-potentialBeneficiaryFirstName').value).to.equal('Anaïs');
    expect(find(element, '#field-datePreferences').value).to.equal('Une semaine en février');
    expect(find(element, '#field-message').value).to.equal('');
    element.offer = one;
    await element.updateComplete;
    expect(find(element, '#field-message').value).to.equal('Bonjour le premier fournil.');
  });

  it('keeps nothing in the browser, and puts nobody in an address', async () => {
    const element = await contactForm(await joinedCompany());
    performance.clearResourceTimings();
    const email = await fillAll(element);
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    const asked = performance.getEntriesByType('resource').map(({name}) => name);
    expect(asked.join()).to.contain('/api/contacts').and.not.to.contain(email);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(location.href).not.to.contain('cs_');
  });

  it('leaving the page with something typed is asked about, until it has left', async () => {
    const leaving = () => {
      const event = new Event('beforeunload', {cancelable: true});
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const element = await contactForm(await joinedCompany());
    expect(leaving()).to.equal(false);
    await fillAll(element);
    expect(leaving()).to.equal(true);
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    expect(leaving()).to.equal(false);
  });

  it('a page may stop it before it leaves', async () => {
    const element = await contactForm(await joinedCompany());
    element.addEventListener('immersion-contact', event => {
      event.preventDefault();
    });
    const email = await fillAll(element, newPerson());
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(titleOf(element)).to.contain('Ce que va lire');
    expect(await codeOf(email)).to.equal('');
  });

  it('goes back from the preview and from the code with all that was typed', async () => {
    const element = await contactForm(await joinedCompany());
    await fillAll(element);
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Modifier');
    expect(find(element, '#field-datePreferences').value).to.equal('Une semaine en février');
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await screen(element, 'Recopiez le code reçu');
    await pressOn(element, 'Corriger mon adresse');
    await until(() => focusedId(element) === 'field-potentialBeneficiaryEmail', 'went to it');
    const other = newPerson();
    await fill(element, 'potentialBeneficiaryEmail', other);
    await pressOn(element, 'Relire avant d’envoyer');
    await pressOn(element, 'Envoyer');
    await tells(element, other);
  });

  it('speaks English, with nothing left in French', async () => {
    const offer = await joinedCompany();
    const element = await contactForm(offer, {lang: 'en'});
    expect(titleOf(element)).to.equal(`Write to ${offer.name}`);
    await fillAll(element);
    await pressOn(element, 'Read before sending');
    await screen(element, `What ${offer.name} will read`);
    expect(text(find(element, '.letter'))).to.contain('Discover a job or a sector');
    await expectAccessible(element);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`fits a page 320 px wide, and is read in the ${scheme}`, async () => {
      const element = await contactForm(await joinedCompany());
      const page = element.parentElement as HTMLElement;
      page.style.cssText = `box-sizing: border-box; width: 320px; padding: 16px; color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#151a23' : '#fff'}`;
      for (const step of ['Relire avant d’envoyer', 'Envoyer']) {
        expect(element.scrollWidth, titleOf(element)).to.be.at.most(288);
        await expectAccessible(element);
        if (step === 'Relire avant d’envoyer') await fillAll(element);
        await pressOn(element, step);
      }
      await screen(element, 'Recopiez le code reçu');
      expect(element.scrollWidth).to.be.at.most(288);
      await expectAccessible(element);
    });
  }
});
