import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import pg from 'pg';
import {findBinaries} from './cluster-binaries.ts';
import {freePort, runInitdb, spawnPostgres} from './cluster-process.ts';
import {chooseLaunch} from './cluster-user.ts';

/** Where and how to reach a PostgreSQL. */
export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

type Running = {readonly pid: number; readonly port: number};

const START_TIMEOUT_MS = 60_000;
const TAKEOVER_AFTER_MS = 10_000;

const folderOf = (dataDir: string) => join(dataDir, 'postgres');
const PASSWORD_FILE = 'immersion.password';

/** The process and port written by PostgreSQL itself, when that process lives. */
export const findRunning = async (dataDir: string): Promise<Running | undefined> => {
  const file = join(folderOf(dataDir), 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    text => text.split('\n'),
    () => [],
  );
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0)) return undefined;
  try {
    process.kill(pid, 0);
    return {pid, port};
  } catch {
    return undefined;
  }
};

/** Opens one connection outside of any pool. */
export const dial = async (connection: Connection): Promise<pg.Client> => {
  const client = new pg.Client({...connection, connectionTimeoutMillis: 5000});
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const answers = async (connection: Connection): Promise<boolean> => {
  try {
    await (await dial(connection)).end();
    return true;
  } catch {
    return false;
  }
};

const initialise = async (dataDir: string): Promise<void> => {
  const password = randomBytes(24).toString('base64url');
  const fresh = await mkdtemp(join(dataDir, 'postgres-new-'));
  try {
    await runInitdb(await findBinaries(), chooseLaunch(), fresh, password);
    await writeFile(join(fresh, PASSWORD_FILE), password, {mode: 0o600});
    // Two processes may come first at once: a folder that is there already keeps its place.
    await rename(fresh, folderOf(dataDir));
  } catch (error) {
    await rm(fresh, {recursive: true, force: true});
    if (!existsSync(folderOf(dataDir))) throw error;
  }
};

/**
 * Finds the PostgreSQL of a folder and waits until it answers; makes it the first time, starts
 * it when it is stopped, on `wishedPort` if that port is free.
 *
 * @throws Error in French when it cannot be started, with the end of its log.
 */
export const reach = async (dataDir: string, wishedPort = 0): Promise<Connection> => {
  await mkdir(dataDir, {recursive: true, mode: 0o700});
  if (!existsSync(folderOf(dataDir))) await initialise(dataDir);
  const password = await readFile(join(folderOf(dataDir), PASSWORD_FILE), 'utf8');
  const at = (port: number): Connection => ({
    host: '127.0.0.1',
    port,
    user: 'immersion',
    password,
    database: 'postgres',
  });
  const begun = performance.now();
  for (;;) {
    const running = await findRunning(dataDir);
    if (running && running.port > 0 && (await answers(at(running.port)))) return at(running.port);
    const waited = performance.now() - begun;
    // A process number left by a crash may belong to somebody else by now: PostgreSQL can tell.
    if (!running || waited > TAKEOVER_AFTER_MS) {
      const port = await freePort(wishedPort);
      try {
        await spawnPostgres(await findBinaries(), chooseLaunch(), folderOf(dataDir), port, () =>
          answers(at(port)),
        );
        return at(port);
      } catch (error) {
        // Two processes may start the same folder at once; its lock lets one of them win. And a
        // port that was free may no longer be: whoever connects anywhere takes one.
        const isTaken = error instanceof Error && error.message.includes('could not bind');
        const mayPass = isTaken || (await findRunning(dataDir)) !== undefined;
        if (!mayPass || waited > START_TIMEOUT_MS) throw error;
      }
    }
    await sleep(50);
  }
};
