import {describeError, type Log} from '../http/log.ts';
import type {Store} from '../store/database.ts';
import {purgeLimits} from '../access/limit/bucket.ts';
import {runJobs} from './jobs.ts';

const EVERY_MS = 3_600_000;

/**
 * Runs the jobs now and every hour. Several servers on one database may all do so: each
 * convention is held while it changes, and a job finds nothing left where another has been.
 */
export const startJobs = (world: {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}): {readonly stop: () => Promise<void>} => {
  const {store, now, newId, log} = world;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    const work = async () => {
      await runJobs({db: store.db, now: now(), newId});
      await purgeLimits(store.pool, now());
    };
    running = work().catch((error: unknown) => {
      log({event: 'error', ...describeError(error)});
    });
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
