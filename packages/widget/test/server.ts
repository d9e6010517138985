import type {Scope} from '@immersion-kit/sdk/contract';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createKey} from '../../server/src/access/key-store.ts';
import {createApp} from '../../server/src/app.ts';
import {serve, type Serving} from '../../server/src/http/serve.ts';
import {openCluster} from '../../server/src/store/cluster.ts';
import {openStore, type Store} from '../../server/src/store/database.ts';
import {newId} from '../../server/src/store/id.ts';
import {migrate} from '../../server/src/store/migrate.ts';
import {fictionalSiret} from '../../server/src/demo/hosts.ts';
import {addAgencies, AGENCIES} from '../../server/test/agencies.ts';
import {addPlaces, addHosts, addJobs, type TestPlace} from '../../server/test/fixtures.ts';
import {contactHappenings} from './contact-server.ts';
import {firstPartyHappenings} from './first-party-server.ts';
import {HOSTS, PLACES} from './hosts.ts';

const SAINT_DENIS: TestPlace = {
  code: '97411',
  name: 'Saint-Denis',
  department: '974',
  postcodes: ['97400'],
  lat: -20.8823,
  lon: 55.4504,
  population: 150_000,
};

/** Covers a department of its own, so that no other test sees it close. */
const FRAGILE = {
  id: '00000000-0000-7000-8000-a00000000080',
  name: 'Mission locale de Picardie',
  city: 'Y',
  postcode: '80190',
  department: '80',
  position: null,
} as const;

/** Known, and closed: it has no offer, so that no search finds it. */
const CLOSED_COMPANY = {
  siret: fictionalSiret(50),
  name: 'Mercerie fermée',
  places: [],
  offers: [],
} as const;

/** A company nobody may go to, once a test says so. */
const BANNED = fictionalSiret(60);

/** Companies whose requests are counted: no other test asks for one. */
const COUNTED = [70, 71, 72, 73].map(fictionalSiret);

/** Companies that are not there yet: each test has one join. */
const JOINING = Array.from({length: 60}, (_, n) => fictionalSiret(200 + n));

const addFormFixtures = async (store: Store): Promise<void> => {
  await addPlaces(store, [SAINT_DENIS]);
  await addAgencies(store, [...Object.values(AGENCIES), FRAGILE]);
  await addHosts(store, [CLOSED_COMPANY]);
  const {siret} = CLOSED_COMPANY;
  await store.pool.query('UPDATE establishment SET is_open = false WHERE siret = $1', [siret]);
};

/** What a test may have happen behind the page, by name. */
const happeningsOf = ({db}: Store, partner: {start: () => unknown; stop: () => unknown}) => {
  const setStatus = async (id: string, status: 'active' | 'closed') => {
    await db.updateTable('agency').set({status}).where('id', '=', id).execute();
  };
  return {
    'close-agency': (id: string) => setStatus(id, 'closed'),
    'open-agency': (id: string) => setStatus(id, 'active'),
    ban: async (siret: string) => {
      const row = {siret, reason: 'essai', banned_at: new Date()};
      await db.insertInto('banned_siret').values(row).execute();
    },
    unban: async (siret: string) => {
      await db.deleteFrom('banned_siret').where('siret', '=', siret).execute();
    },
    'count-conventions': async (siret: string) => {
      const rows = await db
        .selectFrom('convention')
        .select('id')
        .where('siret', '=', siret)
        .execute();
      return rows.length;
    },
    'stop-partner-server': () => partner.stop(),
    'start-partner-server': () => partner.start(),
  };
};

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, () => {
      const {port} = probe.address() as {port: number};
      probe.close(() => {
        resolve(port);
      });
    });
  });

/**
 * Starts the real server with a few hosts, for elements tested on a page of another origin: the
 * port that page will have is reserved, and a key is bound to it.
 */
export const startElementServer = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'immersion-elements-'));
  const cluster = await openCluster(folder);
  const store = openStore(() => cluster.connection);
  await migrate(store.db);
  await addJobs(store);
  await addPlaces(store, PLACES);
  await addHosts(store, HOSTS);
  await addFormFixtures(store);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const now = new Date();
  const makeKey = (scopes: readonly Scope[]) =>
    createKey(store.db, {
      id: newId(now),
      prefix: 'pk',
      mode: 'test',
      name: 'essais des éléments',
      origins: [origin],
      scopes,
      createdAt: now,
      expiresAt: null,
    });
  const apiKey = await makeKey(['directory:read', 'convention:write']);
  const readingKey = await makeKey(['directory:read']);
  const contactKey = await makeKey(['directory:read', 'contact:write']);
  const joiningKey = await makeKey(['directory:read', 'directory:write']);
  const appAt = (publicUrl: () => string) =>
    createApp({
      store,
      mode: 'test',
      version: '0.0.0-test',
      publicUrl,
      now: () => new Date(),
      newId: () => newId(new Date()),
      log: () => undefined,
    });
  const serving = await serve(
    appAt(() => origin),
    {port: 0, host: '127.0.0.1'},
  );
  // The same service, for which the tests' page is a partner's: it may be stopped for a while.
  const partnerPort = await freePort();
  const partnerUrl = `http://127.0.0.1:${partnerPort}`;
  const servePartner = () =>
    serve(
      appAt(() => partnerUrl),
      {port: partnerPort, host: '127.0.0.1'},
    );
  let partner: Serving | undefined = await servePartner();
  const stopPartner = async () => {
    await partner?.close();
    partner = undefined;
  };
  const happenings: Readonly<Record<string, (about: string) => unknown>> = happeningsOf(store, {
    start: async () => {
      partner ??= await servePartner();
    },
    stop: stopPartner,
  });
  const ownHappenings = {...(await firstPartyHappenings(store)), ...contactHappenings(store)};
  let stopped = false;
  return {
    origin,
    port,
    /** Where the server itself is, for the pages' own origin to lead to it. */
    serverUrl: serving.url,
    /** What the pages of the tests know of the server. */
    known: {
      apiUrl: serving.url,
      apiKey,
      readingKey,
      contactKey,
      joiningKey,
      partnerUrl,
      agencies: {
        ...Object.fromEntries(Object.entries(AGENCIES).map(([name, {id}]) => [name, id])),
        fragile: FRAGILE.id,
      },
      sirets: {
        known: HOSTS[0]?.siret,
        closed: CLOSED_COMPANY.siret,
        banned: BANNED,
        counted: COUNTED,
        joining: JOINING,
      },
    },
    /** Makes something happen behind a page; undefined for what it does not know. */
    happen: async (name: string, about: string) => {
      const own = ownHappenings[name];
      if (own) return {result: await own(JSON.parse(about) as never)};
      const happening = happenings[name];
      return happening && {result: await happening(about)};
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await serving.close();
      await stopPartner();
      await store.close();
      await cluster.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
};
