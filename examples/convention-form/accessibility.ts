import {startDemoPages} from '../demo-pages.ts';
import type {Outcome, Proof} from '../../packages/server/proof/proof.ts';
import {findingsOn} from './planted.ts';
import {PLANTED_DEFECTS} from './planted-defects.ts';

/** How many the checker may miss: a figure of a hundred per cent would say that it is too small. */
const MOST_MISSED = 2;
const AT_ONCE = 2;

/** The checker of the request form finds nothing in it, and sees the defects planted in it. */
export const accessibility: Proof = {
  name: 'accessibility',
  claim: 'le formulaire est accessible, et un défaut planté se voit',
  unit: 'défauts',
  n: PLANTED_DEFECTS.length,
  run: async ({n, progress}): Promise<Outcome> => {
    const demo = await startDemoPages();
    const planted = PLANTED_DEFECTS.slice(0, n);
    const rows: (readonly [string, string])[] = [];
    const missed: string[] = [];
    let done = 0;
    try {
      const real = await findingsOn(demo, 'Verifie');
      const waiting = [...planted.entries()];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, defect] = next;
          const [first] = await findingsOn(
            demo,
            `Abime${String.fromCodePoint(65 + index)}`,
            defect,
          );
          if (!first) missed.push(defect.name);
          rows[index] = [defect.name, first ? `vu (${first.what.split(':')[0] ?? ''})` : 'pas vu'];
          done += 1;
          progress(done, planted.length);
        }
      };
      await Promise.all(Array.from({length: AT_ONCE}, work));
      const score = `${planted.length - missed.length}/${planted.length}`;
      return {
        rows: [['défauts vus', score], ...rows],
        divergences: [
          ...real.map(({state, what}) => `dans le formulaire, ${state} : ${what}`),
          ...(missed.length > MOST_MISSED ? missed.map(name => `pas vu : ${name}`) : []),
        ],
      };
    } finally {
      await demo.stop();
    }
  },
};
