import {mkdtempSync, rmSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {isSiret} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Progress} from '../src/directory/import/progress.ts';
import {createRejects} from '../src/directory/import/rejects.ts';
import type {Store} from '../src/store/database.ts';

/** A folder of a test file's own, removed when the file ends. */
export const testFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'immersion-import-'));
  after(() => {
    rmSync(path, {recursive: true, force: true});
  });
  let files = 0;
  return {
    path: (name: string): string => join(path, name),
    /** Writes a file and returns its path. */
    write: async (content: string | Buffer, name = `file-${files++}.csv`): Promise<string> => {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
  };
};
export type TestFolder = ReturnType<typeof testFolder>;

/** Progress nobody looks at. */
export const SILENCE: Progress = {
  expect: () => undefined,
  advance: () => undefined,
  say: () => undefined,
  finish: () => undefined,
};

/** A rejects file and what is in it once closed, one list of cells a line. */
export const testRejects = async (folder: TestFolder, name = 'rejects.csv') => {
  const rejects = await createRejects(folder.path(name));
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
