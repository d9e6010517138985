import type {Answered, Asked} from './apart.ts';
import {explore} from './explore.ts';

const PROGRESS_EVERY = 20;

const answer = (message: Answered): void => {
  if (process.connected) process.send?.(message);
};

// Whoever asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit());
process.once('message', ({n, seed, lanes}: Asked) => {
  const onProgress = (done: number) => {
    if (done % PROGRESS_EVERY === 0) answer({done});
  };
  explore({n, seed, lanes, onProgress}).then(
    tally => {
      answer({tally});
    },
    (error: unknown) => {
      answer({failure: error instanceof Error ? error.message : String(error)});
    },
  );
});
