import {expect} from '@open-wc/testing';
import {
  advance,
  agencies,
  allTyped,
  described,
  fill,
  forgetHistory,
  goOn,
  goOnTo,
  happen,
  lineOf,
  linesOf,
  makeForm,
  ownClient,
  partnerUrl,
  press,
  pressWords,
  readingKey,
  sirets,
  stepOn,
  until,
  warnsBeforeLeaving,
  write,
  writeAt,
} from '../../test/convention-page.ts';
import {all, apiKey, find, focusedId, text} from '../../test/page.ts';
import {conventionFr} from '../l10n/convention/fr.ts';
import './define.ts';
import type {ImmersionConventionElement} from './immersion-convention.ts';

type Form = ImmersionConventionElement;

/** A form ready to be sent, for a company of one's own. */
const readyFor = async (siret: string, properties: Partial<Form> = {}): Promise<Form> => {
  const element = await makeForm(properties);
  await advance(element, 'host');
  await writeAt(element, {siret});
  await goOn(element);
  await advance(element, 'review');
  return element;
};

const retry = async (element: Form): Promise<void> => {
  await pressWords(element, conventionFr.failure.retry);
  await until(() => stepOn(element) === 'sent', 'sent');
};

describe('<immersion-convention> and the real server', () => {
  afterEach(forgetHistory);

  it('sends a request, says what comes next, and begins another for the same agency', async () => {
    const [siret] = sirets.counted;
    const element = await readyFor(siret);
    const told: string[] = [];
    element.addEventListener('immersion-submitted', ({conventionId}) => told.push(conventionId));
    await goOn(element);
    expect(text(find(element, '#title'))).to.equal(conventionFr.sent.title);
    expect(focusedId(element)).to.equal('title');
    expect(text(element.shadowRoot?.querySelector('.form'))).to.contain(told[0]);
    expect(await happen('count-conventions', siret)).to.equal(1);
    expect(warnsBeforeLeaving()).to.equal(false);
    await pressWords(element, conventionFr.sent.again);
    expect(stepOn(element)).to.equal('agency');
    expect(warnsBeforeLeaving()).to.equal(false);
    await goOn(element);
    expect(Object.values(await allTyped(element)).filter(value => /Roux|Camille/.test(value))).to.be
      .empty;
    await goOnTo(element, 'host', step => fill(element, step));
    expect(text(find(element, '.found'))).to.equal('');
    await advance(element, 'review');
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
  });

  describe('an agency that closes meanwhile', () => {
    const refuse = async (element: Form): Promise<void> => {
      await happen('close-agency', agencies.fragile);
      await goOn(element);
      await happen('open-agency', agencies.fragile);
      expect(focusedId(element)).to.equal('summary');
      const line = lineOf(element, 'agencyId');
      expect(text(line)).to.contain('n’accueille plus'.replace('’', "'"));
      line?.click();
      await until(() => focusedId(element) === 'field-agencyId', 'went to the agency');
      expect(stepOn(element)).to.equal('agency');
      expect(described(element, 'field-agencyId')).to.contain("Erreur : Cette structure n'existe");
    };

    it('is said beside the others, and another is chosen', async () => {
      const element = await makeForm({agencyId: ''});
      await write(element, 'agency-place', '80190');
      await goOn(element);
      await until(() => all(element, '[name=field-agencyId]').length > 0, 'found agencies');
      await press(element, '#field-agencyId');
      await goOn(element);
      await advance(element, 'review');
      const typed = await allTyped(element);
      await refuse(element);
      await goOnTo(element, 'review');
      expect(await allTyped(element)).to.deep.equal(typed);
      await goOn(element);
      expect(stepOn(element)).to.equal('sent');
    });

    it('is said where the page chose it', async () => {
      const element = await makeForm({agencyId: agencies.fragile});
      await advance(element, 'review');
      await refuse(element);
      await goOnTo(element, 'review');
      await goOn(element);
      expect(stepOn(element)).to.equal('sent');
    });
  });

  it('a banned company is said by its SIRET, and another is sent', async () => {
    await happen('ban', sirets.banned);
    const element = await readyFor(sirets.banned);
    await goOn(element);
    await happen('unban', sirets.banned);
    expect(focusedId(element)).to.equal('summary');
    lineOf(element, 'siret')?.click();
    await until(() => focusedId(element) === 'field-siret', 'went to the SIRET');
    expect(described(element, 'field-siret')).to.contain("ne peut pas accueillir d'immersion");
    expect(find(element, '#field-siret').value).to.equal(sirets.banned);
    await fill(element, 'host');
    expect(described(element, 'field-siret')).not.to.contain('Erreur');
    await goOnTo(element, 'review');
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
  });

  for (const [name, key] of [
    ['a key nobody made', 'pk_test_0000'],
    ['a key that may only read', readingKey],
  ] as const) {
    it(`${name} is not the person’s fault: all is kept, to print or to send later`, async () => {
      const element = await readyFor('00000000200006');
      element.client = ownClient({key});
      await goOn(element);
      expect(focusedId(element)).to.equal('failure');
      expect(text(find(element, '#failure'))).to.contain('Rien n’est perdu');
      const offered = all(element, '#failure button').map(text);
      expect(offered).to.deep.equal([conventionFr.failure.print]);
      element.client = ownClient({key: apiKey});
      await goOn(element);
      expect(stepOn(element)).to.equal('sent');
    });
  }

  it('a server that stops and comes back receives the request once', async () => {
    const siret = sirets.counted[1];
    const element = await readyFor(siret, {apiUrl: partnerUrl});
    const typed = await allTyped(element);
    await happen('stop-partner-server');
    await goOn(element);
    expect(focusedId(element)).to.equal('failure');
    expect(text(find(element, '#failure'))).to.contain('Rien n’est perdu');
    expect(await allTyped(element)).to.deep.equal(typed);
    await goOn(element);
    await happen('start-partner-server');
    await retry(element);
    expect(await happen('count-conventions', siret)).to.equal(1);
  });

  it('an answer lost on the way does not send twice', async () => {
    const siret = sirets.counted[2];
    const client = ownClient();
    let isLost = true;
    const submitConvention: typeof client.submitConvention = async (...asked) => {
      const answer = await client.submitConvention(...asked);
      if (isLost) throw Object.assign(new Error('lost'), {name: 'NetworkError'});
      return answer;
    };
    const element = await readyFor(siret, {client: {...client, submitConvention}});
    await goOn(element);
    expect(focusedId(element)).to.equal('failure');
    isLost = false;
    await retry(element);
    expect(await happen('count-conventions', siret)).to.equal(1);
  });

  it('a draft sent from another window is said to be, and may be sent all the same', async () => {
    const siret = sirets.counted[3];
    const element = await readyFor(siret);
    await press(element, '#keep-draft');
    await until(() => text(find(element, '#status')).includes('enregistrées'), 'saved');
    const state = Object.values(history.state as object) as {draft?: {token: string}}[];
    const other = ownClient();
    const key = state[0]?.draft?.token ?? '';
    const {convention} = await other.readDraft({}, {key});
    await other.submitConvention({convention} as never, {key});
    const typed = await allTyped(element);
    await goOn(element);
    expect(focusedId(element)).to.equal('failure');
    expect(text(find(element, '#failure'))).to.contain('a déjà été envoyé');
    expect({...(await allTyped(element)), 'keep-draft': 'true'}).to.deep.equal(typed);
    expect(linesOf(element)).to.deep.equal([]);
    await goOn(element);
    expect(stepOn(element)).to.equal('sent');
    expect(await happen('count-conventions', siret)).to.equal(2);
  });
});
