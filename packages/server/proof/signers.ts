import {compete} from '../test/signers.ts';
import {twoProcesses} from '../test/two-processes.ts';
import type {Proof} from './proof.ts';

/** Three people sign at once, on two servers, while others change the convention. */
export const signers: Proof = {
  name: 'signers',
  claim:
    "aucune signature acceptée n'est perdue ni comptée deux fois, quoi qu'il arrive en même temps",
  unit: 'conventions',
  n: 10_000,
  run: async ({n, progress}) => {
    const {world, stop} = await twoProcesses();
    const seed = Date.now() % 2 ** 31;
    const {counts, commands, reads, seconds, wrong} = await compete(world, {
      n,
      seed,
      progress,
    }).finally(stop);
    return {
      rows: [
        ['graine', String(seed)],
        ['demandes de changement', commands],
        ['lectures', reads],
        ['changements demandés par seconde', (commands / seconds).toFixed(0)],
        ...Object.entries(counts).sort(([one], [other]) => one.localeCompare(other)),
      ],
      divergences: wrong,
    };
  },
};
