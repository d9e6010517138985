import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {sql} from 'kysely';
import {hashKey, LOOPBACK, type Mode} from '../access/key.ts';
import {createKey} from '../access/key-store.ts';
import {importDirectory} from '../directory/import/import-directory.ts';
import {importJobs} from '../directory/import/import-jobs.ts';
import type {Mapping} from '../directory/import/mapping.ts';
import {replaceCommunes} from '../directory/import/replace-communes.ts';
import type {Database, Store} from '../store/database.ts';
import {newId} from '../store/id.ts';
import {seedAgencies} from './agencies.ts';
import {seedEntries} from './entries.ts';
import {DEMO_COLUMNS, makeDemoHosts} from './hosts.ts';
import type {demoPlaces} from './places.ts';
import {seedStaff} from './staff.ts';

/** Everybody knows it: it works on pages of this very machine, on a demonstration server only. */
export const DEMO_KEY = 'pk_test_demo';
const HOSTS = 4000;

const MAPPING: Mapping = {
  delimiter: ';',
  source: 'Démonstration : entreprise fictive',
  voluntaryToImmersion: true,
  columns: {
    siret: 'siret',
    name: 'name',
    naf: 'naf',
    employeeRange: 'range',
    hostKind: 'kind',
    website: 'website',
    additionalInformation: 'information',
    contactMode: 'contact',
    street: 'street',
    postcode: 'postcode',
    communeCode: 'commune',
    latitude: 'latitude',
    longitude: 'longitude',
    romes: 'romes',
    remoteWorkMode: 'remote',
    disabledWorkerWelcome: 'welcome',
    availableFrom: 'available',
    updatedAt: 'updated',
  },
};

type Seeding = {
  readonly store: Store;
  readonly now: () => Date;
  readonly mode: Mode;
  readonly onStep: (step: string) => void;
};

const SILENT = {
  expect: () => undefined,
  advance: () => undefined,
  say: () => undefined,
  finish: () => undefined,
};

/** Our own files hold no bad line: one would be a fault of ours. */
const NO_REJECTS = {
  path: '',
  count: () => 0,
  write: (file: string, refusals: readonly {line: number; reason: string}[]) =>
    Promise.reject(new Error(`${file}: ${JSON.stringify(refusals[0])}`)),
  close: () => Promise.resolve(),
};

const isEmpty = async (db: Database, table: string): Promise<boolean> => {
  const {rows} = await sql<{found: boolean}>`
    SELECT EXISTS (SELECT FROM ${sql.table(table)}) AS found`.execute(db);
  return rows[0]?.found !== true;
};

const seedHosts = async ({store, now}: Seeding, places: ReturnType<typeof demoPlaces>) => {
  const folder = await mkdtemp(join(tmpdir(), 'immersion-demo-'));
  try {
    const directory = join(folder, 'demonstration.csv');
    const hosts = makeDemoHosts(places, HOSTS, now());
    const lines = hosts.map(host => DEMO_COLUMNS.map(name => `"${host[name]}"`).join(';'));
    await writeFile(directory, [DEMO_COLUMNS.join(';'), ...lines].join('\n'));
    await importDirectory({
      store,
      now,
      newId: () => newId(now()),
      directory,
      mapping: MAPPING,
      jobsFile: undefined,
      progress: SILENT,
      rejects: NO_REJECTS,
    });
  } finally {
    await rm(folder, {recursive: true});
  }
};

/**
 * Fills what is empty: common jobs, communes of 1,000 people and more, 4,000 fictional hosts, a
 * hundred fictional agencies, people in three of them; and lets the public demonstration key in.
 */
export const seedDemo = async (seeding: Seeding): Promise<void> => {
  const {store, now, mode, onStep} = seeding;
  if (mode === 'live') throw new Error('La démonstration ne se lance qu’en IMMERSION_MODE=test.');
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  if (await isEmpty(store.db, 'appellation')) {
    onStep('Démonstration : métiers courants');
    await importJobs({
      store,
      now,
      appellations: file('appellations.csv'),
      romes: file('romes.csv'),
      progress: SILENT,
      rejects: NO_REJECTS,
    });
  }
  if (await isEmpty(store.db, 'establishment')) {
    onStep('Démonstration : communes et entreprises fictives');
    // Loaded for the first start only: twenty megabytes of communes and positions.
    const places = (await import('./places.ts')).demoPlaces();
    if (await isEmpty(store.db, 'commune')) {
      const rows = places.map(({postcode: _first, ...place}) => place);
      await replaceCommunes({store, now}, rows);
    }
    await seedHosts(seeding, places);
  }
  if (await isEmpty(store.db, 'host')) await seedEntries(seeding, MAPPING.source ?? '');
  if (await isEmpty(store.db, 'agency')) {
    onStep('Démonstration : structures fictives');
    await seedAgencies(seeding);
  }
  await seedStaff(seeding);
  const key = {
    id: newId(now()),
    prefix: 'pk',
    mode,
    name: 'Démonstration',
    origins: [LOOPBACK],
    scopes: ['directory:read', 'directory:write', 'convention:write', 'contact:write'],
    createdAt: now(),
    expiresAt: null,
  } as const;
  await createKey(store.db, key, DEMO_KEY);
};

/** Takes the demonstration key away, should the folder have served a demonstration before. */
export const withdrawDemoKey = async (db: Database): Promise<void> => {
  await db.deleteFrom('api_key').where('hash', '=', hashKey(DEMO_KEY)).execute();
};
