import fc from 'fast-check';
import type {Asked, Lane, Life} from './life.ts';

const SHRINK_MS = 20_000;

/** Until when sequences are played, once one has failed in any lane. */
type Limit = {until: number};

const exploreLane = async <Sequence, Tally>(
  {sequence, emptyTally}: Life<Sequence, Tally>,
  lane: Lane<Sequence, Tally>,
  {seed, n, advance, limit}: {seed: number; n: number; advance: () => void; limit: Limit},
): Promise<Tally> => {
  const tally = emptyTally();
  const property = fc.asyncProperty(sequence, async one => {
    // A shorter failure is worth some seconds, not an hour: then everything passes, everywhere.
    if (performance.now() > limit.until) return;
    try {
      await lane.play(one, tally);
      advance();
    } catch (error) {
      limit.until = Math.min(limit.until, performance.now() + SHRINK_MS);
      throw error;
    }
  });
  await fc.assert(property, {seed, numRuns: n, includeErrorInReport: true});
  await lane.check?.();
  return tally;
};

/**
 * Plays sequences on several databases at once.
 *
 * @param seed - what the sequences are made from: the same gives the same.
 */
export const explore = async <Sequence, Tally>(
  life: Life<Sequence, Tally>,
  {n, seed, lanes}: Asked,
  onProgress: (done: number) => void,
): Promise<Tally> => {
  const opened = await Promise.all(Array.from({length: lanes}, life.openLane));
  const limit = {until: Infinity};
  let done = 0;
  const advance = () => {
    done += 1;
    onProgress(done);
  };
  try {
    const total = life.emptyTally();
    const played = opened.map((lane, index) => {
      const share = Math.floor(n / lanes) + (index < n % lanes ? 1 : 0);
      return exploreLane(life, lane, {seed: seed + index, n: share, advance, limit});
    });
    for (const outcome of await Promise.allSettled(played)) {
      if (outcome.status === 'rejected') throw outcome.reason as Error;
      life.addTally(total, outcome.value);
    }
    return total;
  } finally {
    await Promise.all(opened.map(lane => lane.close()));
  }
};
