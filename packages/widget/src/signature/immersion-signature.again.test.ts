import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../test/accessible.ts';
import {byAgency, byParty, codeFor, makeConvention} from '../../test/first-party-page.ts';
import {openAs, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, text} from '../../test/page.ts';
import './define.ts';

describe('<immersion-signature>, opened again', () => {
  it('takes a code received before the page was opened again', async () => {
    const made = await makeConvention();
    const element = await openAs('immersion-signature', made, 'beneficiary');
    const code = await codeFor(made, 'beneficiary');
    await press(element, 'J’ai déjà un code');
    await until(() => element.shadowRoot?.activeElement?.id === 'code', 'went to the code');
    expect(pageText(element)).to.contain('Recopiez le code du dernier message reçu');
    await expectAccessible(element);
    await write(element, 'code', code);
    find(element, '#promise').click();
    await press(element, 'Signer la convention');
    await says(element, 'Merci, vous avez signé');
    const {status} = await byAgency<Convention>({
      agency: 'one',
      method: 'readConvention',
      input: {conventionId: made.id},
    });
    expect(status).to.equal('PARTIALLY_SIGNED');
  });

  it('says first what its reader asked, and to wait; others see who does not want to sign', async () => {
    const made = await makeConvention();
    await byParty({
      conventionId: made.id,
      role: 'establishment-representative',
      method: 'askConvention',
      input: {conventionId: made.id, subject: 'refusal', message: 'Nous fermons.'},
    });
    const element = await openAs('immersion-signature', made, 'establishment-representative');
    expect(text(find(element, '.notice'))).to.match(
      /^Vous avez dit que vous ne voulez pas signer\. Attendez la réponse/,
    );
    await expectAccessible(element);
    const other = await openAs('immersion-signature', made, 'beneficiary');
    expect(all(other, '.notice')).to.deep.equal([]);
    expect(all(other, '.people li').map(text)[1]).to.match(/^Björn Lefèvre.*Ne veut pas signer/);
    expect(pageText(other)).not.to.contain('Nous fermons');
  });
});
