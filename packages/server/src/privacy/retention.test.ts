import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {addDays, addMonths} from '@immersion-kit/sdk/contract';
import {ASSESSED_AT} from '../../test/canary-assessment.ts';
import {canaryWorld} from '../../test/canary-journey.ts';
import {canaryPeople} from '../../test/canary-people.ts';
import {canariesByEntry, nameOfEntry, personalEntries} from '../../test/canary-places.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {verifyAudit} from '../convention/audit-store.ts';
import {runJobs} from '../convention/jobs.ts';
import {forgetWithdrawn} from '../directory/host/forget.ts';
import {invite} from '../signature/invitation.ts';
import {askCode} from '../signature/code.ts';
import {newId} from '../store/id.ts';
import {applyRetention} from './apply-retention.ts';
import {erasePerson} from './erase-person.ts';
import {surveyPerson} from './survey.ts';

const world = await canaryWorld();
const {store, clock, agency, leave, submit, validated} = world;
const oneStep = await world.addActing();
const {db, pool} = store;
const BASE = clock.now;

type Done = Record<string, number>;

/** What the jobs do at some instant, by table. */
const at = async (instant: string | Date): Promise<Done> => {
  const now = new Date(instant);
  const done: Done = {};
  await applyRetention({
    db,
    now,
    newId: () => newId(now),
    onDone: (table, does, count) => {
      done[`${does} ${table}`] = count;
    },
  });
  return done;
};

const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
const SECOND = 1000;
const DAY = 86_400_000;
const years = (moment: Date, count: number): Date => {
  const [day = '', time = ''] = moment.toISOString().split('T');
  return new Date(`${addMonths(day, 12 * count)}T${time}`);
};
const text = async (table: string): Promise<string> =>
  ((await dumpTables(store))[table] ?? []).join('\n');

describe('what time erases', () => {
  beforeEach(async () => {
    clock.now = BASE;
    for (const table of ['mailbox', 'message', 'link_session', 'signature_code', 'invitation']) {
      await pool.query(`DELETE FROM ${table}`);
    }
    await pool.query('DELETE FROM idempotency');
  });

  test('a code after a day, an invitation 60 days after it is of no use', async () => {
    const {id: conventionId} = await submit(agency);
    await pool.query('DELETE FROM idempotency');
    await db.transaction().execute(async tx => {
      const signer = {conventionId, role: 'beneficiary'} as const;
      const clocked = {now: BASE, newId: () => newId(BASE)};
      await askCode(tx, signer, {documentHash: '0'.repeat(64), ...clocked});
      await invite(tx, {...signer, ...clocked});
    });
    assert.deepEqual(await at(later(BASE, DAY)), {});
    assert.deepEqual(await at(later(BASE, DAY + SECOND)), {'delete signature_code': 1});
    assert.deepEqual(await at(later(BASE, 91 * DAY)), {});
    assert.deepEqual(await at(later(BASE, 91 * DAY + SECOND)), {'delete invitation': 1});
  });

  test('what a message said and to whom, a year after it was sent', async () => {
    await world.forget();
    const people = canaryPeople('capucine', 3);
    await leave(people);
    await world.leaveCode(people);
    await pool.query('DELETE FROM idempotency');
    await pool.query('DELETE FROM staff_access');
    const before = await text('message');
    assert.ok(before.includes(people.beneficiary.email) && before.includes('123456'));
    const year = years(BASE, 1);
    assert.equal((await at(year))['blank message'], undefined);
    const done = await at(later(year, SECOND));
    assert.ok((done['blank message'] ?? 0) > 10, JSON.stringify(done));
    assert.ok((done['delete mailbox'] ?? 0) > 10);
    const after = await text('message');
    assert.ok(!after.includes('canari') && !after.includes('123456'));
    // When it was sent, of what kind, about what: still there.
    const {rows} = await pool.query<{kept: boolean}>(
      'SELECT bool_and(kind IS NOT NULL AND created_at IS NOT NULL) AS kept FROM message',
    );
    assert.equal(rows[0]?.kept, true);
    assert.deepEqual(await at(later(year, 2 * SECOND)), {});
  });

  test('who read what, a year after', async () => {
    await pool.query('DELETE FROM staff_access');
    const {id} = await submit(agency);
    const {rows} = await pool.query<{id: string}>('SELECT id FROM staff_member LIMIT 1');
    await pool.query(
      `INSERT INTO staff_access (staff_id, convention_id, what, at) VALUES ($1, $2, 'convention', $3)`,
      [rows[0]?.id, id, BASE],
    );
    const year = years(BASE, 1);
    assert.equal((await at(year))['delete staff_access'], undefined);
    assert.equal((await at(later(year, SECOND)))['delete staff_access'], 1);
  });
});

describe('an agency’s person who has no right any more', () => {
  test('is erased once a year has passed since they read anything', async () => {
    const people = canaryPeople('dahlia', 4);
    const {staffId} = await leave(people);
    const old = years(BASE, 2);
    const isErased = async () => !(await text('staff_member')).includes(people.staff.email);
    await at(old);
    assert.equal(await isErased(), false, 'somebody who has rights');
    await pool.query('DELETE FROM staff_right WHERE staff_id = $1', [staffId]);
    await pool.query(
      `INSERT INTO staff_access (staff_id, convention_id, what, at)
      SELECT $1, id, 'convention', $2 FROM convention LIMIT 1`,
      [staffId, later(old, -DAY)],
    );
    await at(old);
    assert.equal(await isErased(), false, 'somebody who read something last week');
    await at(years(old, 1));
    assert.equal(await isErased(), true);
  });
});

