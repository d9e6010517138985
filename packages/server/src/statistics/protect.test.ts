import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {attackMany, missed} from '../../test/statistics/attack-many.ts';
import {populationOf} from '../../test/statistics/population.ts';
import {publish} from './published.ts';
import type {Stay} from './stays.ts';

/** Always the same here; the proof (`npm run proof -- statistics`) draws others each time. */
const SEED = 1;
const POPULATIONS = 400;
const WORLDS = 1500;

const [first] = populationOf(3);
assert.ok(first);
const some = (count: number, choices: Partial<Stay>): Stay[] =>
  Array.from({length: count}, () => ({...first, outcome: 'started' as const, ...choices}));

/** Which rows of a breakdown are told, by their word. */
const toldBy = async (stays: readonly Stay[], by: string): Promise<string[]> => {
  const {cells, told} = await publish(stays);
  const shown = cells.filter((cell, index) => cell.by === by && told[index]?.has('started'));
  return shown.map(({key}) => key).sort();
};

/** Two or three months, departments and kinds, few people in each. */
const smallWorld = (seed: number): Stay[] => {
  let state = seed * 2_654_435_761;
  const draw = (count: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % count;
  };
  const months = ['2026-03', '2026-04', '2026-05'].slice(0, 2 + draw(2));
  const departments = ['54', '57', '67'].slice(0, 2 + draw(2));
  const kinds = (['mission-locale', 'cap-emploi', 'pole-emploi'] as const).slice(0, 2 + draw(2));
  return months.flatMap(month =>
    departments.flatMap(department =>
      kinds.flatMap(kind => (draw(3) === 0 ? [] : some(1 + draw(16), {month, department, kind}))),
    ),
  );
};

/** By brute force: every three answers told, added and taken away, that are few people's. */
const threesThatLeak = ({atoms, cells, told}: Awaited<ReturnType<typeof publish>>): string[] => {
  const shown = cells.filter((_, index) => told[index]?.has('started'));
  const sizes = atoms.map(({stays}) => stays.length);
  const signs = [-1, 0, 1];
  const leaks: string[] = [];
  for (const [i, one] of shown.entries()) {
    for (const [j, other] of shown.entries()) {
      for (const third of shown.slice(Math.max(i, j) + 1)) {
        for (const a of signs) {
          for (const b of signs) {
            for (const c of signs) {
              const times = sizes.map(
                (_, atom) =>
                  a * Number(one.atoms.includes(atom)) +
                  b * Number(other.atoms.includes(atom)) +
                  c * Number(third.atoms.includes(atom)),
              );
              if (times.some(time => time < 0 || time > 1) || !times.includes(1)) continue;
              const count = times.reduce((sum, time, atom) => sum + time * (sizes[atom] ?? 0), 0);
              if (count < 11) leaks.push(`${one.key} ${other.key} ${third.key} ${count}`);
            }
          }
        }
      }
    }
  }
  return leaks;
};

describe('what is told', () => {
  test('gives nothing under 11 away, whoever adds and subtracts all of it', async () => {
    const tally = await attackMany({from: SEED, n: POPULATIONS});
    console.log(JSON.stringify({...tally, leaks: tally.leaks.length}));
    assert.deepEqual(tally.leaks, []);
    assert.deepEqual(missed(tally), []);
  });

  test('is not under 11, nor the rest of a whole that is told', async () => {
    const stays = [
      ...some(40, {month: '2026-03'}),
      ...some(11, {month: '2026-04'}),
      ...some(10, {month: '2026-05'}),
    ];
    // March and the whole would give April and May together, which is fine; with April, May alone.
    assert.deepEqual(await toldBy(stays, 'month'), ['2026-03']);
    assert.deepEqual(await toldBy(stays.slice(0, 51), 'month'), ['2026-03', '2026-04']);
  });

  test('does not give two small ones together either', async () => {
    const stays = [
      ...some(40, {month: '2026-03'}),
      ...some(30, {month: '2026-04'}),
      ...some(5, {month: '2026-05'}),
      ...some(4, {month: '2026-06'}),
    ];
    assert.deepEqual(await toldBy(stays, 'month'), ['2026-03']);
    const more = [...stays, ...some(2, {month: '2026-06'})];
    assert.deepEqual(await toldBy(more, 'month'), ['2026-03', '2026-04']);
  });

  test('is not a kind and its department, when the rest of the department is small', async () => {
    const stays = [
      ...some(50, {department: '57', kind: 'mission-locale'}),
      ...some(4, {department: '57', kind: 'cap-emploi'}),
      ...some(60, {department: '54', kind: 'cap-emploi'}),
    ];
    const departments = await toldBy(stays, 'department');
    const kinds = await toldBy(stays, 'agency-kind');
    assert.ok(!(departments.includes('57') && kinds.includes('mission-locale')));
    assert.ok(departments.length + kinds.length > 0);
  });

  test('is not three answers that single out those who are left', async () => {
    const stays = [
      ...some(7, {month: '2026-03', department: '54', kind: 'mission-locale'}),
      ...some(14, {month: '2026-03', department: '57', kind: 'cap-emploi'}),
      ...some(6, {month: '2026-04', department: '54', kind: 'mission-locale'}),
      ...some(11, {month: '2026-04', department: '54', kind: 'cap-emploi'}),
      ...some(2, {month: '2026-04', department: '57', kind: 'cap-emploi'}),
    ];
    // 19 of April and 16 of 57 less 27 of the Cap emploi: the 6 and the 2.
    const told = [
      await toldBy(stays, 'month'),
      await toldBy(stays, 'department'),
      await toldBy(stays, 'agency-kind'),
    ].flat();
    assert.ok(!['2026-04', '57', 'cap-emploi'].every(word => told.includes(word)));
    assert.ok(told.length > 1);
  });

  test('is never three answers that do, in many small worlds', async () => {
    let attacked = 0;
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const published = await publish(smallWorld(seed));
      attacked += 1;
      assert.deepEqual(threesThatLeak(published), [], `world ${seed}`);
    }
    console.log(`${attacked} small worlds attacked, three answers at a time`);
  });

  test('is everything when everything is large', async () => {
    const stays = ['54', '57'].flatMap(department =>
      (['mission-locale', 'cap-emploi'] as const).flatMap(kind =>
        ['2026-03', '2026-04'].flatMap(month => some(30, {department, kind, month})),
      ),
    );
    const {cells, told} = await publish(stays);
    assert.equal(cells.length, 7);
    assert.ok(told.every(measures => measures.has('started')));
  });
});
