import {randomInt} from 'node:crypto';
import {availableParallelism} from 'node:os';
import {exploreLinks} from '../test/tokens/explore.ts';
import {byCount, missed} from '../test/tokens/tally.ts';
import type {Proof} from './proof.ts';

const LANES = 3;
const ENOUGH = 10_000;
const MOST_SEED = 2 ** 31;

/** no sequence makes a link, a session or a code open what it should not. */
export const tokens: Proof = {
  name: 'tokens',
  claim: "invitations, sessions et codes n'ouvrent que ce qu'un second modèle dit",
  unit: 'séquences',
  n: 10_000,
  run: async ({n, progress}) => {
    const seed = randomInt(MOST_SEED);
    const processes = Math.max(2, availableParallelism() - 1);
    const rows: [string, number | string][] = [['graine', String(seed)]];
    try {
      const tally = await exploreLinks({n, seed, processes, lanes: LANES}, done => {
        progress(done, n);
      });
      rows.push(['étapes', tally.steps], ['signatures', tally.signatures], ...byCount(tally));
      // Few sequences do not reach everything.
      const never = n < ENOUGH ? [] : missed(tally, {isRareAsked: true});
      return {rows, divergences: never.map(what => `jamais vu : ${what}`)};
    } catch (error) {
      return {rows, divergences: [String(error)]};
    }
  },
};