describe('a convention', () => {
  const erasedAt = async (id: string): Promise<Date | null> => {
    const {rows} = await pool.query<{erased_at: Date | null}>(
      'SELECT erased_at FROM convention WHERE id = $1',
      [id],
    );
    return rows[0]?.erased_at ?? null;
  };

  test('refused, cancelled or obsolete: two years after its last change, in full', async t => {
    clock.now = BASE;
    const people = canaryPeople('eglantine', 5);
    const {conventionId, renewalId, movedId} = await leave(people);
    const two = years(BASE, 2);
    await at(two);
    for (const id of [conventionId, renewalId, movedId]) assert.equal(await erasedAt(id), null);
    // The source of a renewal stays until that renewal has gone.
    const first = later(two, SECOND);
    assert.ok((await at(first))['erase convention']);
    assert.deepEqual(await erasedAt(renewalId), first);
    assert.deepEqual(await erasedAt(movedId), first);
    assert.equal(await erasedAt(conventionId), null);
    // Its assessment was the last thing to change.
    const second = later(years(ASSESSED_AT, 2), 2 * SECOND);
    await at(second);
    assert.notEqual(await erasedAt(conventionId), null);
    await pool.query('DELETE FROM draft');
    await pool.query('DELETE FROM staff_right');
    await forgetWithdrawn(db, years(two, 2));
    await at(years(two, 2));
    const dump = await dumpTables(store);
    const canaries = canariesByEntry(people);
    const gone = personalEntries().flatMap(entry =>
      entry.line.onErasure === 'blanked' ? (canaries[nameOfEntry(entry)] ?? []) : [],
    );
    const left = [...new Set(gone)].filter(canary => tablesWith(dump, canary).length > 0);
    assert.deepEqual(left, []);
    assert.deepEqual((await verifyAudit(db)).broken, []);
    t.diagnostic(`3 conventions, ${gone.length} canaries, 0 left`);
  });

  test('a change starts the two years again', async () => {
    clock.now = BASE;
    const changed = await submit(agency);
    await agency.client.readConvention({conventionId: changed.id});
    await agency.client.rejectConvention({conventionId: changed.id, justification: 'Non.'});
    const halfway = years(BASE, 1);
    clock.now = halfway;
    await agency.client.readConvention({conventionId: changed.id});
    const establishmentTutor = {job: 'Cheffe'};
    await agency.client.correctConvention({conventionId: changed.id, establishmentTutor});
    await at(later(years(BASE, 2), SECOND));
    assert.equal(await erasedAt(changed.id), null);
    await at(later(years(halfway, 2), SECOND));
    assert.notEqual(await erasedAt(changed.id), null);
  });

  test('an erasure that somebody asked for does not', async () => {
    clock.now = BASE;
    const people = canaryPeople('fuchsia', 6);
    const {renewalId} = await leave(people);
    clock.now = years(BASE, 1);
    const sought = {email: people['establishment-tutor'].email};
    const survey = await surveyPerson(db, sought, '2027-11-23');
    await erasePerson(db, survey, {
      actor: 'command:person-erase',
      reason: 'request',
      now: clock.now,
      newId: () => newId(clock.now),
      isForced: false,
      isRehearsal: false,
    });
    assert.equal(await erasedAt(renewalId), null);
    await at(later(years(BASE, 2), SECOND));
    assert.notEqual(await erasedAt(renewalId), null);
  });

  test('validated: five years after its last day', async () => {
    clock.now = BASE;
    const {id} = await validated(oneStep);
    const {rows} = await pool.query<{date_end: string}>(
      'SELECT date_end FROM convention WHERE id = $1',
      [id],
    );
    const end = rows[0]?.date_end ?? '';
    const last = addMonths(end, 60);
    await at(`${last}T23:59:59Z`);
    assert.equal(await erasedAt(id), null);
    const next = new Date(`${addDays(last, 1)}T00:00:01Z`);
    await at(next);
    assert.deepEqual(await erasedAt(id), next);
  });

  test('that nobody closed is never erased as it is', async () => {
    clock.now = BASE;
    const {id} = await submit(agency);
    await at(years(BASE, 50));
    assert.equal(await erasedAt(id), null);
  });

  test('the daily work does all this, and two servers at once do it once', async () => {
    clock.now = BASE;
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push((await validated(oneStep)).id);
    const now = years(BASE, 7);
    const run = () => runJobs({db, now, newId: () => newId(now)});
    await Promise.all([run(), run(), run()]);
    for (const id of ids) {
      const {rows} = await pool.query<{count: string}>(
        `SELECT count(*) FROM convention_audit
        WHERE convention_id = $1 AND entry ->> 'action' = 'convention.person-erased'`,
        [id],
      );
      assert.equal(Number(rows[0]?.count), 1);
    }
    assert.deepEqual((await verifyAudit(db)).broken, []);
  });
});
