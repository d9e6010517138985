import {setTimeout as sleep} from 'node:timers/promises';
import type {Store} from '../../store/database.ts';
import {ImportError} from './import-error.ts';

const IMPORTING = 7_303;
const PATIENCE_MS = 3000;

/**
 * Does some work while no other import of a directory runs on the same database.
 *
 * @throws ImportError when another one is running.
 */
export const exclusively = async <T>({pool}: Store, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  try {
    const deadline = performance.now() + PATIENCE_MS;
    const lock = async (): Promise<boolean> => {
      const {rows} = await client.query<{granted: boolean}>(
        'SELECT pg_try_advisory_lock($1) AS granted',
        [IMPORTING],
      );
      return rows[0]?.granted === true;
    };
    // PostgreSQL takes a moment to notice that an interrupted import is gone.
    while (!(await lock())) {
      if (performance.now() > deadline) {
        throw new ImportError("Un autre import d'annuaire est en cours : attendez qu'il finisse.");
      }
      await sleep(100);
    }
    return await work();
  } finally {
    // Closed rather than lent again: the lock goes with it, whatever happened.
    client.release(true);
  }
};
