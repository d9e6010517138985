import {type Client, type ClientOptions, createClient} from '@immersion-kit/sdk';
import type {Key} from '../src/access/key.ts';
import {createKey} from '../src/access/key-store.ts';
import {type App, createApp, type Deps} from '../src/app.ts';
import type {LogEntry} from '../src/http/log.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';

export const BASE_URL = 'http://api.test';

/** The application on a real store, with a clock that can be set and a log that can be read. */
export const testApp = (store: Store, choices: Partial<Deps> = {}) => {
  const clock = {now: new Date('2026-11-23T09:00:00Z')};
  const log: LogEntry[] = [];
  const app = createApp({
    store,
    mode: 'test',
    version: '0.0.0-test',
    publicUrl: () => BASE_URL,
    now: () => clock.now,
    newId: () => newId(clock.now),
    log: entry => log.push(entry),
    ...choices,
  });
  return {app, clock, log};
};

type KeyChoices = Partial<
  Pick<
    Key,
    'prefix' | 'mode' | 'origins' | 'scopes' | 'agencyIds' | 'agencyKinds' | 'partner' | 'expiresAt'
  >
>;

/** Stores a key and returns its text. */
export const addKey = ({db}: Store, choices: KeyChoices = {}): Promise<string> => {
  const createdAt = new Date('2026-11-01T00:00:00Z');
  return createKey(db, {
    id: newId(createdAt),
    prefix: 'sk',
    mode: 'test',
    name: 'essai',
    origins: [],
    scopes: ['directory:read'],
    createdAt,
    expiresAt: null,
    ...choices,
  });
};

/** The SDK's client over the application, in this process: no port, no network. */
export const clientOf = ({fetch}: App, options: Partial<ClientOptions> = {}): Client =>
  createClient({
    baseUrl: BASE_URL,
    retries: 0,
    fetch: (input, init) => fetch(new Request(input, init)),
    ...options,
  });

/** A bare GET, for what the client would never send. */
export const get = (
  {fetch}: App,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> => fetch(new Request(BASE_URL + path, {headers}));
