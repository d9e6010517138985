import {randomBytes} from 'node:crypto';
import {after} from 'node:test';
import pg from 'pg';
import {openStore, type Store} from '../src/store/database.ts';

export const TEMPLATE = 'immersion_template';

/** The address of one database on the run's PostgreSQL. */
export const databaseUrl = (name: string): string => {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
};

const administer = async (statement: string): Promise<void> => {
  const admin = new pg.Client(process.env['TEST_DATABASE_URL']);
  await admin.connect();
  await admin.query(statement);
  await admin.end();
};

/** An empty, migrated database, where it is, and how to be rid of it. */
export const freshStore = async ({connections = 10} = {}) => {
  const name = `immersion_test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = databaseUrl(name);
  const store = openStore(url, {connections});
  const drop = async (): Promise<void> => {
    await store.close();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return {store, url, drop};
};

/** An empty, migrated database of a test file's own, dropped when the file ends. */
export const testStore = async (): Promise<Store> => {
  const {store, drop} = await freshStore();
  after(drop);
  return store;
};
