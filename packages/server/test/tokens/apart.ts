import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {addTally, emptyTally, type Tally} from './tally.ts';

/** How many sequences to play, from what seed, on how many databases at once. */
export type Asked = {readonly n: number; readonly seed: number; readonly lanes: number};

/** What a process says: how far it is, then what it counted or how it failed. */
export type Answered =
  {readonly done: number} | {readonly tally: Tally} | {readonly failure: string};

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

const startOne = (asked: Asked, onProgress: (done: number) => void) => {
  // Without it the child would take itself for a test of the runner's.
  const {NODE_TEST_CONTEXT: _, ...env} = process.env;
  const child = fork(WORKER, [], {execArgv: ['--conditions=source'], env});
  const tally = new Promise<Tally>((resolve, reject) => {
    child.on('message', (message: Answered) => {
      if ('done' in message) onProgress(message.done);
      else if ('tally' in message) resolve(message.tally);
      else reject(new Error(message.failure));
    });
    child.on('error', reject);
    child.on('exit', code => {
      reject(new Error(`a process that played links ended with ${code ?? 'a signal'}`));
    });
  });
  child.send(asked);
  const stop = () => {
    if (child.connected) child.disconnect();
  };
  return {tally, stop};
};

/**
 * Plays the lives of links in processes apart: one process uses one core, and the test runner
 * follows every promise of its own.
 *
 * @throws Error with the seed and the shortest sequence known, at the first difference.
 */
export const exploreApart = async (
  {n, seed, processes, lanes}: Asked & {readonly processes: number},
  onProgress: (done: number) => void = () => undefined,
): Promise<Tally> => {
  const done = Array.from({length: processes}, () => 0);
  const parts = done.map((_, index) => {
    const share = Math.floor(n / processes) + (index < n % processes ? 1 : 0);
    return startOne({n: share, seed: seed + index * lanes, lanes}, mine => {
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
