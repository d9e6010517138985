import fc from 'fast-check';
import {testApp} from '../test/api.ts';
import {freshStore} from '../test/database.ts';
import {bodySender} from '../test/full-bodies.ts';
import {loopMeter} from '../test/loop-meter.ts';
import {changedTables, dumpTables} from '../test/table-dump.ts';
import {
  faultOf,
  oneThingWrong,
  showWrong,
  wrongBody,
  type WrongBody,
} from '../test/wrong-bodies.ts';
import type {Proof} from './proof.ts';

const MOST_MS = 50;
const FIXED_SEED = 20_261_123;

/** Every body with one thing wrong, then as many drawn from a fixed seed and from a new one. */
export const bodies: Proof = {
  name: 'bodies',
  claim: 'un corps mal formé est refusé champ par champ, sans rien écrire ni faire attendre',
  unit: 'corps',
  n: 40_000,
  run: async ({n, progress}) => {
    const {store, drop} = await freshStore();
    const {app, log} = testApp(store);
    const {send} = await bodySender(store, app);
    const before = await dumpTables(store);
    const meter = loopMeter();
    const divergences: string[] = [];
    const dearest = {cpu: 0, delay: 0};
    let done = 0;

    const judge = async (wrong: WrongBody): Promise<string | undefined> => {
      const [told, cost] = await meter.leastCost(MOST_MS, () => send(wrong.full.route, wrong.text));
      dearest.cpu = Math.max(dearest.cpu, cost.cpu);
      dearest.delay = Math.max(dearest.delay, cost.delay);
      progress(Math.min(++done, n), n);
      const dear = Math.max(cost.cpu, cost.delay) > MOST_MS;
      return faultOf(wrong, told) ?? (dear ? `took ${JSON.stringify(cost)}` : undefined);
    };

    const single = oneThingWrong().slice(0, n);
    for (const wrong of single) {
      const fault = await judge(wrong);
      if (fault !== undefined) divergences.push(`${showWrong(wrong)}: ${fault}`);
    }

    const property = fc.asyncProperty(wrongBody(), async wrong => {
      const fault = await judge(wrong);
      if (fault !== undefined) throw new Error(`${showWrong(wrong)}: ${fault}`);
    });
    const numRuns = Math.floor((n - single.length) / 2);
    const seed = Date.now() % 2 ** 31;
    for (const given of numRuns > 0 ? [FIXED_SEED, seed] : []) {
      const found = await fc.check(property, {numRuns, seed: given});
      if (found.failed) divergences.push((await fc.asyncDefaultReportMessage(found)) ?? 'failed');
    }

    meter.stop();
    const stored = changedTables(before, await dumpTables(store));
    divergences.push(...stored.map(table => `stored in ${table}`));
    const failures = log.filter(({status = 0, event}) => status >= 500 || event === 'error').length;
    await drop();
    return {
      rows: [
        ['une seule faute', single.length],
        ['tirés, graine fixe', numRuns],
        [`tirés, graine ${seed}`, numRuns],
        ['réponses 5xx', failures],
        ['tables changées', stored.length],
        ['processeur, au plus (ms)', dearest.cpu.toFixed(1)],
        ['attente des autres, au plus (ms)', dearest.delay.toFixed(1)],
      ],
      divergences,
    };
  },
};
