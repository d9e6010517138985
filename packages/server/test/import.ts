import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isSiret} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {importDirectory} from '../src/directory/import/import-directory.ts';
import type {Mapping} from '../src/directory/import/mapping.ts';
import type {Progress} from '../src/directory/import/progress.ts';
import {createRejects} from '../src/directory/import/rejects.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {addJobs} from './fixtures.ts';
import {testFolder} from './folder.ts';

/** Where a test file writes its files. */
export const testFiles = () => {
  const folder = testFolder();
  const path = (name: string): string => join(folder, name);
  return {
    path,
    /** Writes a file and returns its path. */
    write: async (content: string | Buffer, name: string): Promise<string> => {
      await writeFile(path(name), content);
      return path(name);
    },
  };
};
type TestFiles = ReturnType<typeof testFiles>;

/** Progress nobody looks at. */
export const SILENCE: Progress = {
  expect: () => undefined,
  advance: () => undefined,
  say: () => undefined,
  finish: () => undefined,
};

/** A rejects file and what is in it once closed, one list of cells a line. */
export const testRejects = async (files: TestFiles, name = 'rejects.csv') => {
  const rejects = await createRejects(files.path(name));
  const lines = async (): Promise<string[][]> => {
    await rejects.close();
    const text = await readFile(rejects.path, 'utf8').catch(() => '');
    return text
      .split('\n')
      .slice(1, -1)
      .map(line => line.split(';'));
  };
  return {rejects, lines};
};

/** The n-th of many well-formed SIRET. */
export const siretOf = (n: number): string => {
  const base = `${String(800_000_000 + n)}0001`;
  const digit = Array.from({length: 10}, (_, d) => `${base}${d}`).find(isSiret);
  return digit ?? base;
};

/** Every row of a table but the columns that name the run, in a fixed order. */
export const rowsOf = async ({db}: Store, table: string, without: readonly string[] = []) => {
  const {rows} = await sql<{row: Record<string, unknown>}>`
    SELECT to_jsonb(t) - ${['import_run', ...without]}::text[] AS row
    FROM ${sql.table(table)} t ORDER BY 1`.execute(db);
  return rows.map(({row}) => row);
};

/** The columns of {@link directoryLines}. */
export const DIRECTORY_HEADER = 'siret;nom;rue;cp;commune;lat;lon;romes';

/** How those columns are to be read. */
export const DIRECTORY_MAPPING: Mapping = {
  source: 'essai',
  voluntaryToImmersion: true,
  columns: {
    siret: 'siret',
    name: 'nom',
    street: 'rue',
    postcode: 'cp',
    communeCode: 'commune',
    latitude: 'lat',
    longitude: 'lon',
    romes: 'romes',
  },
};

/** The end of an address in Metz, as those columns say it. */
export const IN_METZ = '57000;57463;49.1193;6.1757';

/** A bakery, its second place, and a studio. */
export const directoryLines = {
  bakery: `${siretOf(1)};BOULANGERIE PAUL;1 PLACE MAZELLE;${IN_METZ};D1102`,
  elsewhere: `${siretOf(1)};BOULANGERIE PAUL;RUE DES CLERCS;${IN_METZ};D1102 K1304`,
  studio: `${siretOf(2)};Studio web;2 rue Serpenoise;${IN_METZ};M1805`,
};

type Run = {header?: string; mapping?: Mapping; progress?: Progress};

/** A database with a few jobs and communes, into which files are imported on a given day. */
export const testDirectory = async (store: Store) => {
  const files = testFiles();
  const clock = {now: new Date('2026-11-23T09:00:00Z')};
  await addJobs(store);
  await sql`INSERT INTO commune (code, name, department, postcodes, lat, lon)
    VALUES ('57463', 'Metz', '57', '{57000,57050}', 49.1, 6.2)`.execute(store.db);
  return {
    clock,
    /** Imports lines and returns what became of them. */
    run: async (lines: readonly string[], options: Run = {}) => {
      const {header = DIRECTORY_HEADER, mapping = DIRECTORY_MAPPING, progress = SILENCE} = options;
      const {rejects} = await testRejects(files);
      const directory = await files.write([header, ...lines].join('\n'), 'directory.csv');
      try {
        const tools = {
          store,
          now: () => clock.now,
          newId: () => newId(clock.now),
          progress,
          rejects,
        };
        return await importDirectory({...tools, mapping, directory, jobsFile: undefined});
      } finally {
        await rejects.close();
      }
    },
    /** Removes every company and goes back to the first day. */
    clear: async (): Promise<void> => {
      clock.now = new Date('2026-11-23T09:00:00Z');
      await store.pool.query(
        'TRUNCATE establishment, offer_search, banned_siret, import_run CASCADE',
      );
    },
    /** The whole directory: ids, dates and search rows included. */
    state: async () => ({
      establishments: await rowsOf(store, 'establishment'),
      locations: await rowsOf(store, 'location'),
      offers: await rowsOf(store, 'offer'),
      search: await rowsOf(store, 'offer_search'),
    }),
    /** The jobs and streets a search sees. */
    searched: async (): Promise<string[]> => {
      const streets = new Map(
        (await rowsOf(store, 'location')).map(({id, street}) => [id, String(street)]),
      );
      const rows = await rowsOf(store, 'offer_search');
      return rows
        .map(({rome, location_id: id}) => `${String(rome)} ${streets.get(id) ?? ''}`)
        .sort();
    },
  };
};
