import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../test/accessible.ts';
import {signInCodeOf} from '../../test/first-party-page.ts';
import {
  addJob,
  choose,
  contactOf,
  fillEntry,
  knownSiret,
  linesOf,
  makeHost,
  send,
  sirets,
  titleOf,
  typedIn,
  writeAt,
} from '../../test/host-page.ts';
import {press, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import type {ImmersionHostElement} from './immersion-host.ts';

const siretOf = sirets(0);

const emailOf = (siret: string): string => contactOf(siret)['contact/email'];

/** From an empty form to the screen of the code. */
const sent = async (element: ImmersionHostElement, siret: string): Promise<void> => {
  await fillEntry(element, siret);
  await send(element);
  expect(linesOf(element)).to.deep.equal([]);
  expect(titleOf(element)).to.equal('Votre code');
};

describe('<immersion-host>', () => {
  it('a company joins: what it says, the code, and it is published', async () => {
    const siret = siretOf();
    const element = await makeHost();
    const happened: string[] = [];
    for (const name of ['immersion-join', 'immersion-joined'] as const) {
      element.addEventListener(name, event => happened.push(event.type));
    }
    await expectAccessible(element);
    await sent(element, siret);
    expect(focusedId(element)).to.equal('title');
    expect(text(find(element, '.host'))).to.contain(emailOf(siret));
    expect(find(element, '#code-code').autocomplete).to.equal('one-time-code');
    expect(find(element, '#code-code').inputMode).to.equal('numeric');
    await expectAccessible(element);
    const code = await signInCodeOf(emailOf(siret));
    // As messages show it: pasted, it is understood.
    await write(element, 'code-code', `${code.slice(0, 3)} ${code.slice(3)}`);
    await press(element, 'Publier ma fiche');
    await until(() => titleOf(element) === 'Votre entreprise est dans l’annuaire', 'published');
    await until(() => focusedId(element) === 'title', 'brought the reader to it');
    expect(happened).to.deep.equal(['immersion-join', 'immersion-joined']);
    expect(find(element, '.notice a').getAttribute('href')).to.match(/\/entreprise$/);
    expect(text(find(element, '.then'))).to.contain('Jamais plus de 6 par mois');
    await expectAccessible(element);
    const offers = await fetch(`${element.apiUrl}/api/companies/${siret}?key=${element.apiKey}`);
    expect(await offers.json()).to.include({siret, name: 'Le Fournil de Mina'});
    await press(element, 'Inscrire une autre entreprise');
    expect(find(element, '#field-siret').value).to.equal('');
  });

  it('the SIRET fills what is known in, and never what was written', async () => {
    const element = await makeHost();
    await writeAt(element, {'businessAddresses/0/city': 'Metz-Ville', siret: knownSiret});
    await until(() => find(element, '#field-businessName').value !== '', 'filled the name in');
    const typed = typedIn(element);
    expect(typed['field-businessName']).to.equal('Fournil n° 1');
    expect(typed['field-naf']).to.equal('1071C');
    expect(typed['field-numberOfEmployeeRange']).to.equal('3-5');
    expect(typed['field-businessAddresses-0-city']).to.equal('Metz-Ville');
    expect(text(find(element, '.found'))).to.contain('Entreprise trouvée');
    expect(text(find(element, '#aid'))).to.contain('peut ouvrir droit');
    await writeAt(element, {numberOfEmployeeRange: '250-499'});
    expect(all(element, '#aid')).to.be.empty;
  });

  it('says everything that is missing, in order, each line leading to its field', async () => {
    const element = await makeHost();
    await send(element);
    expect(focusedId(element)).to.equal('summary');
    const paths = all(element, '#summary [data-path]').map(line => line.dataset['path']);
    expect(paths).to.deep.equal([
      'siret',
      'businessName',
      'hostKind',
      'businessAddresses/0/streetNumberAndAddress',
      'businessAddresses/0/postcode',
      'businessAddresses/0/city',
      'offers',
      'searchableBy',
      'fitForDisabledWorkers',
      'contact/firstName',
      'contact/lastName',
      'contact/email',
    ]);
    await expectAccessible(element);
    for (const path of paths) {
      const id = `field-${path?.replaceAll('/', '-') ?? ''}`;
      const isThere = () => {
        const at = element.shadowRoot?.activeElement;
        return at?.id === id || at?.closest(`[id="${id}-group"]`);
      };
      all(element, `#summary [data-path="${path ?? ''}"]`)[0]?.click();
      await until(isThere, `went to ${id}`);
    }
    await writeAt(element, {businessName: 'Le Fournil'});
    expect(linesOf(element)).to.have.lengthOf(11);
  });

  it('says what is wrong with a field once it is left', async () => {
    const element = await makeHost();
    const wrong: Readonly<Record<string, [typed: string, said: string]>> = {
      siret: ['123 456 789 00012', 'Au moins un chiffre'],
      website: ['rien du tout', 'Écrivez l’adresse d’un site'],
      naf: ['boulanger', 'Un code NAF'],
      'businessAddresses/0/postcode': ['5700', 'Un code postal'],
      maxContactsPerMonth: ['beaucoup', 'un nombre entier de 1 à 100'],
      'contact/email': ['mina@', 'adresse e-mail'],
      'contact/phone': ['12', 'numéro de téléphone'],
      nextAvailabilityDate: ['2020-01-01', 'passée'],
    };
    for (const [path, [typed, said]] of Object.entries(wrong)) {
      await writeAt(element, {[path]: typed});
      const id = `#field-${path.replaceAll('/', '-')}`;
      expect(text(find(element, `${id}-error`)), path).to.contain(said);
      expect(find(element, id).getAttribute('aria-invalid')).to.equal('true');
      expect(find(element, id).getAttribute('aria-describedby')).to.contain('-error');
      await writeAt(element, {[path]: ''});
      expect(all(element, `${id}-error`)).to.be.empty;
    }
  });

  it('has several places and several jobs, which may be taken away', async () => {
    const element = await makeHost();
    await writeAt(element, {'businessAddresses/0/city': 'Metz'});
    await press(element, 'Ajouter un autre lieu');
    await until(
      () => focusedId(element) === 'field-businessAddresses-1-streetNumberAndAddress',
      'went to the new place',
    );
    await writeAt(element, {'businessAddresses/1/city': 'Nancy'});
    await addJob(element, 'boulanger');
    await addJob(element, 'ménage');
    expect(all(element, '.jobs li')).to.have.lengthOf(2);
    await addJob(element, 'boulanger');
    expect(all(element, '.jobs li')).to.have.lengthOf(2);
    await expectAccessible(element);
    await press(element, 'Retirer le lieu 1');
    expect(find(element, '#field-businessAddresses-0-city').value).to.equal('Nancy');
    expect(all(element, '.inner [id^="field-businessAddresses"]')).to.be.empty;
    all(element, '.jobs button')[0]?.click();
    await until(() => all(element, '.jobs li').length === 1, 'took the job away');
    expect(focusedId(element)).to.equal('field-offers');
    expect(text(find(element, '#status'))).to.contain('retiré de vos métiers');
  });

  it('asks for what each way to be reached needs', async () => {
    const siret = siretOf();
    const element = await makeHost();
    await fillEntry(element, siret);
    await choose(element, 'contactMode-1');
    await send(element);
    expect(linesOf(element).join()).to.contain('que les candidats appelleront');
    await choose(element, 'contactMode-2');
    expect(find(element, '#field-isAskedThere').checked).to.equal(true);
    await choose(element, 'isAskedThere');
    await writeAt(element, {'welcomeAddress/city': 'Metz'});
    await send(element);
    expect(all(element, '#summary [data-path]').map(line => line.dataset['path'])).to.deep.equal([
      'welcomeAddress/streetNumberAndAddress',
      'welcomeAddress/postcode',
    ]);
    await choose(element, 'isAskedThere');
    await send(element);
    expect(titleOf(element)).to.equal('Votre code');
  });

  it('helps to write, without losing what is written', async () => {
    const element = await makeHost();
    await writeAt(element, {additionalInformation: 'Venez comme vous êtes.'});
    await press(element, 'Elle sera accompagnée par');
    await until(() => focusedId(element) === 'field-additionalInformation', 'went to the text');
    await sendKeys({type: 'Paul.'});
    expect(find(element, '#field-additionalInformation').value).to.equal(
      'Venez comme vous êtes.\nElle sera accompagnée par Paul.',
    );
  });

  it('what the server alone knows is said by its field', async () => {
    const element = await makeHost();
    await fillEntry(element, siretOf());
    await writeAt(element, {'businessAddresses/0/city': 'Strasbourg'});
    await send(element);
    expect(focusedId(element)).to.equal('summary');
    expect(linesOf(element)).to.deep.equal([
      'Code postal : Ce code postal et cette ville ne vont pas ensemble : vérifiez l’un et l’autre.',
    ]);
    await writeAt(element, {
      'businessAddresses/0/postcode': '57050',
      'businessAddresses/0/city': 'Metz',
    });
    await send(element);
    expect(titleOf(element)).to.equal('Votre code');
  });

  it('a company that is there already is led to its page', async () => {
    const siret = siretOf();
    const first = await makeHost();
    await sent(first, siret);
    await write(first, 'code-code', await signInCodeOf(emailOf(siret)));
    await press(first, 'Publier ma fiche');
    await until(() => titleOf(first).includes('annuaire'), 'published');
    const element = await makeHost();
    await writeAt(element, {siret});
    await until(() => text(find(element, '.found')).includes('trouvée'), 'looked it up');
    await addJob(element, 'boulanger');
    for (const id of ['hostKind', 'searchableBy-students', 'fitForDisabledWorkers']) {
      await choose(element, id);
    }
    await writeAt(element, contactOf(siret));
    const typed = typedIn(element);
    await send(element);
    expect(focusedId(element)).to.equal('failure');
    expect(text(find(element, '#failure'))).to.contain('déjà dans l’annuaire');
    expect(typedIn(element)).to.deep.equal(typed);
  });

  it('the page may stop it', async () => {
    const element = await makeHost();
    await fillEntry(element, siretOf());
    element.addEventListener('immersion-join', event => {
      event.preventDefault();
    });
    find(element, '.primary[part=button]').click();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(titleOf(element)).to.equal('Accueillir en immersion');
  });

  it('two on a page do not mix, and share no id outside their roots', async () => {
    const [one, two] = [await makeHost(), await makeHost()];
    await writeAt(one, {businessName: 'Un'});
    await writeAt(two, {businessName: 'Deux'});
    await choose(one, 'hostKind');
    expect(find(one, '#field-businessName').value).to.equal('Un');
    expect(find(two, '#field-hostKind').checked).to.equal(false);
    expect(document.querySelectorAll('[id^=field-]')).to.have.lengthOf(0);
  });

  it('speaks English', async () => {
    const element = await makeHost({lang: 'en'});
    expect(titleOf(element)).to.equal('Welcome people on immersion');
    await send(element);
    expect(linesOf(element)[0]).to.contain('Write the 14 digits of the SIRET');
    await expectAccessible(element);
  });

  it('asks before what was written is left', async () => {
    const warns = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    const element = await makeHost();
    expect(warns()).to.equal(false);
    await writeAt(element, {businessName: 'Le Fournil'});
    expect(warns()).to.equal(true);
    element.remove();
    expect(warns()).to.equal(false);
  });
});
