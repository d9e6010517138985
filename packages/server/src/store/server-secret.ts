import {randomBytes} from 'node:crypto';
import type pg from 'pg';
import {prepare} from './prepared.ts';

const SECRET_BYTES = 32;

const OFFER = prepare(
  `INSERT INTO server_secret (name, value) VALUES ({name}, {value}) ON CONFLICT DO NOTHING`,
  {kept: false},
);
const READ = prepare(`SELECT value FROM server_secret WHERE name = {name}`, {kept: false});

/** A secret of 32 random bytes, made at first use and the same for every process of a database. */
export const serverSecret = async (pool: pg.Pool, name: string): Promise<Buffer> => {
  await OFFER.run(pool, {name, value: randomBytes(SECRET_BYTES)});
  // Another process may have been first: what is stored counts.
  const [row] = await READ.run<{value: Buffer}>(pool, {name});
  if (!row) throw new Error('the secret was removed while it was made');
  return row.value;
};

/** The same, read once by a process, and again after a failure. */
export const createSecret = (pool: pg.Pool, name: string): (() => Promise<Buffer>) => {
  let known: Promise<Buffer> | undefined;
  return async () => {
    known ??= serverSecret(pool, name);
    return known.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };
};
