import {randomInt} from 'node:crypto';
import {availableParallelism} from 'node:os';
import {exploreConventions} from '../test/model/explore.ts';
import {CELL_VERBS, cellRows, missed, type Tally} from '../test/model/tally.ts';
import type {Outcome, Proof} from './proof.ts';

const LANES = 3;
const ENOUGH = 2000;
const MOST_SEED = 2 ** 31;

const byCount = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).toSorted(([, one], [, other]) => other - one);

const rowsOf = (tally: Tally, seed: number): Outcome['rows'] => [
  ['graine', String(seed)],
  ['séquences', tally.sequences],
  ['conventions', tally.conventions],
  ['commandes', tally.commands],
  ...byCount(tally.answers).map(
    ([word, times]) => [word === 'accepted' ? 'acceptées' : `refusées : ${word}`, times] as const,
  ),
  ...byCount(tally.statuses).map(([word, times]) => [`arrivées à ${word}`, times] as const),
  ...cellRows(tally)
    .slice(1)
    .map(
      ([status = '', ...cells]) =>
        [
          `essayées (acceptées) en ${status}`,
          cells.map((cell, index) => `${CELL_VERBS[index] ?? ''} ${cell}`).join(', '),
        ] as const,
    ),
];

/** R-39, F-06: no sequence of commands leads where the rule book does not. */
export const model: Proof = {
  name: 'model',
  claim: 'le serveur et un second livre de règles disent toujours la même chose',
  unit: 'séquences',
  n: 50_000,
  run: async ({n, progress}) => {
    const seed = randomInt(MOST_SEED);
    const processes = Math.max(2, availableParallelism() - 1);
    try {
      const tally = await exploreConventions({n, seed, processes, lanes: LANES}, done => {
        progress(done, n);
      });
      // Few sequences do not reach everything.
      const never = n < ENOUGH ? [] : missed(tally).map(what => `jamais essayé : ${what}`);
      return {rows: rowsOf(tally, seed), divergences: never};
    } catch (error) {
      return {rows: [['graine', String(seed)]], divergences: [String(error)]};
    }
  },
};
