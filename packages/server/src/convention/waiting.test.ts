import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {addAgency, agencyKey, clientWith, requestFor} from '../../test/conventions.ts';
import {AGENT, conventionWorld} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {store, app, clock, newName, sign} = world;
const HOUR = 3_600_000;
const justification = 'Demande de la structure.';

const later = (hours: number): string => {
  clock.now = new Date(clock.now.getTime() + hours * HOUR);
  return clock.now.toISOString();
};
const plus = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * HOUR).toISOString();

const agencies = {
  one: await addAgency(store),
  two: await addAgency(store, {steps: 'counsellor-and-validator'}),
  prescriber: await addAgency(store, {kind: 'cap-emploi'}),
  accompanying: '',
};
agencies.accompanying = await addAgency(store, {
  kind: 'structure-IAE',
  refersTo: agencies.prescriber,
});
const client: Client = clientWith(app, await agencyKey(store, Object.values(agencies)));

/** What a list says of one convention's waiting. */
const lineOf = async (id: string) => {
  const {data} = await client.listConventions({q: id});
  const [line] = data;
  assert.equal(line?.id, id);
  const {waitingFor, waitingSince, dueAt, isLate} = line;
  return {waitingFor, waitingSince, dueAt, isLate};
};
const signing = (waitingSince: string, ...waitingFor: string[]) => ({
  waitingFor,
  waitingSince,
  dueAt: undefined,
  isLate: undefined,
});
const deciding = (waitingSince: string, role: string, isLate = false) => ({
  waitingFor: [role],
  waitingSince,
  dueAt: plus(waitingSince, 48),
  isLate,
});
const NOBODY = {
  waitingFor: [],
  waitingSince: undefined,
  dueAt: undefined,
  isLate: undefined,
};
const submit = (agencyId: string, isMinor = false) =>
  client.submitConvention({convention: requestFor(agencyId, {lastName: newName(), isMinor})});
const inReview = async (agencyId: string) => {
  const submitted = await submit(agencyId);
  later(1);
  await sign(submitted);
  await client.readConvention({conventionId: submitted.id});
  return submitted.id;
};

describe('who is awaited, and since when', () => {
  test('those who have not signed, since they were asked to', async () => {
    const begun = later(1);
    const submitted = await submit(agencies.one, true);
    const {id} = submitted;
    const all = ['beneficiary', 'establishment-representative', 'beneficiary-representative'];
    assert.deepEqual(await lineOf(id), signing(begun, ...all));
    later(5);
    await sign(submitted, ['establishment-representative']);
    assert.deepEqual(await lineOf(id), signing(begun, all[0] ?? '', all[2] ?? ''));
    later(100);
    assert.deepEqual(await lineOf(id), signing(begun, all[0] ?? '', all[2] ?? ''));
    const asked = later(1);
    const {content} = await client.readConvention({conventionId: id});
    const convention = {...content, immersionActivities: 'Observer, puis participer.'};
    await client.modifyConvention({conventionId: id, convention, justification});
    assert.deepEqual(await lineOf(id), signing(asked, ...all));
  });

  test('one step: the validator, from the last signature to the decision', async () => {
    const id = await inReview(agencies.one);
    const since = clock.now.toISOString();
    assert.deepEqual(await lineOf(id), deciding(since, 'validator'));
    later(48);
    assert.deepEqual(await lineOf(id), deciding(since, 'validator'));
    later(0.001);
    assert.deepEqual(await lineOf(id), deciding(since, 'validator', true));
    await client.nameCounsellor({conventionId: id, ...AGENT});
    assert.deepEqual(await lineOf(id), deciding(since, 'validator', true));
    await client.validateConvention({conventionId: id, ...AGENT});
    assert.deepEqual(await lineOf(id), NOBODY);
    await client.correctConvention({
      conventionId: id,
      establishmentTutor: {job: 'Arboricultrice'},
    });
    assert.deepEqual(await lineOf(id), NOBODY);
  });

  test('two steps: one clock for both people of the agency', async () => {
    const id = await inReview(agencies.two);
    const since = clock.now.toISOString();
    assert.deepEqual(await lineOf(id), deciding(since, 'counsellor'));
    later(30);
    await client.acceptConvention({conventionId: id, ...AGENT});
    assert.deepEqual(await lineOf(id), deciding(since, 'validator'));
    later(30);
    assert.deepEqual(await lineOf(id), deciding(since, 'validator', true));
  });

  test('an accompanying structure: the prescriber has a clock of its own', async () => {
    const id = await inReview(agencies.accompanying);
    const since = clock.now.toISOString();
    assert.deepEqual(await lineOf(id), deciding(since, 'counsellor'));
    const accepted = later(30);
    await client.acceptConvention({conventionId: id, ...AGENT});
    assert.deepEqual(await lineOf(id), deciding(accepted, 'prescriber-validator'));
  });

  test('a transfer starts the new agency’s clock, not that of the signatories', async () => {
    const id = await inReview(agencies.one);
    const given = later(40);
    const agencyId = agencies.two;
    await client.transferConvention({conventionId: id, agencyId, justification});
    assert.deepEqual(await lineOf(id), deciding(given, 'counsellor'));
    const asked = later(1);
    const unsigned = await submit(agencies.one);
    later(3);
    await client.readConvention({conventionId: unsigned.id});
    await client.transferConvention({conventionId: unsigned.id, agencyId, justification});
    const both = ['beneficiary', 'establishment-representative'];
    assert.deepEqual(await lineOf(unsigned.id), signing(asked, ...both));
  });

  for (const close of ['rejectConvention', 'deprecateConvention'] as const) {
    test(`nobody once it is over: ${close}`, async () => {
      const id = await inReview(agencies.one);
      await client[close]({conventionId: id, justification});
      assert.deepEqual(await lineOf(id), NOBODY);
    });
  }

  test('a renewal is awaited from the day it is made', async () => {
    const id = await inReview(agencies.one);
    await client.validateConvention({conventionId: id, ...AGENT});
    const made = later(2);
    const {content} = await client.readConvention({conventionId: id});
    const {renewal} = await client.renewConvention({
      conventionId: id,
      dateStart: '2027-01-04',
      dateEnd: '2027-01-04',
      schedule: {
        regular: false,
        days: [{date: '2027-01-04', periods: content.schedule.days[0]?.periods ?? []}],
      },
      justification,
    });
    const both = ['beneficiary', 'establishment-representative'];
    assert.deepEqual(await lineOf(renewal.id), signing(made, ...both));
    assert.deepEqual(await lineOf(id), NOBODY);
  });

  test('a name that was corrected is found under the new one only', async () => {
    const submitted = await submit(agencies.one);
    const {content} = await client.readConvention({conventionId: submitted.id});
    const {beneficiary} = content.signatories;
    const found = async (q: string) =>
      (await client.listConventions({q})).data.some(({id}) => id === submitted.id);
    assert.ok(await found(beneficiary.lastName));
    const signatories = {
      ...content.signatories,
      beneficiary: {...beneficiary, lastName: 'Zwiebelmann'},
    };
    await client.modifyConvention({
      conventionId: submitted.id,
      convention: {...content, signatories},
      justification,
    });
    assert.ok(await found('zwiebel'));
    assert.equal(await found(beneficiary.lastName), false);
  });
});
