import fc from 'fast-check';
import {type Lane, openLane} from './lane.ts';
import {play} from './play.ts';
import {sequence} from './steps.ts';
import {addTally, emptyTally, type Tally} from './tally.ts';

const SHRINK_MS = 20_000;

/** Until when sequences are played, once one has failed in any lane. */
type Limit = {until: number};

const exploreLane = async (
  lane: Lane,
  {seed, n, advance, limit}: {seed: number; n: number; advance: () => void; limit: Limit},
): Promise<Tally> => {
  const tally = emptyTally();
  const property = fc.asyncProperty(sequence, async steps => {
    // A shorter failure is worth some seconds, not an hour: then everything passes, everywhere.
    if (performance.now() > limit.until) return;
    try {
      await play(lane, steps, tally);
      advance();
    } catch (error) {
      limit.until = Math.min(limit.until, performance.now() + SHRINK_MS);
      throw error;
    }
  });
  await fc.assert(property, {seed, numRuns: n, includeErrorInReport: true});
  return tally;
};

/**
 * Plays the lives of links on several databases at once.
 *
 * @param seed - what the sequences are made from: the same gives the same.
 */
export const explore = async ({
  n,
  seed,
  lanes,
  onProgress = () => undefined,
}: {
  readonly n: number;
  readonly seed: number;
  readonly lanes: number;
  readonly onProgress?: (done: number) => void;
}): Promise<Tally> => {
  const opened = await Promise.all(Array.from({length: lanes}, openLane));
  const limit = {until: Infinity};
  let done = 0;
  const advance = () => {
    done += 1;
    onProgress(done);
  };
  try {
    const total = emptyTally();
    const played = opened.map((lane, index) => {
      const share = Math.floor(n / lanes) + (index < n % lanes ? 1 : 0);
      return exploreLane(lane, {seed: seed + index, n: share, advance, limit});
    });
    for (const outcome of await Promise.allSettled(played)) {
      if (outcome.status === 'rejected') throw outcome.reason as Error;
      addTally(total, outcome.value);
    }
    return total;
  } finally {
    await Promise.all(opened.map(lane => lane.close()));
  }
};
