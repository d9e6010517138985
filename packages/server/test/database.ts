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

/** Makes a database anew, as a copy of another that nobody is on. */
export const remakeDatabase = async (name: string, template: string): Promise<void> => {
  await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
};

/** A copy of a database that nobody is on: where it is, and how to be rid of it. */
export const copyDatabase = async (template: string) => {
  const name = `immersion_test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const drop = () => administer(`DROP DATABASE ${name} WITH (FORCE)`);
  return {url: databaseUrl(name), drop};
};

/** An empty, migrated database, where it is, and how to be rid of it. */
export const freshStore = async ({connections = 10} = {}) => {
  const copy = await copyDatabase(TEMPLATE);
  const store = openStore(copy.url, {connections});
  const drop = async (): Promise<void> => {
    await store.close();
    await copy.drop();
  };
  return {store, url: copy.url, drop};
};

/** An empty, migrated database of a test file's own, dropped when the file ends. */
export const testStore = async (): Promise<Store> => {
  const {store, drop} = await freshStore();
  after(drop);
  return store;
};
