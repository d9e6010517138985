import type {ProofChallenge} from '@immersion-kit/sdk';
import {hasherOf, hexOf} from './sha256.ts';

/** How long the page is held at a time, in milliseconds: typing goes on meanwhile. */
const SLICE_MS = 8;
/** Sums between two looks at the clock. */
const BATCH = 200;

const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/**
 * Finds the number a challenge asks for, a little at a time.
 *
 * @returns undefined when no number up to its `maxnumber` is the one.
 */
export const solve = async (
  {challenge, salt, maxnumber}: Pick<ProofChallenge, 'challenge' | 'salt' | 'maxnumber'>,
  signal: AbortSignal,
): Promise<number | undefined> => {
  const hash = hasherOf(salt);
  const first = parseInt(challenge.slice(0, 8), 16) | 0;
  let until = performance.now() + SLICE_MS;
  for (let number = 0; number <= maxnumber; number += 1) {
    const found = hash(String(number));
    if (found[0] === first && hexOf(found) === challenge) return number;
    if (number % BATCH === 0 && performance.now() > until) {
      await breathe();
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    }
  }
  return undefined;
};
