import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {createClient} from '@immersion-kit/sdk';
import {command, startCommand} from '../../test/command.ts';
import {testFolder} from '../../test/folder.ts';
import {findRunning} from '../store/cluster-reach.ts';
import {openCluster} from '../store/cluster.ts';
import {openStore} from '../store/database.ts';

const PAGE = 'http://localhost:5000';
/** Fewer than the server's connections: who waits for one is told to come back, two seconds later. */
const FLYING = 6;

const startDemo = async (folder: string) => {
  // More in a moment than one visitor may ask.
  const environment = {IMMERSION_DATA_DIR: folder, PORT: '0', IMMERSION_RATE_LIMITS: 'off'};
  const server = startCommand(['start', '--demo'], environment);
  const url = await server.wrote(/Prêt : (\S+)/);
  const client = createClient({
    baseUrl: url,
    key: 'pk_test_demo',
    retries: 0,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', PAGE);
      return fetch(request);
    },
  });
  return {...server, url, client, environment};
};

test('a demonstration answers at once, refuses a second server, and keeps its key to itself', async () => {
  const folder = testFolder();
  const {client, child, ended, environment} = await startDemo(folder);
  const jobs = await client.suggestJobs({q: 'boulanger'});
  assert.equal(jobs.data[0]?.appellationCode, '11573');
  const [metz] = (await client.suggestPlaces({q: 'metz'})).data;
  assert.equal(metz?.communeCode, '57463');
  const {data, pagination} = await client.searchOffers({
    romeCodes: ['D1102'],
    latitude: metz.position.lat,
    longitude: metz.position.lon,
    distanceKm: 20,
  });
  assert.ok(pagination.totalRecords >= 5, `${pagination.totalRecords} bakeries`);
  assert.ok(data.every(offer => offer.source?.startsWith('Démonstration')));

  const second = await command(['start'], environment);
  assert.equal(second.code, 1);
  assert.match(second.err, /Un autre serveur utilise déjà ce dossier/);
  const keys = await command(['keys', 'list'], environment);
  assert.match(keys.out, /Démonstration/);

  child.kill('SIGTERM');
  assert.equal((await ended).code, 0);
  assert.equal(await findRunning(folder), undefined);

  const plain = startCommand(['start'], environment);
  const url = await plain.wrote(/Prêt : (\S+)/);
  const refused = await fetch(`${url}/api/offers?key=pk_test_demo`, {headers: {origin: PAGE}});
  assert.equal(refused.status, 401);
  plain.child.kill('SIGINT');
  assert.equal((await plain.ended).code, 0);
});

test('SIGTERM loses no request in flight', async () => {
  const folder = testFolder();
  const {client, child, ended, wrote} = await startDemo(folder);
  await client.searchOffers({perPage: 1});
  const cluster = await openCluster(folder);
  const store = openStore(() => cluster.connection);
  const blocker = await store.pool.connect();
  // Searches wait for the table, so that they are surely under way when the signal comes.
  await blocker.query('BEGIN; LOCK TABLE offer_search IN ACCESS EXCLUSIVE MODE');
  const flying = Array.from({length: FLYING}, (_, n) =>
    client.searchOffers({perPage: 1, page: n + 1}),
  );
  const flight = {isOver: false};
  const outcomes = Promise.allSettled(flying).finally(() => (flight.isOver = true));
  const held = async () => {
    const {rows} = await store.pool.query<{count: number}>(
      `SELECT count(*)::int FROM pg_locks
       WHERE relation = 'offer_search'::regclass AND NOT granted`,
    );
    return rows[0]?.count ?? 0;
  };
  while (!flight.isOver && (await held()) < FLYING) await sleep(10);
  child.kill('SIGTERM');
  await wrote(/(Arrêt demandé)/);
  await blocker.query('COMMIT');
  blocker.release();
  const lost = (await outcomes).filter(({status}) => status === 'rejected');
  assert.deepEqual(lost, []);
  assert.equal((await ended).code, 0);
  await store.close();
  await cluster.close();
});

test('SIGTERM under steady load answers every request that was taken', async () => {
  const {url, child, ended} = await startDemo(testFolder());
  const address = `${url}/api/offers?key=pk_test_demo&perPage=1&romeCodes=D1102`;
  const statuses = new Set<number>();
  const failures = new Set<string>();
  let answered = 0;
  const worker = async () => {
    for (;;) {
      try {
        const response = await fetch(address, {headers: {origin: PAGE}});
        await response.text();
        statuses.add(response.status);
        answered++;
      } catch (error) {
        const {cause} = error as {cause?: {code?: string}};
        failures.add(cause?.code ?? String(error));
        return;
      }
    }
  };
  const workers = Array.from({length: 8}, worker);
  while (answered <= 50 && failures.size === 0) await sleep(20);
  assert.deepEqual([...failures], []);
  child.kill('SIGTERM');
  await Promise.all(workers);
  assert.equal((await ended).code, 0);
  assert.deepEqual([...statuses], [200]);
  // The port was closed for newcomers; nobody who had come in was cut.
  assert.deepEqual([...failures], ['ECONNREFUSED']);
});

test('SIGTERM while it starts stops it as soon as it has', async () => {
  const folder = testFolder();
  const {child, ended, wrote} = startCommand(['start'], {IMMERSION_DATA_DIR: folder, PORT: '0'});
  await wrote(/(Ouverture de la base)/);
  child.kill('SIGTERM');
  const {code, err} = await ended;
  assert.equal(code, 0, err);
  assert.match(err, /Arrêt demandé/);
  assert.equal(await findRunning(folder), undefined);
});

test('a server killed without warning leaves nothing in the way of the next', async () => {
  const folder = testFolder();
  const first = await startDemo(folder);
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  const {client, child, ended} = await startDemo(folder);
  assert.ok((await client.searchOffers({perPage: 1})).pagination.totalRecords > 4000);
  child.kill('SIGTERM');
  assert.equal((await ended).code, 0);
  assert.equal(await findRunning(folder), undefined);
});
