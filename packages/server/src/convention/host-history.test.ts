import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays, type ConventionRequest} from '@immersion-kit/sdk/contract';
import {scheduleOf} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {addActing, requestOf, newName, sign, page} = world;
const agency = await addActing();
const partner = await page();

/** A stay of so many calendar days; hours on its first five only, whatever its length. */
const stay = (
  lastName: string,
  start: string,
  days: number,
  change: Partial<ConventionRequest> = {},
): ConventionRequest => ({
  ...requestOf(agency, {lastName, start, days}),
  schedule: scheduleOf(start, Math.min(days, 5)),
  ...change,
});

const bySecretKey = (convention: ConventionRequest) => agency.client.submitConvention({convention});

/** By a page, which is told nothing of what is stored; then signed by both and read by the agency. */
const throughPage = async (convention: ConventionRequest): Promise<string> => {
  const submitted = await partner.submitConvention({convention});
  await sign(submitted);
  await agency.client.readConvention({conventionId: submitted.id});
  return submitted.id;
};
const validate = (conventionId: string) =>
  agency.client.validateConvention({conventionId, ...AGENT});

/** Stays already validated. */
const past = async (...stays: readonly ConventionRequest[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const one of stays) {
    const id = await throughPage(one);
    await validate(id);
    ids.push(id);
  }
  return ids;
};

describe('L3: two conventions with one host in twelve months', () => {
  const three = async (third: Partial<ConventionRequest> = {}, start = '2027-02-01') => {
    const name = newName();
    await past(stay(name, '2026-12-07', 5), stay(name, '2027-01-11', 5));
    return stay(name, start, 5, third);
  };

  test('the third is refused at validation, wherever it came from; to a secret key, at once', async () => {
    const third = await three();
    const id = await throughPage(third);
    await refused(validate(id), 'convention_invalid', '/siret host_conventions_over_2');
    const {status} = await agency.client.readConvention({conventionId: id});
    assert.equal(status, 'IN_REVIEW');
    await refused(
      bySecretKey(third),
      'convention_invalid',
      '/convention/siret host_conventions_over_2',
    );
  });

  test('so is a counsellor’s acceptance, in two steps', async () => {
    const twoSteps = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});
    const third = await three({agencyId: twoSteps.id});
    const submitted = await partner.submitConvention({convention: third});
    await sign(submitted);
    await twoSteps.client.readConvention({conventionId: submitted.id});
    await refused(
      twoSteps.client.acceptConvention({conventionId: submitted.id, ...AGENT}),
      'convention_invalid',
      '/siret host_conventions_over_2',
    );
  });

  test('passes: another host, a twin, a year later, or one of the two called off', async () => {
    await bySecretKey(await three({siret: '00000000200006'}));
    const third = await three();
    const {beneficiary} = third.signatories;
    const twin = {...beneficiary, firstName: 'Solène', email: 'solene@personne.example'};
    await bySecretKey({...third, signatories: {...third.signatories, beneficiary: twin}});
    // The first ends on 11 December 2026: twelve months may hold its last day and this stay's.
    await refused(
      bySecretKey(await three({}, '2027-12-06')),
      'convention_invalid',
      '/convention/siret host_conventions_over_2',
    );
    await bySecretKey(await three({}, '2027-12-07'));
    const name = newName();
    const [first = ''] = await past(stay(name, '2026-12-07', 5), stay(name, '2027-01-11', 5));
    await agency.client.readConvention({conventionId: first});
    await agency.client.cancelConvention({conventionId: first, justification: 'Malade.'});
    await bySecretKey(stay(name, '2027-02-01', 5));
  });

  test('the same person, however their name is written', async () => {
    const third = await three();
    const {beneficiary} = third.signatories;
    const lastName = beneficiary.lastName.toUpperCase().replace('-', ' ');
    const same = {...beneficiary, firstName: 'ANAIS', lastName};
    await refused(
      bySecretKey({...third, signatories: {...third.signatories, beneficiary: same}}),
      'convention_invalid',
      '/convention/siret host_conventions_over_2',
    );
  });

  test('of several validations at once, one only is the second', async () => {
    const name = newName();
    await past(stay(name, '2026-12-07', 5));
    const ids: string[] = [];
    for (const start of ['2027-01-11', '2027-02-01', '2027-03-01', '2027-04-05', '2027-05-03']) {
      ids.push(await throughPage(stay(name, start, 5)));
    }
    // Each on a connection already open, or they would come one after the other.
    await Promise.all(ids.map(id => agency.client.readConvention({conventionId: id})));
    const results = await Promise.allSettled(ids.map(validate));
    assert.equal(results.filter(({status}) => status === 'fulfilled').length, 1);
  });
});

