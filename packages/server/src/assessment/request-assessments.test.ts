import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import type {ConventionRequest} from '@immersion-kit/sdk/contract';
import {messageWorld} from '../../test/message-world.ts';
import {runJobs} from '../convention/jobs.ts';
import {requestAssessments} from './request-assessments.ts';
import {remindersDue} from './reminders-due.ts';

const world = await messageWorld();
const {store, clock, happen, delivered, told} = world;
const {pool} = store;
const BASE = clock.now;
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const ANAIS = 'anais@personne.example';
const BJORN = 'bjorn@vergers.example';
const AGENCY = 'contact@structure.example';
const WRITTEN = {status: 'COMPLETED', endedWithAJob: false} as const;

const addAgency = async (department: string) => {
  const agency = await world.addActing({department});
  await pool.query('UPDATE agency SET contact_email = $2 WHERE id = $1', [agency.id, AGENCY]);
  return agency;
};
const metz = await addAgency('57');

/** A validated immersion from Monday 7 to Friday 11 December 2026, of which all was told. */
const validated = async (
  agency = metz,
  tutor: Partial<ConventionRequest['establishmentTutor']> = {},
): Promise<string> => {
  clock.now = BASE;
  const request = world.requestOf(agency);
  const establishmentTutor = {...request.establishmentTutor, email: BJORN, ...tutor};
  const {id} = await world.insert({...request, establishmentTutor});
  await world.sign(id, 'beneficiary', 'establishment-representative');
  await happen(id, ['validator'], {name: 'validate', agent: AGENT});
  await world.forget();
  return id;
};

const runAt = (instant: string) => {
  clock.now = new Date(instant);
  return requestAssessments({db: store.db, now: clock.now, newId: world.nextId});
};
/** What one run does: `requested`, `reminded` or neither. */
const at = async (instant: string): Promise<string> => {
  const {requested, reminded} = await runAt(instant);
  return `${requested} ${reminded}`;
};
const NOTHING = '0 0';
const REQUESTED = '1 0';
const REMINDED = '0 1';

/** What was told since it was last asked. */
const news = async (): Promise<string[]> => {
  await delivered();
  const lines = await told();
  await world.forget();
  return lines;
};
const REQUEST = [`assessment-announced → ${ANAIS}`, `assessment-request → ${BJORN}`];
const REMINDER = [`assessment-missing → ${AGENCY}`, `assessment-reminder → ${BJORN}`];

/** Runs while somebody else changes a convention that the run has found. */
const meanwhile = async (id: string, instant: string, change: string): Promise<string> => {
  const other = await pool.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT FROM convention WHERE id = $1 FOR UPDATE', [id]);
    const running = at(instant);
    for (let waiting = 0; waiting === 0;) {
      await sleep(10);
      const {rows} = await pool.query<{waiting: number}>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      waiting = rows[0]?.waiting ?? 0;
    }
    await other.query(change, [id]);
    await other.query('COMMIT');
    return await running;
  } finally {
    other.release();
  }
};

afterEach(async () => {
  await pool.query("UPDATE convention SET status = 'DEPRECATED'");
  await world.forget();
});

