import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createKey} from '../../server/src/access/key-store.ts';
import {createApp} from '../../server/src/app.ts';
import {serve} from '../../server/src/http/serve.ts';
import {openCluster} from '../../server/src/store/cluster.ts';
import {openStore} from '../../server/src/store/database.ts';
import {newId} from '../../server/src/store/id.ts';
import {migrate} from '../../server/src/store/migrate.ts';
import {addPlaces, addHosts, addJobs} from '../../server/test/fixtures.ts';
import {HOSTS, PLACES} from './hosts.ts';

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
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const now = new Date();
  const apiKey = await createKey(store.db, {
    id: newId(now),
    prefix: 'pk',
    mode: 'test',
    name: 'essais des éléments',
    origins: [origin],
    scopes: ['directory:read'],
    createdAt: now,
    expiresAt: null,
  });
  const app = createApp({
    store,
    mode: 'test',
    version: '0.0.0-test',
    publicUrl: () => origin,
    now: () => new Date(),
    newId: () => newId(new Date()),
    log: () => undefined,
  });
  const serving = await serve(app, {port: 0, host: '127.0.0.1'});
  let stopped = false;
  return {
    origin,
    port,
    apiUrl: serving.url,
    apiKey,
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await serving.close();
      await store.close();
      await cluster.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
};
