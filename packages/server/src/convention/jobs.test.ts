import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays} from '@immersion-kit/sdk/contract';
import {conventionWorld, refused} from '../../test/convention-world.ts';
import {newId} from '../store/id.ts';
import {verifyAudit} from './audit-store.ts';
import {runJobs} from './jobs.ts';

const world = await conventionWorld();
const {store, clock, addActing, submit, sign, inReview, accepted, validated, happened} = world;
const {db} = store;
const agency = await addActing();
const BASE = clock.now;

const run = (at: string) => {
  const now = new Date(at);
  return runJobs({db, now, newId: () => newId(now)});
};
const statusOf = async (conventionId: string, {client} = agency) =>
  (await client.readConvention({conventionId})).status;
/** Of one day, which is its last. */
const endingOn = (dateEnd: string) => submit(agency, {start: dateEnd, days: 1});

describe('a request nobody validated (§3.9)', () => {
  test('whatever step it had reached; what was decided stays', async () => {
    clock.now = BASE;
    const twoSteps = await addActing({kind: 'cap-emploi', steps: 'counsellor-and-validator'});
    const partial = await submit(twoSteps);
    await sign(partial, ['beneficiary']);
    const open = [
      await submit(twoSteps),
      partial,
      await inReview(twoSteps),
      await accepted(twoSteps),
    ];
    const justification = 'Sans suite.';
    const rejected = await submit(agency);
    await agency.client.readConvention({conventionId: rejected.id});
    await agency.client.rejectConvention({conventionId: rejected.id, justification});
    const cancelled = await validated(agency);
    await agency.client.cancelConvention({conventionId: cancelled.id, justification});
    const done = await validated(agency);
    const {deprecated} = await run('2027-02-01T09:00:00Z');
    assert.equal(deprecated, open.length);
    for (const {id} of open) assert.equal(await statusOf(id, twoSteps), 'DEPRECATED');
    assert.deepEqual(await Promise.all([rejected, cancelled, done].map(({id}) => statusOf(id))), [
      'REJECTED',
      'CANCELLED',
      'ACCEPTED_BY_VALIDATOR',
    ]);
    // Accepted is no longer accepted; and it says why, in the name of nobody.
    const read = await twoSteps.client.readConvention({conventionId: open[3]?.id ?? ''});
    assert.equal(read.acceptedAt, undefined);
    assert.match(read.statusJustification ?? '', /automatiquement.*un mois/);
    assert.equal((await happened(partial.id)).at(-1), 'deprecated');
    const entries = await db
      .selectFrom('convention_audit')
      .select('entry')
      .where('convention_id', '=', partial.id)
      .orderBy('sequence')
      .execute();
    assert.partialDeepStrictEqual(entries.at(-1)?.entry, {
      actor: 'job:deprecate',
      roles: ['system'],
      status: 'DEPRECATED',
      at: '2027-02-01T09:00:00.000Z',
    });
    await refused(sign(partial, ['establishment-representative']), 'status_not_allowed');
  });

  test('once, even by two servers at once', async () => {
    clock.now = BASE;
    const sent: string[] = [];
    for (let count = 0; count < 6; count++) sent.push((await endingOn('2026-12-24')).id);
    const results = await Promise.all([1, 2, 3].map(() => run('2027-02-01T09:00:00Z')));
    assert.equal(
      results.reduce((sum, {deprecated}) => sum + deprecated, 0),
      sent.length,
    );
    for (const id of sent) assert.deepEqual(await happened(id), ['submitted', 'deprecated']);
    assert.deepEqual(await run('2027-02-01T10:00:00Z'), {
      deprecated: 0,
      draftsDeleted: 0,
      reminded: 0,
      hostsResumed: 0,
      hostsReminded: 0,
      alerted: 0,
      assessmentsRequested: 0,
      assessmentsReminded: 0,
      contactsReminded: 0,
      contactsClosed: 0,
    });
    assert.deepEqual((await verifyAudit(db)).broken, []);
  });
});

describe('what time alone erases', () => {
  const count = async (table: 'draft' | 'link_session' | 'idempotency') =>
    (await db.selectFrom(table).selectAll().execute()).length;
  const days = (number: number) => addDays('2028-01-01', number);
  const empty = async () => {
    for (const table of ['draft', 'link_session', 'idempotency'] as const) {
      await db.deleteFrom(table).execute();
    }
  };

  test('drafts, 30 days after their last change', async () => {
    await empty();
    clock.now = new Date(`${days(0)}T09:00:00Z`);
    await agency.client.createDraft({convention: {}});
    const {draftsDeleted} = await run(`${days(30)}T08:59:59Z`);
    assert.deepEqual([draftsDeleted, await count('draft')], [0, 1]);
    assert.equal((await run(`${days(30)}T09:00:00Z`)).draftsDeleted, 1);
    assert.equal(await count('draft'), 0);
  });

  test('intents after a week, sessions after half an hour', async () => {
    await empty();
    clock.now = new Date(`${days(0)}T09:00:00Z`);
    const {id} = await submit(agency);
    await world.session(id, 'beneficiary');
    await run(`${days(0)}T09:30:00Z`);
    assert.equal(await count('link_session'), 1);
    await run(`${days(0)}T09:30:01Z`);
    assert.equal(await count('link_session'), 0);
    await run(`${days(7)}T09:00:00Z`);
    assert.equal(await count('idempotency'), 1);
    await run(`${days(7)}T09:00:01Z`);
    assert.equal(await count('idempotency'), 0);
    clock.now = BASE;
  });
});
