import {after} from 'node:test';
import {type Client, type ClientOptions, createClient} from '@immersion-kit/sdk';
import {sql} from 'kysely';
import type {Role} from '@immersion-kit/sdk/contract';
import {openSession} from '../src/access/link-store.ts';
import type {App} from '../src/app.ts';
import {openStore, type Store} from '../src/store/database.ts';
import {BASE_URL, testApp} from './api.ts';
import {databaseUrl} from './database.ts';

/** Where one running server is reached, in this process or in another. */
export type Door = {readonly baseUrl: string; readonly fetch: typeof globalThis.fetch};

/** Several servers on one database, and what a test needs to prepare and to look behind them. */
export type World = {
  readonly store: Store;
  readonly doors: readonly Door[];
  /** What the servers' clocks say. */
  readonly now: () => Date;
  /** A working day after that. */
  readonly start: string;
};

/** An application in this process. */
export const doorOf = ({fetch}: Pick<App, 'fetch'>): Door => ({
  baseUrl: BASE_URL,
  fetch: (input, init) => fetch(new Request(input, init)),
});

/** The SDK's client through one door, which says at once what went wrong. */
export const clientAt = (door: Door, key: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({...door, key, retries: 0, ...options});

/** The token of somebody come through their link. */
export const sessionKey = (
  {store, now}: Pick<World, 'store' | 'now'>,
  conventionId: string,
  role: Role,
): Promise<string> => openSession(store.db, {conventionId, role, now: now()});

/** The same database through a second pool, as another process would reach it. */
export const secondStore = async ({db}: Store): Promise<Store> => {
  const {rows} = await sql<{name: string}>`SELECT current_database() AS name`.execute(db);
  const store = openStore(databaseUrl(rows[0]?.name ?? ''));
  after(() => store.close());
  return store;
};

/** Two applications over one database, each with its own pool. */
export const twoDoors = async (store: Store): Promise<World> => {
  const one = testApp(store);
  const other = testApp(await secondStore(store));
  return {
    store,
    doors: [doorOf(one.app), doorOf(other.app)],
    now: () => one.clock.now,
    start: '2026-12-07',
  };
};