describe('on the last day', () => {
  test('the tutor is asked, once, and the person told of it', async () => {
    const id = await validated();
    assert.equal(await at('2026-12-10T12:00:00Z'), NOTHING, 'the day before');
    assert.equal(await at('2026-12-11T06:59:59Z'), NOTHING, 'before eight in Metz');
    assert.equal(await at('2026-12-11T07:00:00Z'), REQUESTED);
    const [announced, request] = (await delivered()).toSorted((one, other) =>
      one.to.localeCompare(other.to),
    );
    assert.deepEqual(await told(), REQUEST);
    assert.match(announced?.text ?? '', /demandé à Björn Lefèvre/);
    assert.match(announced?.text ?? '', /\/suivre#in_[\w-]{43}$/m);
    assert.match(request?.text ?? '', /\/bilan#in_[\w-]{43}$/m);
    const {rows} = await pool.query(
      `SELECT role FROM invitation WHERE convention_id = $1 AND created_at = $2 ORDER BY role`,
      [id, clock.now],
    );
    assert.deepEqual(rows, [{role: 'beneficiary'}, {role: 'establishment-tutor'}]);
    for (const hour of ['07:00:00', '08:00:00', '18:59:59']) {
      assert.equal(await at(`2026-12-11T${hour}Z`), NOTHING, hour);
    }
  });

  for (const [department, before, first, last, after] of [
    // Mata-Utu is twelve hours ahead, Papeete ten behind.
    [
      '986',
      '2026-12-10T19:59:59Z',
      '2026-12-10T20:00:00Z',
      '2026-12-11T07:59:59Z',
      '2026-12-11T08:00:00Z',
    ],
    [
      '974',
      '2026-12-11T03:59:59Z',
      '2026-12-11T04:00:00Z',
      '2026-12-11T15:59:59Z',
      '2026-12-11T16:00:00Z',
    ],
    [
      '57',
      '2026-12-11T06:59:59Z',
      '2026-12-11T07:00:00Z',
      '2026-12-11T18:59:59Z',
      '2026-12-11T19:00:00Z',
    ],
    [
      '972',
      '2026-12-11T11:59:59Z',
      '2026-12-11T12:00:00Z',
      '2026-12-11T23:59:59Z',
      '2026-12-12T00:00:00Z',
    ],
    [
      '987',
      '2026-12-11T17:59:59Z',
      '2026-12-11T18:00:00Z',
      '2026-12-12T05:59:59Z',
      '2026-12-12T06:00:00Z',
    ],
  ] as const) {
    test(`is told by day where the agency is: ${department}`, async () => {
      const agency = await addAgency(department);
      await validated(agency);
      assert.equal(await at(before), NOTHING);
      assert.equal(await at(after), NOTHING);
      assert.equal(await at(last), REQUESTED);
      await validated(agency);
      assert.equal(await at(first), REQUESTED);
    });
  }

  test('a tutor without an e-mail gets a text message', async () => {
    await validated(metz, {email: undefined as unknown as string, phone: '+33639980009'});
    assert.equal(await at('2026-12-11T10:00:00Z'), REQUESTED);
    const sms = (await delivered()).find(({channel}) => channel === 'sms');
    assert.equal(sms?.to, '+33639980009');
    assert.match(
      sms.text,
      /^Comment s’est passée l’immersion d’Anaïs .+\u00A0\? Dites-le en deux minutes\. https:\S+\/bilan#in_[\w-]{43}$/,
    );
    assert.ok(sms.text.length <= 306, `${sms.text.length} characters: two messages at most`);
    assert.equal(await at('2026-12-14T10:00:00Z'), REMINDED);
    assert.equal((await delivered()).find(({channel}) => channel === 'sms')?.to, '+33639980009');
  });

  test('a tutor of six people is asked six times the same day', async () => {
    for (let count = 0; count < 6; count += 1) await validated();
    assert.equal(await at('2026-12-11T10:00:00Z'), '6 0');
    const {rows} = await pool.query<{ceiling: string; count: number}>(
      'SELECT ceiling, count(*)::int FROM message GROUP BY 1',
    );
    assert.deepEqual(rows, [{ceiling: 'recipient-decision', count: 12}], 'five a day are no limit');
  });

  test('asked by three servers at once, asks once; so do its reminders', async () => {
    await validated();
    for (const [instant, done] of [
      ['2026-12-11T10:00:00Z', [1, 0]],
      ['2026-12-14T10:00:00Z', [0, 1]],
    ] as const) {
      const ends = await Promise.all([runAt(instant), runAt(instant), runAt(instant)]);
      const sum = (of: 'requested' | 'reminded') => ends.reduce((all, end) => all + end[of], 0);
      assert.deepEqual([sum('requested'), sum('reminded')], done, instant);
      assert.equal((await news()).length, 2);
    }
  });
});

describe('nobody is asked', () => {
  test('about what was not validated, or was cancelled', async () => {
    const cancelled = await validated();
    const justification = 'La machine est en panne.';
    await happen(cancelled, ['validator'], {name: 'cancel', justification});
    await world.inReview(metz);
    await world.forget();
    assert.equal(await at('2026-12-11T10:00:00Z'), NOTHING);
    assert.deepEqual(await news(), []);
  });

  test('once the assessment is written, before the last day included', async () => {
    const early = await validated();
    clock.now = new Date('2026-12-08T10:00:00Z');
    const noShow = {status: 'DID_NOT_SHOW', noShowCause: 'unknown'} as const;
    await happen(early, ['establishment-tutor'], {name: 'assess', assessment: noShow});
    const late = await validated();
    clock.now = new Date('2026-12-11T06:00:00Z');
    await happen(late, ['establishment-tutor'], {name: 'assess', assessment: WRITTEN});
    await news();
    assert.equal(await at('2026-12-11T10:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-14T10:00:00Z'), NOTHING);
    assert.deepEqual(await news(), []);
  });

  for (const [what, change] of [
    ['cancelled', "UPDATE convention SET status = 'CANCELLED' WHERE id = $1"],
    [
      'told of',
      `INSERT INTO assessment (id, convention_id, status, content, document_hash, role, author,
         created_at) VALUES (gen_random_uuid(), $1, 'COMPLETED', '{}', '', 'validator', '', now())`,
    ],
  ] as const) {
    test(`about what is ${what} while the job is at it`, async () => {
      const id = await validated();
      assert.equal(await meanwhile(id, '2026-12-11T10:00:00Z', change), NOTHING);
      const other = await validated();
      assert.equal(await at('2026-12-11T10:00:00Z'), REQUESTED);
      assert.deepEqual(await news(), REQUEST);
      assert.equal(await meanwhile(other, '2026-12-14T10:00:00Z', change), NOTHING);
      assert.deepEqual(await news(), []);
    });

    test(`about what is ${what} before the messages leave`, async () => {
      const id = await validated();
      assert.equal(await at('2026-12-11T10:00:00Z'), REQUESTED);
      await pool.query(change, [id]);
      const why = what === 'cancelled' ? 'status_changed' : 'assessment_changed';
      const unsent = REQUEST.map(line => `${line} obsolete ${why}`);
      assert.deepEqual(await news(), unsent);
    });
  }

  test('more than thirty days after the last day', async () => {
    await validated();
    assert.equal(await at('2027-01-11T10:00:00Z'), NOTHING, 'thirty-one');
    assert.equal(await at('2027-01-10T10:00:00Z'), REQUESTED, 'thirty');
    assert.equal(await at('2027-01-13T10:00:00Z'), REMINDED, 'reminders follow');
    assert.equal(await at('2027-01-20T10:00:00Z'), REMINDED);
  });
});

describe('the reminders', () => {
  test('are due three and ten days after', () => {
    const due = (today: string) => remindersDue('2026-12-11', today);
    const days = [
      '2026-12-11',
      '2026-12-13',
      '2026-12-14',
      '2026-12-20',
      '2026-12-21',
      '2027-12-11',
    ];
    assert.deepEqual(days.map(due), [0, 0, 1, 1, 2, 2]);
  });

  test('go to the tutor and the agency, twice, and say when it is the last time', async () => {
    await validated();
    assert.equal(await at('2026-12-11T15:00:00Z'), REQUESTED);
    assert.deepEqual(await news(), REQUEST);
    assert.equal(await at('2026-12-13T15:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-14T06:59:59Z'), NOTHING, 'before eight in Metz');
    assert.equal(await at('2026-12-14T07:00:00Z'), REMINDED);
    const [first] = (await delivered()).filter(({to}) => to === AGENCY);
    assert.doesNotMatch(first?.text ?? '', /dernière fois/);
    assert.deepEqual(await told(), REMINDER);
    await world.forget();
    assert.equal(await at('2026-12-15T07:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-20T18:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-21T07:00:00Z'), REMINDED);
    const [second] = (await delivered()).filter(({to}) => to === AGENCY);
    assert.match(second?.text ?? '', /dernière fois/);
    await world.forget();
    for (const day of ['2026-12-22', '2027-01-04', '2027-02-01', '2027-06-01']) {
      assert.equal(await at(`${day}T10:00:00Z`), NOTHING, day);
    }
  });

  test('wait for an answer to one that was asked the same day', async () => {
    const id = await validated();
    await at('2026-12-11T10:00:00Z');
    clock.now = new Date('2026-12-14T06:00:00Z');
    const agent = await world.session(id, 'beneficiary');
    await agent.remindAssessment({conventionId: id});
    assert.equal(await at('2026-12-14T10:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-15T07:00:00Z'), REMINDED);
  });

  test('are not sent for a whole week the server was down, but once', async () => {
    await validated();
    assert.equal(await at('2026-12-18T10:00:00Z'), REQUESTED, 'a week after the last day');
    assert.deepEqual(await news(), REQUEST);
    assert.equal(await at('2026-12-29T10:00:00Z'), REMINDED, 'eleven days: both were due');
    assert.deepEqual(await news(), REMINDER);
    assert.equal(await at('2026-12-30T10:00:00Z'), NOTHING);
    assert.equal(await at('2027-01-08T10:00:00Z'), NOTHING);
  });

  test('are not sent about immersions two months old', async () => {
    await validated();
    await at('2026-12-11T10:00:00Z');
    assert.equal(await at('2027-02-10T10:00:00Z'), NOTHING);
  });

  test('begin again when what was written is taken away', async () => {
    const id = await validated();
    await at('2026-12-11T10:00:00Z');
    await happen(id, ['establishment-tutor'], {name: 'assess', assessment: WRITTEN});
    assert.equal(await at('2026-12-14T10:00:00Z'), NOTHING);
    clock.now = new Date('2026-12-17T10:00:00Z');
    const justification = 'Ce bilan parle de quelqu’un d’autre.';
    await happen(id, ['validator'], {name: 'delete-assessment', justification});
    await news();
    assert.equal(await at('2026-12-17T11:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-19T11:00:00Z'), NOTHING);
    assert.equal(await at('2026-12-20T11:00:00Z'), REMINDED);
    assert.deepEqual(await news(), REMINDER);
  });
});

test('the jobs of every hour do it, and count it', async () => {
  await validated();
  const jobsAt = async (instant: string) => {
    clock.now = new Date(instant);
    const done = await runJobs({db: store.db, now: clock.now, newId: world.nextId});
    return [done.assessmentsRequested, done.assessmentsReminded];
  };
  assert.deepEqual(await jobsAt('2026-12-11T10:00:00Z'), [1, 0]);
  assert.deepEqual(await jobsAt('2026-12-11T11:00:00Z'), [0, 0]);
  assert.deepEqual(await jobsAt('2026-12-14T11:00:00Z'), [0, 1]);
});
