import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Answered, Asked, Counting} from './life.ts';

type Apart<Tally> = {readonly tally: Promise<Tally>; readonly stop: () => void};

const startOne = <Tally>(
  worker: URL,
  asked: Asked,
  onProgress: (done: number) => void,
): Apart<Tally> => {
  // Without it the child would take itself for a test of the runner's.
  const {NODE_TEST_CONTEXT: _, ...env} = process.env;
  const child = fork(fileURLToPath(worker), [], {execArgv: ['--conditions=source'], env});
  const tally = new Promise<Tally>((resolve, reject) => {
    child.on('message', (message: Answered<Tally>) => {
      if ('done' in message) onProgress(message.done);
      else if ('tally' in message) resolve(message.tally);
      else reject(new Error(message.failure));
    });
    child.on('error', reject);
    child.on('exit', code => {
      reject(new Error(`a process that played sequences ended with ${code ?? 'a signal'}`));
    });
  });
  child.send(asked);
  return {
    tally,
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
};

/** Plays sequences; throws the seed and the shortest sequence known, at the first difference. */
type Explore<Tally> = (
  asked: Asked & {readonly processes: number},
  onProgress?: (done: number) => void,
) => Promise<Tally>;

/**
 * Plays sequences in processes apart: the test runner follows every promise of its own, which
 * costs half as much again, and one process uses one core.
 *
 * @param worker - the module that each process runs: it calls `answerAsked`.
 */
export const exploringApart =
  <Tally>(worker: URL, {emptyTally, addTally}: Counting<Tally>): Explore<Tally> =>
  async ({n, seed, processes, lanes}, onProgress = () => undefined) => {
    const done = Array.from({length: processes}, () => 0);
    const parts = done.map((_, index) => {
      const share = Math.floor(n / processes) + (index < n % processes ? 1 : 0);
      return startOne<Tally>(worker, {n: share, seed: seed + index * lanes, lanes}, mine => {
        done[index] = mine;
        onProgress(done.reduce((sum, one) => sum + one, 0));
      });
    });
    const total = emptyTally();
    try {
      for (const tally of await Promise.all(parts.map(part => part.tally))) addTally(total, tally);
    } finally {
      for (const part of parts) part.stop();
    }
    return total;
  };
