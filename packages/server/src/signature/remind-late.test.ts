import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {CONVENTION_STATUSES, type ConventionStatus} from '@immersion-kit/sdk/contract';
import {messageWorld} from '../../test/message-world.ts';
import {addStaff} from '../../test/signed-in.ts';
import {type Late, latenessOf} from './lateness.ts';
import {remindLate} from './remind-late.ts';

// The first day of the tests' conventions is Monday 7 December 2026.
const START = '2026-12-07';

describe('who is late, as the first day comes near', () => {
  const at = (status: ConventionStatus, today: string) =>
    latenessOf({status, dateStart: START}, today);

  for (const [today, signing, deciding] of [
    ['2026-12-01', undefined, undefined],
    ['2026-12-02', undefined, 'agency'],
    ['2026-12-03', 'signatories', undefined],
    ['2026-12-04', 'signatories', 'agency-last'],
    ['2026-12-05', 'signatories', 'agency-last'],
    ['2026-12-06', 'signatories', 'agency-last'],
    ['2026-12-07', undefined, undefined],
    ['2026-12-08', undefined, undefined],
    ['2026-10-07', undefined, undefined],
  ] as readonly (readonly [string, Late | undefined, Late | undefined])[]) {
    test(`on ${today}`, () => {
      for (const status of CONVENTION_STATUSES) {
        const expected = status.includes('SIGN')
          ? signing
          : status === 'IN_REVIEW' || status === 'ACCEPTED_BY_COUNSELLOR'
            ? deciding
            : undefined;
        assert.equal(at(status, today), expected, status);
      }
    });
  }
});

describe('the reminders of the day', async () => {
  const world = await messageWorld();
  const {store, clock, submit, sign, told, delivered, forget} = world;
  const metz = await world.addActing();
  const saintDenis = await world.addActing({department: '974'});
  const validator = await addStaff(store, metz.id, 'validator');

  const remindAt = async (instant: string): Promise<number> => {
    clock.now = new Date(instant);
    return remindLate({db: store.db, now: clock.now, newId: world.nextId});
  };

  test('go to those who have not signed, once a day, by day', async () => {
    const {id} = await submit(metz);
    await sign(id, 'beneficiary');
    await delivered();
    await forget();
    assert.equal(await remindAt('2026-12-02T10:00:00Z'), 0);
    assert.equal(await remindAt('2026-12-03T06:59:00Z'), 0, 'before eight in Metz');
    assert.equal(await remindAt('2026-12-03T07:00:00Z'), 1);
    assert.equal(await remindAt('2026-12-03T18:59:00Z'), 0);
    assert.equal(await remindAt('2026-12-04T06:59:00Z'), 0);
    assert.equal(await remindAt('2026-12-04T07:00:00Z'), 1);
    assert.equal(await remindAt('2026-12-04T19:00:00Z'), 0, 'after twenty in Metz');
    await delivered();
    const lines = await told();
    assert.equal(lines.length, 2);
    for (const line of lines) assert.match(line, /^signature-reminder → \S+@\S+$/);
    assert.equal(await remindAt('2026-12-07T10:00:00Z'), 0, 'it has begun');
    await store.pool.query('UPDATE convention SET status = $2 WHERE id = $1', [id, 'DEPRECATED']);
    await forget();
  });

  test('go to the agency twice, in its own day', async () => {
    clock.now = new Date('2026-11-23T09:00:00Z');
    const {id} = await world.inReview(metz);
    await delivered();
    await forget();
    assert.equal(await remindAt('2026-12-01T10:00:00Z'), 0);
    assert.equal(await remindAt('2026-12-02T10:00:00Z'), 1);
    assert.equal(await remindAt('2026-12-02T11:00:00Z'), 0);
    assert.equal(await remindAt('2026-12-03T10:00:00Z'), 0);
    assert.equal(await remindAt('2026-12-04T10:00:00Z'), 1);
    assert.equal(await remindAt('2026-12-05T10:00:00Z'), 0);
    await delivered();
    assert.deepEqual(await told(), [
      `agency-reminder → ${validator}@structure.example`,
      `agency-reminder → ${validator}@structure.example`,
    ]);
    await store.pool.query('UPDATE convention SET status = $2 WHERE id = $1', [id, 'DEPRECATED']);
  });

  test('follow the clock of the island', async () => {
    clock.now = new Date('2026-11-23T09:00:00Z');
    await submit(saintDenis);
    assert.equal(await remindAt('2026-12-02T19:00:00Z'), 0, 'Wednesday, eleven at night there');
    assert.equal(await remindAt('2026-12-03T03:59:00Z'), 0);
    assert.equal(await remindAt('2026-12-03T04:00:00Z'), 2, 'Thursday, eight in the morning there');
  });

  test('asked by two servers at once, leave once', async () => {
    clock.now = new Date('2026-11-23T09:00:00Z');
    await submit(metz);
    clock.now = new Date('2026-12-03T10:00:00Z');
    const {now} = clock;
    const run = () => remindLate({db: store.db, now, newId: world.nextId});
    const written = await Promise.all([run(), run(), run()]);
    assert.equal(
      written.reduce((sum, one) => sum + one),
      2,
    );
  });
});
