import {type Client} from '@immersion-kit/sdk';
import {expect, fixture, html} from '@open-wc/testing';
import {expectAccessible} from '../../../test/accessible.ts';
import {endHostSessions, ownClient, signInCodeOf} from '../../../test/first-party-page.ts';
import {
  contactOf,
  isFound,
  linesOf,
  publishHost,
  send,
  sirets,
  titleOf,
  typedIn,
  writeAt,
} from '../../../test/host-page.ts';
import {pageText, press, says, titlesOf, until, write} from '../../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionEntryElement} from './immersion-entry.ts';

const siretOf = sirets(10);

const open = async (client: Client = ownClient(), lang = 'fr') => {
  const element = await fixture<ImmersionEntryElement>(
    html`<immersion-entry lang=${lang} .client=${client}></immersion-entry>`,
  );
  await until(() => element.shadowRoot?.querySelector(`.page[lang=${lang}]`), `spoke ${lang}`);
  await until(() => focusedId(element) === 'title', 'brought the reader to it');
  return element;
};

const titled = (element: Element, title: string): Promise<void> =>
  until(() => titleOf(element) === title, `showed ${title}, but ${titleOf(element)}`);

const enter = async (element: ImmersionEntryElement, siret: string): Promise<void> => {
  await write(element, 'door-siret', siret.replace(/(\d{3})(?=\d)/g, '$1 '));
  await press(element, 'Recevoir un code');
  await titled(element, 'Votre code');
  await write(element, 'code-code', await signInCodeOf(contactOf(siret)['contact/email']));
  await press(element, 'Ouvrir ma fiche');
  await titled(element, 'Le Fournil de Mina');
};

/** A company of the directory, its page open. */
const opened = async (client?: Client) => {
  const siret = siretOf();
  await publishHost(siret);
  const element = await open(client);
  await enter(element, siret);
  return {element, siret};
};

