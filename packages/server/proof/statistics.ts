import {randomInt} from 'node:crypto';
import {attackMany, missed} from '../test/statistics/attack-many.ts';
import type {Proof} from './proof.ts';

const MOST_SEED = 2 ** 30;
const ENOUGH = 50;

/** Nothing under 11 is told, nor follows from what is told. */
export const statistics: Proof = {
  name: 'statistics',
  claim: 'les chiffres publiés ne redonnent aucun effectif sous 11 d’une ligne ni d’un écart',
  unit: 'populations',
  n: 20_000,
  run: async ({n, progress}) => {
    const from = randomInt(MOST_SEED);
    const {leaks, ...tally} = await attackMany({from, n}, done => {
      progress(done, n);
    });
    const rows = [
      ['graine', String(from)],
      ['populations', tally.populations],
      ['chiffres possibles', tally.figures],
      ['chiffres publiés', tally.told],
      ['dont pour un partenaire', tally.toPartners],
    ] as const;
    const never = n < ENOUGH ? [] : missed({...tally, leaks});
    return {rows, divergences: [...leaks, ...never]};
  },
};
