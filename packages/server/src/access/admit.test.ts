import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addKey, get, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {listKeys, revokeKey} from './key-store.ts';

const store = await testStore();
const {app, clock} = testApp(store);
const ORIGIN = 'https://mission-locale.example';

const publishable = await addKey(store, {prefix: 'pk', origins: [ORIGIN]});
const secret = await addKey(store);
const unscoped = await addKey(store, {scopes: ['directory:write']});
const live = await addKey(store, {mode: 'live'});
const expired = await addKey(store, {expiresAt: new Date('2026-11-22T00:00:00Z')});
const revoked = await addKey(store);
const revokedId = (await listKeys(store.db)).find(key => key.ending === revoked.slice(-4))?.id;
await revokeKey(store.db, revokedId ?? '', clock.now);

const bearer = (key: string, origin?: string) => ({
  authorization: `Bearer ${key}`,
  ...(origin === undefined ? {} : {origin}),
});

/** Who asks, and what every guarded route answers them. */
const CASES: Record<string, [headers: Record<string, string>, status: number, code?: string]> = {
  'no key': [{}, 401, 'key_missing'],
  'something else than a key': [bearer('hello'), 401, 'key_invalid'],
  'an unknown key': [bearer(`sk_test_${'0'.repeat(72)}`), 401, 'key_invalid'],
  'a publishable key at its origin': [bearer(publishable, ORIGIN), 200],
  'a publishable key without origin': [bearer(publishable), 403, 'origin_missing'],
  'a publishable key from a file': [bearer(publishable, 'null'), 403, 'origin_null'],
  'a publishable key elsewhere': [
    bearer(publishable, 'https://evil.example'),
    403,
    'origin_not_allowed',
  ],
  'a secret key': [bearer(secret), 200],
  'a secret key sent bare, as v3 clients do': [{authorization: secret}, 200],
  'a secret key in a page': [bearer(secret, ORIGIN), 403, 'secret_key_in_browser'],
  'a secret key without the scope': [bearer(unscoped), 403, 'scope_missing'],
  'a live key': [bearer(live), 401, 'key_wrong_mode'],
  'an expired key': [bearer(expired), 401, 'key_expired'],
  'a revoked key': [bearer(revoked), 401, 'key_revoked'],
};

const ROUTES = ['/api/offers', '/v3/offers', '/api/jobs?q=a', '/api/places?q=a'];
const ONE_OFFER = '/api/offers/00000000100008/11573';

describe('who may ask what', () => {
  for (const [name, [headers, status, code]] of Object.entries(CASES)) {
    test(name, async () => {
      for (const route of ROUTES) {
        const response = await get(app, route, headers);
        assert.equal(response.status, status, route);
        const body = (await response.json()) as {code?: string};
        assert.equal(body.code, code, route);
      }
      const offer = await get(app, ONE_OFFER, headers);
      assert.equal(offer.status, status === 200 ? 404 : status);
      assert.equal((await get(app, '/health', headers)).status, 200);
      assert.equal((await get(app, '/api/openapi.json', headers)).status, 200);
    });
  }

  test('a publishable key may stand in the address, a secret one may not', async () => {
    const address = (key: string) => `/api/jobs?q=a&key=${key}`;
    assert.equal((await get(app, address(publishable), {origin: ORIGIN})).status, 200);
    const refused = await get(app, address(secret));
    assert.equal(refused.status, 401);
  });

  test('a revocation takes effect within two seconds', async () => {
    const key = await addKey(store);
    assert.equal((await get(app, '/api/offers', bearer(key))).status, 200);
    const id = (await listKeys(store.db)).find(known => known.ending === key.slice(-4))?.id;
    assert.equal(await revokeKey(store.db, id ?? '', clock.now), true);
    clock.now = new Date(clock.now.getTime() + 2000);
    assert.equal((await get(app, '/api/offers', bearer(key))).status, 401);
    assert.equal(await revokeKey(store.db, id ?? '', clock.now), false);
  });

  test('the database holds no key that could be used', async () => {
    const {rows} = await store.pool.query<{dump: string}>('SELECT k::text AS dump FROM api_key k');
    for (const key of [publishable, secret, unscoped, live, expired, revoked]) {
      assert.ok(rows.every(({dump}) => !dump.includes(key)));
    }
    assert.equal(rows.length, 7);
  });
});
