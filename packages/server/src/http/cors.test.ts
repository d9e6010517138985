import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addKey, get, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';

const store = await testStore();
const {app} = testApp(store);
const ORIGIN = 'https://mission-locale.example';
const OTHER = 'https://cap-emploi.example:8443';
const key = await addKey(store, {prefix: 'pk', origins: [ORIGIN]});
await addKey(store, {prefix: 'pk', origins: [OTHER]});

const HOSTILE = [
  'null',
  'http://mission-locale.example',
  'https://mission-locale.example.evil.example',
  'https://evil-mission-locale.example',
  'https://mission-localeXexample',
  'https://mission-locale.example:444',
  'https://mission-locale.example.',
  'https://MISSION-LOCALE.example',
  'https://mission-locale.example/',
  'https://sub.mission-locale.example',
  'https://mission-locale.exampl',
  'https://mission‑locale.example'.replaceAll('‑', '%E2%80%91'),
  'https://mission-locale.example@evil.example',
  'file://',
  '*',
  '',
  ...Array.from(
    {length: 184},
    (_, n) => `https://mission-locale.example${String.fromCharCode(33 + (n % 94))}${n}.evil`,
  ),
];

const preflight = (origin: string) =>
  app.fetch(
    new Request('http://api.test/api/offers', {
      method: 'OPTIONS',
      headers: {origin, 'access-control-request-method': 'GET'},
    }),
  );

describe('pages of other origins', () => {
  test(`${HOSTILE.length} hostile origins are refused and can read nothing`, async () => {
    for (const origin of HOSTILE) {
      for (const response of [
        await get(app, `/api/offers?key=${key}`, {origin}),
        await preflight(origin),
      ]) {
        assert.equal(response.status, 403, origin);
        assert.equal(response.headers.get('access-control-allow-origin'), null, origin);
      }
    }
    assert.equal(HOSTILE.length, 200);
  });

  test('an allowed origin reads answers and refusals alike', async () => {
    for (const path of [`/api/offers?key=${key}`, `/api/offers?key=${key}&page=0`]) {
      const {headers} = await get(app, path, {origin: ORIGIN});
      assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
      assert.match(headers.get('vary') ?? '', /origin/);
      assert.equal(headers.get('access-control-allow-credentials'), null);
      assert.match(headers.get('access-control-expose-headers') ?? '', /retry-after/);
    }
  });

  test("a known site that shows another site's key is refused without reading", async () => {
    const response = await get(app, `/api/offers?key=${key}`, {origin: OTHER});
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  test('a known site with a mistyped key can read why', async () => {
    const response = await get(app, `/api/offers?key=pk_test_0000`, {origin: ORIGIN});
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN);
  });

  test('the demonstration key works on any port of this machine, and nowhere else', async () => {
    const demo = await addKey(store, {prefix: 'pk', origins: ['loopback']});
    const status = async (origin: string) =>
      (await get(app, `/api/offers?key=${demo}`, {origin})).status;
    for (const origin of ['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3001']) {
      assert.equal(await status(origin), 200, origin);
      assert.equal((await preflight(origin)).status, 204, origin);
    }
    for (const origin of [
      'loopback',
      'http://localhost.evil.example',
      'http://localhost:80a',
      'https://localhost@evil.example',
    ]) {
      assert.equal(await status(origin), 403, origin);
    }
  });

  test('a preflight from a known origin allows what the client sends', async () => {
    const {status, headers} = await preflight(ORIGIN);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
    assert.match(headers.get('access-control-allow-headers') ?? '', /authorization/);
    assert.equal(headers.get('access-control-max-age'), '600');
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['/health', '/api/offers', '/nowhere', '/api', '/api/openapi.json']) {
      const {headers} = await get(app, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/, path);
      assert.equal(headers.get('x-powered-by'), null, path);
    }
  });
});