describe('L4: sixty days with one host in twelve months', () => {
  test('30 and 30 pass; 31 and 30 are refused, at validation and to a secret key', async () => {
    const name = newName();
    await past(stay(name, '2026-12-07', 30), stay(name, '2027-03-01', 30));
    const other = newName();
    await past(stay(other, '2027-01-01', 31));
    const long = stay(other, '2027-03-01', 30);
    const id = await throughPage(long);
    await refused(validate(id), 'convention_invalid', '/dateEnd host_days_over_60');
    await refused(bySecretKey(long), 'convention_invalid', '/convention/dateEnd host_days_over_60');
    await bySecretKey(stay(other, '2027-03-10', 29));
  });

  test('a renewal counts in days, not as one more convention', async () => {
    const renewed = async (days: number) => {
      const name = newName();
      const [id = ''] = await past(stay(name, '2027-01-01', 31));
      await agency.client.readConvention({conventionId: id});
      const start = '2027-02-01';
      const again = agency.client.renewConvention({
        conventionId: id,
        dateStart: start,
        dateEnd: addDays(start, days - 1),
        schedule: scheduleOf(start, 5),
        justification: 'Objectif non atteint.',
      });
      return {name, again};
    };
    // 31 days, then 28: 59. A second convention of one day is the sixtieth; of two, too much.
    const {name, again} = await renewed(28);
    const {renewal} = await again;
    await sign(renewal);
    await agency.client.readConvention({conventionId: renewal.id});
    await validate(renewal.id);
    await refused(
      bySecretKey(stay(name, '2027-04-05', 2)),
      'convention_invalid',
      '/convention/dateEnd host_days_over_60',
    );
    await bySecretKey(stay(name, '2027-04-05', 1));
  });
});

describe('what the agency is warned of, and refuses nothing', () => {
  test('the same objective twice with one host; not of a renewal, which must have it', async () => {
    const name = newName();
    const [first = ''] = await past(stay(name, '2026-12-07', 5));
    const warned = async (conventionId: string) =>
      (await agency.client.readConvention({conventionId})).warnings ?? [];
    const same = await throughPage(stay(name, '2027-02-01', 5));
    assert.deepEqual(await warned(same), ['same_objective_same_host']);
    const other = await throughPage(
      stay(name, '2027-03-01', 5, {immersionObjective: 'start-recruitment'}),
    );
    assert.deepEqual(await warned(other), []);
    await warned(first);
    const {renewal} = await agency.client.renewConvention({
      conventionId: first,
      dateStart: '2026-12-14',
      dateEnd: '2026-12-18',
      schedule: scheduleOf('2026-12-14', 5),
      justification: 'Objectif non atteint.',
    });
    assert.deepEqual(await warned(renewal.id), []);
    const beneficiary = await world.session(same, 'beneficiary');
    const {warnings} = await beneficiary.readConvention({conventionId: same});
    assert.equal(warnings, undefined);
  });
});

describe('what the agency is told of the person’s stays with this host', () => {
  const told = async (conventionId: string, {client} = agency) =>
    (await client.readConvention({conventionId})).hostHistory;

  test('nothing, when there is no other', async () => {
    const id = await throughPage(stay(newName(), '2026-12-07', 5));
    assert.equal(await told(id), undefined);
  });

  test('the count the law makes, this one included, and the others', async () => {
    const name = newName();
    const [first = '', second = ''] = await past(
      stay(name, '2026-12-07', 5),
      stay(name, '2027-01-11', 10),
    );
    const third = await throughPage(stay(name, '2027-02-01', 5));
    const status = 'ACCEPTED_BY_VALIDATOR';
    const others = [
      {id: first, status, dateStart: '2026-12-07', dateEnd: '2026-12-11'},
      {id: second, status, dateStart: '2027-01-11', dateEnd: '2027-01-20'},
    ];
    const limits = {maxDays: 60, maxConventions: 2};
    assert.deepEqual(await told(third), {days: 20, conventions: 3, ...limits, others});
    // What is only asked for counts for nothing yet.
    assert.deepEqual(await told(first), {
      days: 15,
      conventions: 2,
      ...limits,
      others: others.slice(1),
    });
    const far = await throughPage(stay(name, '2028-01-15', 5));
    const history = await told(far);
    // Twelve months hold it and the last day of the second.
    const {days, conventions} = history ?? {};
    assert.deepEqual([days, conventions], [6, 2]);
    assert.deepEqual(history?.others, others.slice(1));
  });

  test('another agency’s, in dates alone; a party, nothing', async () => {
    const elsewhere = await addActing({name: 'Cap emploi 54', kind: 'cap-emploi'});
    const name = newName();
    await past(stay(name, '2026-12-07', 5));
    const submitted = await partner.submitConvention({
      convention: stay(name, '2027-02-01', 5, {agencyId: elsewhere.id}),
    });
    const history = await told(submitted.id, elsewhere);
    assert.deepEqual([history?.days, history?.conventions], [10, 2]);
    assert.deepEqual(history?.others, [{dateStart: '2026-12-07', dateEnd: '2026-12-11'}]);
    const beneficiary = await world.session(submitted.id, 'beneficiary');
    const read = await beneficiary.readConvention({conventionId: submitted.id});
    assert.equal(read.hostHistory, undefined);
  });
});
