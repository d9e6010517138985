import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addKey, BASE_URL, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {createLimiter} from '../access/limit/limiter.ts';

const store = await testStore();
const clock = {now: new Date('2026-11-23T09:00:00Z')};
const few = {limit: 6, windowSeconds: 60, burst: 3, lease: 0};
const limiter = createLimiter({
  pool: store.pool,
  now: () => clock.now,
  policies: {
    key: {...few, limit: 600, burst: 600},
    range: few,
    refused: few,
    link: few,
    submit: {...few, burst: 2},
  },
});
const {app} = testApp(store, {limiter, now: () => clock.now, trustedProxies: 1});
const ORIGIN = 'https://mission-locale.example';
const key = await addKey(store, {scopes: ['directory:read', 'convention:write']});
const page = await addKey(store, {
  prefix: 'pk',
  origins: [ORIGIN],
  scopes: ['directory:read', 'convention:write'],
});

const later = (seconds: number): void => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000);
};

const ask = (from: string, headers: Record<string, string> = {authorization: `Bearer ${key}`}) =>
  app.fetch(
    new Request(`${BASE_URL}/api/jobs?q=a`, {headers: {'x-forwarded-for': from, ...headers}}),
    '10.0.0.1',
  );

let intents = 0;
const draft = (from: string) => {
  intents += 1;
  return app.fetch(
    new Request(`${BASE_URL}/api/drafts`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${page}`,
        origin: ORIGIN,
        'content-type': 'application/json',
        'idempotency-key': `intent-${intents}`,
        'x-forwarded-for': from,
      },
      body: '{"convention":{}}',
    }),
    '10.0.0.1',
  );
};

describe('how often', () => {
  test('a range of addresses is told what remains, then to wait; others are not concerned', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask('192.0.2.1')).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    const refused = await ask('192.0.2.1');
    assert.equal(refused.headers.get('retry-after'), '10');
    assert.equal(refused.headers.get('ratelimit-policy'), '"range";q=6;w=60');
    assert.match(refused.headers.get('ratelimit') ?? '', /^"range";r=0;t=\d+$/);
    assert.equal(((await refused.json()) as {code: string}).code, 'rate_limited');
    const other = await ask('192.0.2.2');
    assert.equal(other.status, 200);
    assert.equal(other.headers.get('ratelimit'), '"range";r=2;t=10');
    later(10);
    assert.equal((await ask('192.0.2.1')).status, 200);
  });

  test('what is written left of our own proxy changes nothing', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) {
      statuses.push((await ask(`203.0.113.${count}, 192.0.2.3`)).status);
    }
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  });

  test('one home of IPv6 is one range', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) {
      statuses.push((await ask(`2001:db8:1:2::${count + 1}`)).status);
    }
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    assert.equal((await ask('2001:db8:1:3::1')).status, 200);
  });

  test('wrong keys and wrong links are limited by themselves', async () => {
    const wrong = {authorization: `Bearer sk_test_${'0'.repeat(72)}`};
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask('192.0.2.4', wrong)).status);
    assert.deepEqual(statuses, [401, 401, 401, 429]);
    assert.equal((await ask('192.0.2.4')).status, 200);
    const link = {authorization: `Bearer ls_${'a'.repeat(43)}`};
    assert.equal((await ask('192.0.2.4', link)).status, 401);
  });

  test('starting conventions is limited below reading', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) statuses.push((await draft('192.0.2.5')).status);
    assert.deepEqual(statuses, [201, 201, 429]);
    later(10);
    assert.equal((await ask('192.0.2.5')).status, 200);
    assert.equal((await draft('192.0.2.5')).status, 429);
  });

  test('a page of the key’s site may read why and when to come back', async () => {
    const refused = await draft('192.0.2.5');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('access-control-allow-origin'), ORIGIN);
    assert.match(refused.headers.get('access-control-expose-headers') ?? '', /retry-after/);
  });
});
