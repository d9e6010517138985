import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exploreLinks} from '../../test/tokens/explore.ts';
import {byCount, missed} from '../../test/tokens/tally.ts';

const SEQUENCES = 300;
/** Always the same sequences here; the proof (`npm run proof -- tokens`) draws others each time. */
const SEED = 20_261_123;

test('what links, sessions and codes open is what a second model says, at every step', async context => {
  const tally = await exploreLinks({n: SEQUENCES, seed: SEED, processes: 2, lanes: 3});
  context.diagnostic(`${tally.sequences} sequences, ${tally.steps} steps`);
  context.diagnostic(
    byCount(tally)
      .map(([end, n]) => `${end} ${n}`)
      .join(', '),
  );
  assert.equal(tally.sequences, SEQUENCES);
  assert.deepEqual(missed(tally, {isRareAsked: false}), []);
});
