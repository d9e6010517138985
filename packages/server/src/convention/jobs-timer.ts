import {describeError, type Log} from '../http/log.ts';
import type {Database} from '../store/database.ts';
import {runJobs} from './jobs.ts';

const EVERY_MS = 3_600_000;

/**
 * Runs the jobs now and every hour. Several servers on one database may all do so: each
 * convention is held while it changes, and a job finds nothing left where another has been.
 */
export const startJobs = (world: {
  readonly db: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}): {readonly stop: () => Promise<void>} => {
  const {db, now, newId, log} = world;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = runJobs({db, now: now(), newId}).then(
      () => undefined,
      (error: unknown) => {
        log({event: 'error', ...describeError(error)});
      },
    );
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
};
