import type {Convention} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {bypass, http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {byAgency, byParty, codeFor, makeConvention} from '../../test/first-party-page.ts';
import {openAs, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import {mocking} from '../../test/mocking.ts';

const worker = mocking();

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

  it('waits for the code that was just asked, whatever is pressed meanwhile', async () => {
    const made = await makeConvention();
    const asked = Promise.withResolvers<undefined>();
    worker.use(
      http.post('*/signature-code', async ({request}) => {
        await asked.promise;
        return fetch(bypass(request));
      }),
    );
    const element = await openAs('immersion-signature', made, 'beneficiary');
    await press(element, 'Recevoir mon code');
    await press(element, 'J’ai déjà un code');
    expect(all(element, '#code')).to.deep.equal([]);
    asked.resolve(undefined);
    await until(() => focusedId(element) === 'code', 'went to the code');
    expect(pageText(element)).to.contain('Un code part par e-mail');
  });

  it('forgets what went wrong with a code once another is asked', async () => {
    const made = await makeConvention();
    const element = await openAs('immersion-signature', made, 'beneficiary');
    await press(element, 'J’ai déjà un code');
    await until(() => focusedId(element) === 'code', 'went to the code');
    await write(element, 'code', '123456');
    find(element, '#promise').click();
    worker.use(http.post('*/sign', () => HttpResponse.error()));
    await press(element, 'Signer la convention');
    await until(() => focusedId(element) === 'signing-failure', 'said it');
    await press(element, 'Recevoir un autre code');
    await until(() => focusedId(element) === 'code', 'sent another');
    expect(all(element, '.alert')).to.deep.equal([]);
    await expectAccessible(element);
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