describe('<immersion-entry>', () => {
  it('opens by the SIRET and the code, and shows what candidates see and what came', async () => {
    const siret = siretOf();
    await publishHost(siret);
    const element = await open();
    const titles = titlesOf(element);
    await expectAccessible(element);
    await write(element, 'door-siret', siret);
    await press(element, 'Recevoir un code');
    await titled(element, 'Votre code');
    expect(find(element, '#code-code').autocomplete).to.equal('one-time-code');
    await expectAccessible(element);
    await write(element, 'code-code', '000000');
    await press(element, 'Ouvrir ma fiche');
    await until(() => focusedId(element) === 'code-code', 'went to the code');
    expect(text(find(element, '#code-code-error'))).to.contain('pas le bon code');
    await write(element, 'code-code', await signInCodeOf(contactOf(siret)['contact/email']));
    await press(element, 'Ouvrir ma fiche');
    await titled(element, 'Le Fournil de Mina');
    await until(() => focusedId(element) === 'title', 'brought the reader to it');
    const shown = pageText(element);
    for (const words of [
      'Visible dans l’annuaire',
      '12 rue des Clercs, 57000 Metz',
      'Boulanger / Boulangère',
      '0 demande reçue, sur 6 au plus',
      'Dont 0 depuis 7 jours, sur 2 au plus',
    ]) {
      expect(shown).to.contain(words);
    }
    expect(shown).not.to.contain('@');
    await expectAccessible(element);
    await until(() => titles.length > 0, 'named the tab');
    expect(titles.join()).not.to.contain('Mina');
  });

  it('says the same of a company that is not there, and of one that is', async () => {
    const siret = siretOf();
    const element = await open();
    await write(element, 'door-siret', siret);
    await press(element, 'Recevoir un code');
    await titled(element, 'Votre code');
    expect(pageText(element)).to.contain(`Si l’entreprise ${siret} est dans l’annuaire`);
    await press(element, 'Recevoir un autre code, ou changer de SIRET');
    await titled(element, 'La fiche de votre entreprise');
    expect(find(element, '#door-siret').value).to.equal(siret);
    await write(element, 'door-siret', '12');
    await press(element, 'Recevoir un code');
    await until(() => focusedId(element) === 'door-siret', 'went to the number');
    expect(text(find(element, '#door-siret-error'))).to.contain('14 chiffres');
  });

  it('is changed with the form by which one joins', async () => {
    const {element} = await opened();
    await press(element, 'Modifier la fiche');
    await titled(element, 'Modifier la fiche');
    expect(all(element, '#field-siret')).to.be.empty;
    const typed = typedIn(element);
    expect(typed['field-contact-firstName']).to.equal('Mina');
    expect(typed['field-businessAddresses-0-city']).to.equal('Metz');
    expect(text(find(element, '.jobs li span'))).to.equal('Boulanger / Boulangère');
    await expectAccessible(element);
    await writeAt(element, {businessName: '', maxContactsPerMonth: '12'});
    await send(element);
    expect(linesOf(element)).to.have.lengthOf(1);
    await writeAt(element, {businessName: 'Le Fournil neuf'});
    find(element, '.primary[part=button]').click();
    await says(element, 'La fiche est enregistrée.');
    await titled(element, 'Le Fournil neuf');
    expect(pageText(element)).to.contain('sur 12 au plus');
  });

  it('asks for the code of another address, and loses nothing that was written', async () => {
    const {element, siret} = await opened();
    const email = `neuve.${siret}@fournil.example`;
    await press(element, 'Modifier la fiche');
    await writeAt(element, {businessName: 'Le Fournil neuf', 'contact/email': email});
    find(element, '.primary[part=button]').click();
    await titled(element, 'Confirmer l’adresse e-mail');
    expect(pageText(element)).to.contain(`Un code est parti vers ${email}`);
    await expectAccessible(element);
    await press(element, 'Revenir à ce que vous avez écrit');
    await titled(element, 'Modifier la fiche');
    expect(typedIn(element)['field-contact-email']).to.equal(email);
    find(element, '.primary[part=button]').click();
    await titled(element, 'Confirmer l’adresse e-mail');
    await write(element, 'address-code', '000000');
    await press(element, 'Enregistrer');
    await until(() => focusedId(element) === 'address-code', 'went to the code');
    await write(element, 'address-code', await signInCodeOf(email));
    await press(element, 'Enregistrer');
    await titled(element, 'Le Fournil neuf');
    expect(pageText(element)).to.contain('La fiche est enregistrée.');
  });

  it('keeps what was written when somebody saved meanwhile', async () => {
    const {element, siret} = await opened();
    const other = await open();
    await enter(other, siret);
    await press(element, 'Modifier la fiche');
    await writeAt(element, {businessName: 'Écrit ici'});
    await press(other, 'Modifier la fiche');
    await writeAt(other, {businessName: 'Écrit ailleurs'});
    find(other, '.primary[part=button]').click();
    await titled(other, 'Écrit ailleurs');
    find(element, '.primary[part=button]').click();
    await until(() => focusedId(element) === 'failure', 'said it');
    expect(text(find(element, '#failure'))).to.contain('changée ailleurs');
    expect(find(element, '#field-businessName').value).to.equal('Écrit ici');
    await press(element, 'Reprendre la fiche telle qu’elle est');
    expect(find(element, '#field-businessName').value).to.equal('Écrit ailleurs');
    await writeAt(element, {businessName: 'Écrit enfin'});
    find(element, '.primary[part=button]').click();
    await titled(element, 'Écrit enfin');
  });

  it('saved again, what was written replaces what somebody saved meanwhile', async () => {
    const {element, siret} = await opened();
    const other = await open();
    await enter(other, siret);
    await press(element, 'Modifier la fiche');
    await writeAt(element, {businessName: 'Écrit ici'});
    await press(other, 'Modifier la fiche');
    await writeAt(other, {businessName: 'Écrit ailleurs'});
    find(other, '.primary[part=button]').click();
    await titled(other, 'Écrit ailleurs');
    find(element, '.primary[part=button]').click();
    await until(() => focusedId(element) === 'failure', 'said it');
    find(element, '.primary[part=button]').click();
    await titled(element, 'Écrit ici');
  });

  it('keeps what was written when the half hour is over', async () => {
    const {element, siret} = await opened();
    await press(element, 'Modifier la fiche');
    await writeAt(element, {businessName: 'Écrit lentement'});
    await endHostSessions(siret);
    find(element, '.primary[part=button]').click();
    await titled(element, 'La fiche de votre entreprise');
    expect(pageText(element)).to.contain('Votre demi-heure est passée');
    expect(find(element, '#door-siret').value.replaceAll(' ', '')).to.equal(siret);
    await press(element, 'Recevoir un code');
    await titled(element, 'Votre code');
    await write(element, 'code-code', await signInCodeOf(contactOf(siret)['contact/email']));
    await press(element, 'Ouvrir ma fiche');
    await titled(element, 'Modifier la fiche');
    expect(find(element, '#field-businessName').value).to.equal('Écrit lentement');
    find(element, '.primary[part=button]').click();
    await titled(element, 'Écrit lentement');
  });

  it('is paused until a day, and comes back', async () => {
    const {element, siret} = await opened();
    expect(await isFound(siret)).to.equal(true);
    find(element, '#pause-card > summary').click();
    find(element, '#pause-send').click();
    await until(() => focusedId(element) === 'pause-how', 'asked until when');
    find(element, '#pause-how').click();
    await element.updateComplete;
    await write(element, 'pause-until', '2020-01-01');
    find(element, '#pause-send').click();
    await until(() => all(element, '#pause-until-error').length > 0, 'refused a day that is past');
    await write(element, 'pause-until', '2099-12-31');
    find(element, '#pause-send').click();
    await says(element, 'En pause jusqu’au 31 décembre 2099');
    expect(focusedId(element)).to.equal('');
    expect(await isFound(siret)).to.equal(false);
    await expectAccessible(element);
    await press(element, 'Revenir dans l’annuaire');
    await says(element, 'La fiche est de nouveau visible.');
    expect(await isFound(siret)).to.equal(true);
  });

  it('is said true again', async () => {
    const {element} = await opened();
    await press(element, 'Tout est à jour');
    await says(element, 'tout est à jour.');
    expect(element.shadowRoot?.activeElement?.className).to.contain('done');
  });

  it('is taken out once the box is ticked, and no sooner', async () => {
    const {element, siret} = await opened();
    find(element, '#withdraw-card > summary').click();
    find(element, '#withdraw-send').click();
    await until(() => focusedId(element) === 'withdraw-sure', 'asked to be sure');
    expect(await isFound(siret)).to.equal(true);
    find(element, '#withdraw-sure').click();
    find(element, '#withdraw-send').click();
    await titled(element, 'La fiche est retirée');
    expect(await isFound(siret)).to.equal(false);
    await expectAccessible(element);
  });

  it('is closed on the device, and speaks English', async () => {
    const {element} = await opened();
    await press(element, 'Quitter cette page');
    await titled(element, 'La fiche de votre entreprise');
    expect(pageText(element)).not.to.contain('Fournil');
    const english = await open(ownClient(), 'en');
    expect(titleOf(english)).to.equal('The entry of your company');
    await expectAccessible(english);
  });
});
