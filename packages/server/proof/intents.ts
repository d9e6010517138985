import {repeat} from '../test/repeat.ts';
import {twoProcesses} from '../test/two-processes.ts';
import type {Proof} from './proof.ts';

/** Each intent is asked for 2 to 50 times, on two servers. */
export const intents: Proof = {
  name: 'intents',
  claim: "une intention répétée n'a qu'un effet, et toutes ses copies la même réponse",
  unit: 'intentions',
  n: 10_000,
  run: async ({n, progress}) => {
    const {world, stop} = await twoProcesses();
    const seed = Date.now() % 2 ** 31;
    const {copies, seconds, counts, wrong} = await repeat(world, {n, seed, progress}).finally(stop);
    return {
      rows: [
        ['graine', String(seed)],
        ['copies', copies],
        ['copies par seconde', (copies / seconds).toFixed(0)],
        ...Object.entries(counts).sort(([one], [other]) => one.localeCompare(other)),
      ],
      divergences: wrong,
    };
  },
};
