import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inspect} from 'node:util';
import {isApiError} from '@immersion-kit/sdk';
import {addDays, type ConventionRequest, type Duplicate} from '@immersion-kit/sdk/contract';
import {START} from '../../test/conventions.ts';
import {AGENT, conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {addActing, requestOf, newName, page, sign, session, happened} = world;
const agency = await addActing();
const other = await addActing({name: 'France Travail Metz', kind: 'pole-emploi'});
const partner = await page();

type Submission = Parameters<typeof agency.client.submitConvention>[0];

/** What a secret key is told is similar. */
const similarTo = async (convention: ConventionRequest): Promise<readonly Duplicate[]> => {
  const error: unknown = await agency.client.submitConvention({convention}).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  assert.ok(isApiError(error), inspect(error));
  assert.deepEqual([error.code, error.status], ['duplicate_found', 409]);
  return error.problem.duplicates ?? [];
};
const keep = (convention: ConventionRequest, choices: Partial<Submission> = {}) =>
  agency.client.submitConvention({convention, duplicates: 'keep', ...choices});
const withBeneficiary = (
  request: ConventionRequest,
  change: Partial<ConventionRequest['signatories']['beneficiary']>,
): ConventionRequest => ({
  ...request,
  signatories: {
    ...request.signatories,
    beneficiary: {...request.signatories.beneficiary, ...change},
  },
});
const ids = (duplicates: readonly Duplicate[] | undefined) => (duplicates ?? []).map(({id}) => id);
const deprecated = 'Remplacée par une nouvelle demande.';

describe('what is similar (§1.6)', () => {
  test('first days seven days apart at most, before or after', async () => {
    for (const [days, isFound] of [
      [-8, false],
      [-7, true],
      [0, true],
      [7, true],
      [8, false],
    ] as const) {
      const lastName = newName();
      const start = '2027-01-11';
      const first = await agency.client.submitConvention({
        convention: requestOf(agency, {lastName, start}),
      });
      const again = requestOf(agency, {lastName, start: addDays(start, days)});
      assert.deepEqual(ids(await similarTo(again)), isFound ? [first.id] : [], `${days} days`);
    }
  });

  test('the same host, job, last name and birth; another of these is another request', async () => {
    const request = requestOf(agency);
    const {id} = await agency.client.submitConvention({convention: request});
    const appellation = {...request.immersionAppellation, appellationCode: '11573'};
    for (const elsewhere of [
      {...request, siret: '00000000200006'},
      {...request, immersionAppellation: appellation},
      withBeneficiary(request, {birthdate: '2004-10-04'}),
      withBeneficiary(request, {lastName: newName()}),
    ]) {
      assert.deepEqual(await similarTo(elsewhere), []);
    }
    // A first name may be given in short: it is not looked at here.
    assert.deepEqual(ids(await similarTo(withBeneficiary(request, {firstName: 'Ana'}))), [id]);
  });

  test('the name, however it is written', async () => {
    const lastName = newName();
    const name = `Délâtre-${lastName}`;
    const request = requestOf(agency, {lastName: name});
    const {id} = await agency.client.submitConvention({convention: request});
    for (const written of [
      name.toUpperCase(),
      name.replaceAll('-', ' '),
      name.replaceAll('-', ''),
      `Delatre-${lastName}`,
      `  ${name}  `,
      name.normalize('NFD'),
      name.replaceAll('-', '’'),
    ]) {
      assert.deepEqual(ids(await similarTo(requestOf(agency, {lastName: written}))), [id], written);
    }
  });

  test('not those refused, cancelled or classed; those validated, yes', async () => {
    const {client} = agency;
    const end = {justification: 'Sans suite.'};
    const request = requestOf(agency);
    const first = await client.submitConvention({convention: request});
    await client.readConvention({conventionId: first.id});
    await client.rejectConvention({conventionId: first.id, ...end});
    const second = await client.submitConvention({convention: request});
    await client.readConvention({conventionId: second.id});
    await client.deprecateConvention({conventionId: second.id, ...end});
    const third = await client.submitConvention({convention: request});
    const actions = async () => (await similarTo(request)).map(found => found.actions);
    assert.deepEqual(await actions(), [['resume', 'sign', 'replace']]);
    await sign(third, ['beneficiary']);
    assert.deepEqual(await actions(), [['resume', 'sign', 'replace']]);
    await sign(third, ['establishment-representative']);
    assert.deepEqual(await actions(), [['resume', 'replace']]);
    await client.readConvention({conventionId: third.id});
    await client.validateConvention({conventionId: third.id, ...AGENT});
    const {id, dateStart, dateEnd} = {id: third.id, ...request};
    assert.deepEqual(await similarTo(request), [
      {id, status: 'ACCEPTED_BY_VALIDATOR', dateStart, dateEnd, actions: ['resume']},
    ]);
    await client.readConvention({conventionId: id});
    await client.cancelConvention({conventionId: id, ...end});
    await client.submitConvention({convention: request});
  });

  test('twenty of them at most, the oldest first', async () => {
    const request = requestOf(agency);
    const sent: string[] = [];
    for (let count = 0; count < 21; count++) sent.push((await keep(request)).id);
    assert.deepEqual(ids(await similarTo(request)), sent.toSorted().slice(0, 20));
  });
});

describe('what a secret key may do about it', () => {
  test('refuse, which is usual and leaves nothing; keep both; replace the older', async () => {
    const request = requestOf(agency);
    const first = await agency.client.submitConvention({convention: request});
    const listed = async () =>
      (await agency.client.listConventions({startsFrom: START})).pagination.totalRecords;
    const before = await listed();
    assert.deepEqual(ids(await similarTo(request)), [first.id]);
    await refused(
      agency.client.submitConvention({convention: request, duplicates: 'refuse'}),
      'duplicate_found',
    );
    assert.equal(await listed(), before);
    const second = await keep(request);
    assert.deepEqual(await happened(second.id), ['submitted', 'duplicate-suspected']);
    // One of the two is still in the way: nothing happens to the other either.
    await refused(
      agency.client.submitConvention({convention: request, replaces: first.id}),
      'duplicate_found',
    );
    assert.deepEqual(await happened(first.id), ['submitted']);
    const third = await keep(request, {replaces: first.id});
    const {status, statusJustification} = await agency.client.readConvention({
      conventionId: first.id,
    });
    assert.deepEqual([status, statusJustification], ['DEPRECATED', deprecated]);
    await keep(request, {replaces: second.id});
    assert.deepEqual(await happened(second.id), ['submitted', 'duplicate-suspected', 'deprecated']);
    assert.deepEqual(await happened(third.id), ['submitted', 'duplicate-suspected']);
  });

  test('replace nothing else: not similar, not its own, or no longer open', async () => {
    const request = requestOf(agency);
    const unlike = await agency.client.submitConvention({convention: requestOf(agency)});
    const theirs = await other.client.submitConvention({
      convention: {...request, agencyId: other.id},
    });
    for (const replaces of [unlike.id, theirs.id, '01a207a2-3280-7900-be7c-70a81efadab1']) {
      await refused(keep(request, {replaces}), 'convention_not_found');
    }
    const mine = await keep(request);
    await sign(mine);
    await agency.client.readConvention({conventionId: mine.id});
    await agency.client.validateConvention({conventionId: mine.id, ...AGENT});
    await refused(keep(request, {replaces: mine.id}), 'status_not_allowed');
  });
});

describe('what a page is told, and who is told later (decision 8)', () => {
  test('nothing; the agency sees every similar one, whoever’s agency it is', async () => {
    const request = requestOf(agency);
    const first = await partner.submitConvention({convention: request});
    const elsewhere = await partner.submitConvention({
      convention: withBeneficiary({...request, agencyId: other.id}, {email: 'ana@autre.example'}),
    });
    assert.deepEqual(Object.keys(elsewhere), Object.keys(first));
    assert.deepEqual(await happened(elsewhere.id), ['submitted', 'duplicate-suspected']);
    const {duplicates} = await agency.client.readConvention({conventionId: first.id});
    const {dateStart, dateEnd} = request;
    // Known, but not the agency's to open nor to replace (B8: what I may do about it).
    assert.deepEqual(duplicates, [
      {id: elsewhere.id, status: 'READY_TO_SIGN', dateStart, dateEnd, actions: []},
    ]);
    await refused(
      agency.client.readConvention({conventionId: elsewhere.id}),
      'convention_not_found',
    );
    const seen = await other.client.readConvention({conventionId: elsewhere.id});
    assert.deepEqual(ids(seen.duplicates), [first.id]);
    await refused(
      partner.submitConvention({convention: request, replaces: first.id}),
      'role_not_allowed',
    );
  });

  test('the person sees, and replaces, what is surely theirs: same address, whatever its capitals', async () => {
    const request = requestOf(agency);
    const sent = (email: string) =>
      partner.submitConvention({convention: withBeneficiary(request, {email})});
    const older = await sent('Anais@Personne.example');
    const namesake = await sent('autre@personne.example');
    const newer = await sent('anais@personne.example');
    const beneficiary = await session(newer.id, 'beneficiary');
    const {duplicates} = await beneficiary.readConvention({conventionId: newer.id});
    assert.deepEqual(duplicates, [
      {
        id: older.id,
        status: 'READY_TO_SIGN',
        dateStart: request.dateStart,
        dateEnd: request.dateEnd,
        actions: ['resume', 'sign', 'replace'],
      },
    ]);
    for (const role of ['establishment-representative', 'establishment-tutor'] as const) {
      const client = await session(newer.id, role);
      const read = await client.readConvention({conventionId: newer.id});
      assert.equal(read.duplicates, undefined);
      await refused(
        client.replaceConvention({conventionId: newer.id, replaces: older.id}),
        'convention_not_found',
      );
    }
    const replace = (replaces: string) =>
      beneficiary.replaceConvention({conventionId: newer.id, replaces});
    await refused(replace(namesake.id), 'convention_not_found');
    const answer = await replace(older.id);
    assert.deepEqual([answer.id, answer.status, answer.revision], [newer.id, 'READY_TO_SIGN', 1]);
    const after = await agency.client.readConvention({conventionId: older.id});
    assert.deepEqual([after.status, after.statusJustification], ['DEPRECATED', deprecated]);
    await refused(replace(older.id), 'convention_not_found');
    assert.deepEqual(await happened(older.id), ['submitted', 'deprecated']);
  });

  test('a convention takes the place neither of itself nor, once over, of another', async () => {
    const request = requestOf(agency);
    const [one, two] = [
      await partner.submitConvention({convention: request}),
      await partner.submitConvention({convention: request}),
    ];
    const ofOne = await session(one.id, 'beneficiary');
    const ofTwo = await session(two.id, 'beneficiary');
    await ofTwo.readConvention({conventionId: two.id});
    await refused(
      ofTwo.replaceConvention({conventionId: two.id, replaces: two.id}),
      'convention_not_found',
    );
    await ofTwo.replaceConvention({conventionId: two.id, replaces: one.id});
    // Or both would be gone.
    await ofOne.readConvention({conventionId: one.id});
    await refused(
      ofOne.replaceConvention({conventionId: one.id, replaces: two.id}),
      'status_not_allowed',
    );
    await agency.client.readConvention({conventionId: one.id});
    await refused(
      agency.client.replaceConvention({conventionId: one.id, replaces: two.id}),
      'status_not_allowed',
    );
    const {status} = await agency.client.readConvention({conventionId: two.id});
    assert.equal(status, 'READY_TO_SIGN');
  });

  test('the agency replaces the older of two it follows; not one of another agency', async () => {
    const request = requestOf(agency);
    const older = await partner.submitConvention({convention: request});
    const newer = await partner.submitConvention({convention: request});
    const theirs = await partner.submitConvention({
      convention: {...request, agencyId: other.id},
    });
    await agency.client.readConvention({conventionId: newer.id});
    const replace = (replaces: string) =>
      agency.client.replaceConvention({conventionId: newer.id, replaces});
    await refused(replace(theirs.id), 'convention_not_found');
    await replace(older.id);
    const {duplicates} = await agency.client.readConvention({conventionId: newer.id});
    assert.deepEqual(ids(duplicates), [theirs.id]);
  });
});
