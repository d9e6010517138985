import {explore} from './explore.ts';
import type {Answered, Asked, Life} from './life.ts';

const PROGRESS_EVERY = 20;

/** In a process apart: plays what is asked of it, once, and says how far it is and how it ended. */
export const answerAsked = <Sequence, Tally>(life: Life<Sequence, Tally>): void => {
  const answer = (message: Answered<Tally>): void => {
    if (process.connected) process.send?.(message);
  };
  // Whoever asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit());
  process.once('message', (asked: Asked) => {
    const onProgress = (done: number) => {
      if (done % PROGRESS_EVERY === 0) answer({done});
    };
    explore(life, asked, onProgress).then(
      tally => {
        answer({tally});
      },
      (error: unknown) => {
        answer({failure: error instanceof Error ? error.message : String(error)});
      },
    );
  });
};
