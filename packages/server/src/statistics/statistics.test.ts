import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {addAgencies, AGENCIES} from '../../test/agencies.ts';
import {addKey, BASE_URL, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {addImmersions} from '../../test/immersions-log.ts';
import {findKey} from '../access/key-store.ts';
import {createLimiter} from '../access/limit/limiter.ts';
import {keep} from './keep.ts';
import {createStatistics} from './statistics.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const A_MINUTE = 60_000;
const {missionLocale} = AGENCIES;
const some = {agencyId: missionLocale.id, dateStart: '2026-06-01'};

/** Some figures, and a clock to ask for them again later. */
const figuresWorld = async () => {
  const store = await testStore();
  await addAgencies(store);
  await addImmersions(store, {...some, count: 100});
  const clock = {now: NOW};
  const later = () => {
    clock.now = new Date(clock.now.getTime() + A_MINUTE);
  };
  return {store, later, statistics: createStatistics({store, now: () => clock.now})};
};

describe('the figures that are kept', () => {
  test('are worked out again for what was written before and committed after', async () => {
    const {store, later, statistics} = await figuresWorld();
    const client = await store.pool.connect();
    await client.query('BEGIN');
    await client.query(`SET LOCAL session_replication_role = replica`);
    await client.query(
      `INSERT INTO outbox (id, type, convention_id, sequence, payload, created_at, agency_id)
      SELECT gen_random_uuid(), type, c.id, 1, '{"dateStart": "2026-06-01"}',
        '2026-05-20T08:00:00Z', $1
      FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 20) OFFSET 0) c
        CROSS JOIN unnest(ARRAY['convention.submitted', 'convention.fully-signed',
          'convention.validated']) type`,
      [missionLocale.id],
    );
    await addImmersions(store, {...some, count: 50});
    assert.equal((await statistics.ofAll('month')).total.started, 150);
    await client.query('COMMIT');
    client.release();
    later();
    assert.equal((await statistics.ofAll('month')).total.started, 170);
  });

  test('are answered as they were as long as nothing happens', async () => {
    const {store, later, statistics} = await figuresWorld();
    const first = await statistics.ofAll('department');
    assert.equal(await statistics.ofAll('department'), first);
    assert.equal((await statistics.ofAll('month')).total, first.total);
    later();
    assert.equal(await statistics.ofAll('department'), first);
    await addImmersions(store, {...some, count: 11});
    assert.equal(await statistics.ofAll('department'), first);
    later();
    assert.equal((await statistics.ofAll('department')).total.started, 111);
  });

  test('of a partner too, under the names its keys have now', async () => {
    const {store, statistics} = await figuresWorld();
    const text = await addKey(store, {scopes: ['statistics:read']});
    const key = await findKey(store.db, text);
    assert.ok(key);
    await store.pool.query('ALTER TABLE outbox DISABLE TRIGGER append_only_columns');
    await store.pool.query('UPDATE outbox SET key_id = $1', [key.id]);
    const first = await statistics.ofPartner(key);
    assert.equal(first.total.started, 100);
    assert.deepEqual(
      first.keys.map(({keyId}) => keyId),
      [key.id],
    );
    const again = await statistics.ofPartner({...key, name: 'Site de Metz'});
    assert.equal(again.months, first.months);
    assert.deepEqual(
      again.keys.map(({name}) => name),
      ['Site de Metz'],
    );
  });

  test('are asked once by those who wait together, and again after a failure', async () => {
    const kept = new Map<string, Promise<number>>();
    let asked = 0;
    const work = async () => {
      asked += 1;
      await Promise.resolve();
      if (asked === 1) throw new Error('away');
      return asked;
    };
    const together = await Promise.allSettled([keep(kept, 'Cap', work), keep(kept, 'Cap', work)]);
    assert.deepEqual(
      together.map(({status}) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await keep(kept, 'Cap', work), 2);
    assert.equal(await keep(kept, 'Cap', work), 2);
    assert.equal(asked, 2);
  });
});

describe('the figures told to everybody', () => {
  test('are limited for a range of addresses, on the page too, and may be kept on the way', async () => {
    const {store} = await figuresWorld();
    const folder = await mkdtemp(join(tmpdir(), 'immersion-scripts-'));
    await writeFile(join(folder, 'statistiques.js'), '');
    const range = {limit: 6, windowSeconds: 60, burst: 3, lease: 0};
    const limiter = createLimiter({pool: store.pool, now: () => NOW, policies: {range}});
    const {app} = testApp(store, {limiter, now: () => NOW, pageScripts: folder, trustedProxies: 1});
    const ask = (path: string, from: string) =>
      app.fetch(
        new Request(`${BASE_URL}${path}`, {headers: {'x-forwarded-for': from}}),
        '10.0.0.1',
      );
    for (const [path, from, kept] of [
      ['/api/statistics', '192.0.2.1', 'public, max-age=60'],
      ['/statistiques', '192.0.2.2', 'no-store'],
    ] as const) {
      for (let count = 0; count < 3; count += 1) {
        const answer = await ask(path, from);
        assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, kept], path);
      }
      const refused = await ask(path, from);
      assert.deepEqual(
        [refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')],
        [429, '10', 'no-store'],
        path,
      );
    }
    assert.equal((await ask('/health', '192.0.2.1')).status, 200);
    await rm(folder, {recursive: true});
  });
});
