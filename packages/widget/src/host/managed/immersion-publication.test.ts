import {isApiError} from '@immersion-kit/sdk';
import {expect, fixture, html} from '@open-wc/testing';
import {expectAccessible} from '../../../test/accessible.ts';
import {ownClient, signInCodeOf} from '../../../test/first-party-page.ts';
import {contactOf, isFound, registerHost, sirets, titleOf} from '../../../test/host-page.ts';
import {pageText, press, says, until, write} from '../../../test/linked-page.ts';
import {focusedId} from '../../../test/page.ts';
import './define.ts';
import type {ImmersionPublicationElement} from './immersion-publication.ts';

const siretOf = sirets(50);

const open = async (registration: string, lang = 'fr') => {
  const element = await fixture<ImmersionPublicationElement>(
    html`<immersion-publication
      lang=${lang}
      .client=${ownClient()}
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
    await press(again, 'Recevoir un autre code');
    await says(again, /Ce lien ne publie plus rien/);
    await expectAccessible(again);
  });

  it('says how long to wait for another code', async () => {
    const {registration} = await registered();
    const element = await open(registration);
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
