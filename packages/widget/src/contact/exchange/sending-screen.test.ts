import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../../../test/accessible.ts';
import {
  begun,
  codeOf,
  contactsOf,
  joinedCompany,
  newPerson,
  pageClient,
  pauseCompany,
  requestTo,
} from '../../../test/contact-page.ts';
import {ownClient} from '../../../test/first-party-page.ts';
import {openBy, pageText, press, says, until, write} from '../../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../../test/page.ts';
import {ProofKeeper} from '../proof/proof-keeper.ts';
import './define.ts';

const TAG = 'immersion-exchange';

describe('<immersion-exchange> by the link that awaits a code', () => {
  it('takes the code that the closed page was to take', async () => {
    const {sending, email} = await begun(await joinedCompany());
    const element = await openBy(TAG, sending, {client: ownClient()});
    expect(text(find(element, 'h1'))).to.equal('Recopiez le code reçu');
    await expectAccessible(element);
    await press(element, 'Confirmer ma demande');
    await until(() => focusedId(element) === 'code', 'asked for it');
    const code = await codeOf(email);
    await sendKeys({type: code === '000000' ? '111111' : '000000'});
    await sendKeys({press: 'Enter'});
    await says(element, 'Ce n’est pas le bon code');
    find(element, '#code').select();
    await sendKeys({type: code});
    await sendKeys({press: 'Enter'});
    await says(element, 'votre demande est partie');
    expect(await contactsOf(email)).to.have.length(1);
    expect(text(find(element, 'h1'))).to.equal('C’est parti');
    await expectAccessible(element);
  });

  it('says when the company takes nobody any more', async () => {
    const offer = await joinedCompany();
    const {sending, email} = await begun(offer, newPerson());
    await pauseCompany(offer.siret);
    const element = await openBy(TAG, sending, {client: ownClient()});
    await write(element, 'code', await codeOf(email));
    await press(element, 'Confirmer ma demande');
    await says(element, 'L’entreprise ne prend pas d’autre demande');
    expect(text(find(element, 'h1'))).to.equal('Rien n’est parti');
  });

  it('shows first all that the code sends, and says that without it nothing leaves', async () => {
    const offer = await joinedCompany();
    const {sending, email} = await begun(offer);
    const element = await openBy(TAG, sending, {client: ownClient()});
    const request = find(element, '#request');
    expect(text(find(element, '#request h2'))).to.equal(`Ce que vous demandez à ${offer.name}`);
    for (const words of [
      'Anaïs N’Guyen',
      '06 39 98 00 01',
      'Boulanger / Boulangère',
      'Confirmer mon projet professionnel',
      'Une semaine en février',
      'Voir la fournée du matin',
      'Je prépare un CAP.',
    ]) {
      expect(text(request)).to.contain(words);
    }
    const code = find(element, '#code');
    const {DOCUMENT_POSITION_FOLLOWING: after} = Node;
    expect(request.compareDocumentPosition(code)).to.equal(after);
    expect(pageText(element)).to.contain(
      'Ce n’est pas vous ? Ne tapez pas le code : rien ne part.',
    );
    expect(pageText(element)).to.contain('ni votre téléphone ne lui sont donnés');
    expect(await contactsOf(email)).to.deep.equal([]);
  });

  it('tells words that somebody else wrote under the same address from one’s own', async () => {
    const offer = await joinedCompany();
    const {email} = await begun(offer);
    const client = pageClient();
    const proof = await new ProofKeeper({client: () => client, elapsed: () => 0}).take();
    const contact = {
      ...requestTo(offer, email),
      message: 'Appelez le 08 99 00 00 00.',
      potentialBeneficiaryResumeLink: 'https://ailleurs.example/cv',
    };
    const {sending} = await client.sendContact({contact, proof});
    const element = await openBy(TAG, sending, {client: ownClient()});
    expect(text(find(element, '#request'))).to.contain('Appelez le 08 99 00 00 00.');
    expect(pageText(element)).not.to.contain('Je prépare un CAP.');
    expect(text(find(element, '#request'))).to.contain('https://ailleurs.example/cv');
    expect(all(element, 'a')).to.deep.equal([]);
  });

  it('says of a company to call that nothing is sent to it', async () => {
    const offer = await joinedCompany('PHONE');
    const {sending} = await begun(offer);
    const element = await openBy(TAG, sending, {client: ownClient()});
    expect(text(find(element, '#request h2'))).to.equal(`Ce que vous demandez à ${offer.name}`);
    expect(pageText(element)).to.contain('Rien n’est envoyé à l’entreprise');
    await expectAccessible(element);
  });

  it('says that it has left already, and asks for no code', async () => {
    const {sending, email} = await begun(await joinedCompany());
    await pageClient().confirmContact({code: await codeOf(email)}, {key: sending});
    const element = await openBy(TAG, sending, {client: ownClient()});
    expect(text(find(element, 'h1'))).to.equal('Cette demande est déjà partie');
    expect(pageText(element)).to.contain('Je prépare un CAP.');
    expect(all(element, '#code, button')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('is asked again when the connection fails, and types no code blindly', async () => {
    const {sending} = await begun(await joinedCompany());
    let isDown = true;
    const client = ownClient((input, init) =>
      isDown ? Promise.reject(new TypeError('down')) : fetch(input, init),
    );
    const element = await openBy(TAG, sending, {client});
    await says(element, 'La connexion ne passe pas.');
    expect(all(element, '#code')).to.deep.equal([]);
    isDown = false;
    await press(element, 'Réessayer');
    await says(element, 'Je prépare un CAP.');
    expect(all(element, '#code')).to.have.length(1);
  });

  it('speaks English', async () => {
    const {sending} = await begun(await joinedCompany());
    const element = await openBy(TAG, sending, {client: ownClient(), lang: 'en'});
    expect(pageText(element)).to.contain('Is this not you? Do not type the code: nothing leaves.');
    await expectAccessible(element);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`fits a page 320 px wide, in the ${scheme}`, async () => {
      const {sending} = await begun(await joinedCompany());
      const element = await openBy(TAG, sending, {client: ownClient()});
      const page = element.parentElement as HTMLElement;
      page.style.cssText = `box-sizing: border-box; width: 320px; padding: 16px; color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#151a23' : '#fff'}`;
      expect(element.scrollWidth).to.be.at.most(288);
      await expectAccessible(element);
    });
  }

  it('asks for another code', async () => {
    const {sending} = await begun(await joinedCompany());
    const element = await openBy(TAG, sending, {client: ownClient()});
    await press(element, 'Recevoir un autre code');
    await says(element, 'Vous pourrez en demander un autre dans');
  });
});
