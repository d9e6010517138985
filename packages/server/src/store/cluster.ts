import {setTimeout as sleep} from 'node:timers/promises';
import type pg from 'pg';
import {type Connection, dial, findRunning, reach} from './cluster-reach.ts';

/** A PostgreSQL of our own, shared by every process that works on the same data folder. */
export type Cluster = {
  /** Where it answers now; changes when it had to be started again. */
  readonly connection: Connection;
  /** Takes the right to serve this folder; false when another server has it. */
  readonly claim: () => Promise<boolean>;
  /** Leaves; the last process to leave stops PostgreSQL. */
  readonly close: () => Promise<void>;
};

const IN_USE = 7_301;
const SERVING = 7_302;

const lock = async (client: pg.Client, name: string, key: number): Promise<boolean> => {
  const {rows} = await client.query<{granted: boolean}>(`SELECT ${name}($1) AS granted`, [key]);
  return rows[0]?.granted === true;
};

const stop = async (dataDir: string): Promise<void> => {
  const running = await findRunning(dataDir);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  while ((await findRunning(dataDir))?.pid === running.pid) await sleep(20);
};

/**
 * Opens the PostgreSQL kept in a folder. It is started when it is not running, joined when it
 * is, and started again when it dies under a process that did not ask for it.
 */
export const openCluster = async (dataDir: string): Promise<Cluster> => {
  let connection = await reach(dataDir);
  let lease = await dial(connection);
  let closing = false;
  let serving = false;

  const hold = async (): Promise<void> => {
    lease.on('end', () => {
      if (!closing) void revive();
    });
    await lock(lease, 'pg_advisory_lock_shared', IN_USE);
    if (serving) await lock(lease, 'pg_try_advisory_lock', SERVING);
  };

  const revive = async (): Promise<void> => {
    for (;;) {
      await sleep(200);
      if (closing) return;
      try {
        connection = await reach(dataDir, connection.port);
        lease = await dial(connection);
        await hold();
        return;
      } catch {
        // Still down: the requests meanwhile get 503, and we try again.
      }
    }
  };

  await hold();
  return {
    get connection() {
      return connection;
    },
    claim: async () => {
      serving = await lock(lease, 'pg_try_advisory_lock', SERVING);
      return serving;
    },
    close: async () => {
      closing = true;
      const last = await lock(lease, 'pg_advisory_unlock_shared', IN_USE)
        .then(() => lock(lease, 'pg_try_advisory_lock', IN_USE))
        .catch(() => false);
      await lease.end().catch(() => undefined);
      if (last) await stop(dataDir);
    },
  };
};
