import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import pg from 'pg';
import {type Cluster, openCluster} from '../src/store/cluster.ts';
import {openStore} from '../src/store/database.ts';
import {migrate} from '../src/store/migrate.ts';
import {databaseUrl, TEMPLATE} from './database.ts';

let cluster: Cluster | undefined;
let folder: string | undefined;

const urlOf = ({connection: {host, port, user, password, database}}: Cluster) =>
  `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

/** Each test file is a process: those that follow the first find the code already compiled. */
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/node', import.meta.url));

/** One PostgreSQL for the whole run: `DATABASE_URL`, else one of our own in a temporary folder. */
export const globalSetup = async (): Promise<void> => {
  process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
  if (process.env['DATABASE_URL']) {
    process.env['TEST_DATABASE_URL'] = process.env['DATABASE_URL'];
  } else {
    folder = await mkdtemp(join(tmpdir(), 'immersion-test-'));
    cluster = await openCluster(folder);
    process.env['TEST_DATABASE_URL'] = urlOf(cluster);
  }
  const admin = new pg.Client(process.env['TEST_DATABASE_URL']);
  await admin.connect();
  // A database for each file is made at once when none waits for the disk; no test is about a
  // crash of the machine, and a killed process loses nothing of what the system has.
  if (cluster) {
    await admin.query('ALTER SYSTEM SET fsync = off');
    await admin.query('SELECT pg_reload_conf()');
  }
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const store = openStore(databaseUrl(TEMPLATE));
  await migrate(store.db);
  await store.close();
};

export const globalTeardown = async (): Promise<void> => {
  await cluster?.close();
  if (folder !== undefined) await rm(folder, {recursive: true, force: true});
};
