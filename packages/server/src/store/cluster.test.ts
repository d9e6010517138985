import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {addKey, get, testApp} from '../../test/api.ts';
import {testFolder} from '../../test/folder.ts';
import {openCluster} from './cluster.ts';
import {findRunning} from './cluster-reach.ts';
import {openStore} from './database.ts';
import {migrate} from './migrate.ts';

test('processes that share a folder share one PostgreSQL; the last one stops it', async () => {
  const folder = testFolder();
  const [first, second] = await Promise.all([openCluster(folder), openCluster(folder)]);
  assert.equal(first.connection.port, second.connection.port);
  assert.equal(await first.claim(), true);
  assert.equal(await second.claim(), false);
  await first.close();
  assert.equal(await second.claim(), true);
  assert.ok(await findRunning(folder));
  await second.close();
  assert.equal(await findRunning(folder), undefined);
});

test('what is committed is on the disk: fsync is on', async () => {
  const cluster = await openCluster(testFolder());
  const store = openStore(() => cluster.connection);
  const {rows} = await store.pool.query<{fsync: string; synchronous_commit: string}>(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit",
  );
  assert.deepEqual(rows, [{fsync: 'on', synchronous_commit: 'on'}]);
  await store.close();
  await cluster.close();
});

test('a killed database gives 503 with Retry-After, comes back by itself, and lost nothing', async () => {
  const folder = testFolder();
  const cluster = await openCluster(folder);
  const store = openStore(() => cluster.connection);
  await migrate(store.db);
  const {app, log} = testApp(store);
  const authorization = `Bearer ${await addKey(store)}`;
  const ask = () => get(app, '/api/offers', {authorization});
  assert.equal((await ask()).status, 200);

  process.kill((await findRunning(folder))?.pid ?? 0, 'SIGQUIT');
  const begun = performance.now();
  const statuses = new Set<number>();
  let refused: Response | undefined;
  while (performance.now() - begun < 20_000) {
    const response = await ask();
    statuses.add(response.status);
    if (response.status === 503) refused = response;
    if (refused && response.status === 200) break;
    await sleep(10);
  }
  assert.deepEqual([...statuses].toSorted(), [200, 503]);
  assert.equal(refused?.headers.get('retry-after'), '2');
  assert.equal(((await refused.json()) as {code: string}).code, 'service_unavailable');
  assert.ok(log.some(({event, status}) => event === 'request' && status === 503));
  assert.equal((await ask()).status, 200);
  await store.close();
  await cluster.close();
});
