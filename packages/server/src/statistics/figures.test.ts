import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Figures} from '@immersion-kit/sdk/contract';
import {clientWith} from '../../test/conventions.ts';
import {readStrictly} from '../../test/strict-events.ts';
import {eraseAll, historyWorld, liveMany} from '../../test/statistics/histories.ts';
import {type Counted, figuresOfAll, recount} from '../../test/statistics/recount.ts';
import {figuresOf} from './figures.ts';
import {MEASURE_NAMES} from './measures.ts';
import {readStays, type Stay} from './stays.ts';

const MONTHS = ['2025-10', '2026-09'] as const;
const DAYS = ['2025-10-01', '2026-09-30'] as const;
const CONVENTIONS = 80;
const SEED = 9;

const world = await historyWorld();
await liveMany(world, SEED, CONVENTIONS);
const {store, app, keys} = world;
const counted = await recount(store, ...DAYS);
const EVERYTHING = new Set(MEASURE_NAMES);

type Place = Pick<Stay, 'month' | 'department' | 'kind' | 'keyId'>;
const placeOf = ({month, department, kind, keyId}: Counted | Place): string =>
  `${month} ${department} ${kind} ${keyId ?? ''}`;

/** Every number of immersions that is told. */
const countsIn = ({started, cancelledBeforeStart, didNotShow, ...rest}: Figures): number[] => {
  const {validation, notice, assessment} = rest;
  const parts = [validation?.within48Hours, notice?.atLeastOneWeek, ...Object.values(assessment)];
  return [started, cancelledBeforeStart, didNotShow, ...parts].filter(
    count => typeof count === 'number',
  );
};

/** Holds what is told against a count; what is not told is skipped, and said. */
const compare = (told: Figures, expected: ReturnType<typeof figuresOfAll>): number => {
  let compared = 0;
  const walk = (one: unknown, other: unknown): void => {
    if (one === null) return;
    if (typeof one !== 'object') {
      assert.equal(one, other);
      compared += 1;
      return;
    }
    for (const [name, value] of Object.entries(one)) {
      walk(value, (other as Record<string, unknown>)[name]);
    }
  };
  walk(told, expected);
  return compared;
};

describe('figures', () => {
  test('of every month, department, kind and key are those that the tables give', async () => {
    const stays = await readStays(store.db, ...MONTHS);
    const places = Object.groupBy(stays, placeOf);
    const expected = Object.groupBy(counted, placeOf);
    assert.deepEqual(Object.keys(places).sort(), Object.keys(expected).sort());
    assert.ok(Object.keys(places).length > 12, `${Object.keys(places).length} places`);
    for (const [place, some = []] of Object.entries(places)) {
      const told = figuresOf(some, EVERYTHING);
      const wanted = figuresOfAll(expected[place] ?? []);
      if (wanted.started > 0) assert.deepEqual(told, wanted, place);
      else compare(told, {...wanted, validation: told.validation, notice: told.notice} as never);
    }
    assert.deepEqual(figuresOf(stays, EVERYTHING), figuresOfAll(counted));
  });

  test('of these histories say something of everything', () => {
    const {started, cancelledBeforeStart, didNotShow, validation, notice, assessment} =
      figuresOfAll(counted);
    const counts = [started, cancelledBeforeStart, didNotShow, validation.within48Hours];
    counts.push(notice.atLeastOneWeek, assessment.written, assessment.signed);
    counts.push(started - validation.within48Hours, started - notice.atLeastOneWeek);
    assert.ok(
      counts.every(count => count > 0),
      counts.join(' '),
    );
  });

  test('told to everybody are those of the tables, by each word', async () => {
    const client = clientWith(app, '');
    const words = {
      month: (one: Counted) => one.month,
      department: (one: Counted) => one.department,
      'agency-kind': (one: Counted) => one.kind,
    };
    for (const [by, wordOf] of Object.entries(words)) {
      const {period, total, rows} = await client.readStatistics({by: by as keyof typeof words});
      assert.deepEqual(period, {from: MONTHS[0], to: MONTHS[1]});
      assert.ok(compare(total, figuresOfAll(counted)) > 0);
      assert.ok(rows.length > 0, by);
      for (const {key, figures} of rows) {
        const own = counted.filter(one => wordOf(one) === key);
        assert.ok(compare(figures, figuresOfAll(own)) > 0, key);
        assert.ok(
          countsIn(figures).every(count => count >= 11),
          key,
        );
      }
    }
  });

  test('told to a partner are of what came through its keys, and of one without through itself', async () => {
    const {rows} = await store.pool.query<{id: string; partner: string | null}>(
      "SELECT id, partner FROM api_key WHERE 'statistics:read' = ANY (scopes) ORDER BY created_at, id",
    );
    for (const [index, key] of keys.entries()) {
      const own = rows.filter(one => (index < 2 ? one.partner === 'Cap' : one.partner === null));
      const ids = own.map(({id}) => id);
      const theirs = counted.filter(({keyId}) => keyId !== null && ids.includes(keyId));
      const {total, months, keys: byKey} = await clientWith(app, key).readPartnerStatistics();
      assert.ok(compare(total, figuresOfAll(theirs)) > 0);
      for (const {key: month, figures} of months) {
        compare(figures, figuresOfAll(theirs.filter(one => one.month === month)));
      }
      for (const {keyId, figures} of byKey) {
        assert.ok(ids.includes(keyId));
        compare(figures, figuresOfAll(theirs.filter(one => one.keyId === keyId)));
      }
    }
  });

  test('outlive the people: an erasure changes none of them', async () => {
    await eraseAll(world);
    const {rows} = await store.pool.query<{n: string}>(
      `SELECT count(*) AS n FROM convention WHERE erased_at IS NULL
        AND status IN ('ACCEPTED_BY_VALIDATOR', 'CANCELLED')`,
    );
    assert.equal(rows[0]?.n, '0');
    const stays = await readStays(store.db, ...MONTHS);
    assert.deepEqual(figuresOf(stays, EVERYTHING), figuresOfAll(counted));
    const {types, wrong} = await readStrictly(store);
    assert.deepEqual(wrong, []);
    assert.ok(types.has('convention.person-erased') && types.has('assessment.deleted'));
  });
});
