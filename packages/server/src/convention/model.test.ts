import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {decisionsOf, state} from '../../test/model/deciding.ts';
import {exploreConventions} from '../../test/model/explore.ts';
import {describeTally, missed} from '../../test/model/tally.ts';

const SEQUENCES = 700;
const STATES = 60_000;
/** Always the same sequences here; the proof (`npm run proof -- model`) draws others each time. */
const SEED = 7;

describe('the life of a convention', () => {
  test('goes as the rule book says, whoever does what in whatever order', async () => {
    const tally = await exploreConventions({n: SEQUENCES, seed: SEED, processes: 2, lanes: 3});
    console.log(describeTally(tally));
    assert.equal(tally.sequences, SEQUENCES);
    assert.deepEqual(missed(tally), []);
  });

  test(`is decided alike by the rule book and the rules, in ${STATES} states`, () => {
    const seen = new Set<string>();
    const property = fc.property(state, drawn => {
      const {decided, expected} = decisionsOf(drawn);
      seen.add('refused' in expected ? expected.refused : expected.status);
      assert.deepEqual(decided, expected);
    });
    fc.assert(property, {numRuns: STATES, includeErrorInReport: true});
    // The eight statuses and thirteen reasons to refuse: nothing was out of reach.
    assert.equal(seen.size, 21, [...seen].join(', '));
  });
});
