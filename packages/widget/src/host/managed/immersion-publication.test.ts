import {isApiError} from '@immersion-kit/sdk';
import {expect, fixture, html} from '@open-wc/testing';
import {expectAccessible} from '../../../test/accessible.ts';
import {ownClient, signInCodeOf} from '../../../test/first-party-page.ts';
import {contactOf, isFound, registerHost, sirets, titleOf} from '../../../test/host-page.ts';
import {pageText, press, says, until, write} from '../../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionPublicationElement} from './immersion-publication.ts';

const siretOf = sirets(50);

const open = async (registration: string, lang = 'fr', client = ownClient()) => {
  const element = await fixture<ImmersionPublicationElement>(
    html`<immersion-publication
      lang=${lang}
      .client=${client}
      .registration=${registration}
    ></immersion-publication>`,
  );
  await until(() => element.shadowRoot?.querySelector(`.page[lang=${lang}]`), `spoke ${lang}`);
  return element;
};

/** A company whose page was closed after it was sent. */
const registered = async () => {
  const siret = siretOf();
  return {siret, registration: await registerHost(siret)};
};

describe('<immersion-publication>', () => {
  it('publishes an entry with the code of the mail that its link is in', async () => {
    const {siret, registration} = await registered();
    const element = await open(registration);
    await until(() => focusedId(element) === 'title', 'brought the reader to it');
    expect(titleOf(element)).to.equal('Publier votre fiche');
    await expectAccessible(element);
    const code = await signInCodeOf(contactOf(siret)['contact/email']);
    await write(element, 'code-code', String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
    await press(element, 'Publier ma fiche');
    await says(element, /Ce n’est pas le bon code/);
    await expectAccessible(element);
    await write(element, 'code-code', code);
    await press(element, 'Publier ma fiche');
    await until(() => titleOf(element) === 'Votre entreprise est dans l’annuaire', 'published');
    await expectAccessible(element);
    expect(await isFound(siret)).to.equal(true);
    // The link is of no use any more.
    const again = await open(registration);
    await says(again, /Ce lien ne publie plus rien/);
    expect(all(again, 'button')).to.deep.equal([]);
    await expectAccessible(again);
  });

  it('shows first all that the code publishes, and says that without it nothing leaves', async () => {
    const {siret, registration} = await registered();
    const element = await open(registration);
    await says(element, 'Ce n’est pas vous ? Ne tapez pas le code : rien ne part.');
    const entry = find(element, '#registered');
    for (const words of [
      'Le Fournil de Mina',
      '12 rue des Clercs, 57000 Metz',
      'Boulanger / Boulangère',
      'Par e-mail',
      siret,
      'Mina Rothmüller',
      contactOf(siret)['contact/email'],
    ]) {
      expect(text(entry)).to.contain(words);
    }
    const code = find(element, '#code-code');
    expect(entry.compareDocumentPosition(code)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(await isFound(siret)).to.equal(false);
  });

  it('is asked again when the connection fails, and types no code blindly', async () => {
    const {registration} = await registered();
    let isDown = true;
    const client = ownClient((input, init) =>
      isDown ? Promise.reject(new TypeError('down')) : fetch(input, init),
    );
    const element = await open(registration, 'fr', client);
    await says(element, 'La connexion ne passe pas.');
    expect(all(element, '#code-code')).to.deep.equal([]);
    await expectAccessible(element);
    isDown = false;
    await press(element, 'Réessayer');
    await says(element, 'Le Fournil de Mina');
    expect(all(element, '#code-code')).to.have.length(1);
  });

  it('says what is shown in English, and fits a page 320 px wide', async () => {
    const {registration} = await registered();
    const element = await open(registration, 'en');
    await says(element, 'Is this not you? Do not type the code: nothing leaves.');
    element.style.cssText = 'display: block; width: 288px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(288);
    await expectAccessible(element);
  });

  it('says how long to wait for another code', async () => {
    const {registration} = await registered();
    const element = await open(registration);
    await says(element, 'Le Fournil de Mina');
    await press(element, 'Recevoir un autre code');
    await says(element, /Un message vient de partir/);
  });

  it('says that a link is cut, and speaks English', async () => {
    const cut = await open('hr_coupe');
    await says(cut, /Ce lien ne publie plus rien/);
    const english = await open('hr_coupe', 'en');
    expect(pageText(english)).to.match(/This link publishes nothing any more/);
  });

  it('has a token that opens nothing else', async () => {
    const {registration} = await registered();
    const error: unknown = await ownClient()
      .readHost({}, {key: registration})
      .catch((reason: unknown) => reason);
    expect(isApiError(error) && error.code).to.equal('link_invalid');
  });
});
