import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {addKey, BASE_URL, testApp} from '../../test/api.ts';
import {ask} from '../../test/asking.ts';
import {newDraft} from '../../test/convention-stage.ts';
import {OTHER_PARTNER, PARTNER, UNKNOWN_PAGE} from '../../test/pages.ts';
import {testStore} from '../../test/database.ts';

const store = await testStore();
const {app} = testApp(store);
const scopes = ['directory:read', 'convention:write'] as const;
const page = await addKey(store, {prefix: 'pk', origins: [PARTNER], scopes: [...scopes]});
await addKey(store, {prefix: 'pk', origins: [OTHER_PARTNER], scopes: [...scopes]});
const CANARY = 'Vergers de la Zibeline';
const SAVED = {convention: {businessName: CANARY}};

const preflight = (path: string, method: string, origin: string) =>
  app.fetch(
    new Request(BASE_URL + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key,if-match',
      },
    }),
  );

const listOf = (header: string | null): string[] => (header ?? '').split(/ *, */).sort();

const WRITES = [
  ['/api/drafts', 'POST'],
  ['/api/draft', 'PUT'],
  ['/api/draft', 'DELETE'],
  ['/api/conventions', 'POST'],
] as const;

describe("a page of a partner's, with a draft", () => {
  for (const [path, method] of WRITES) {
    test(`may ask before a ${method} of ${path}; a page nobody knows may not`, async () => {
      for (const origin of [PARTNER, OTHER_PARTNER]) {
        const {status, headers} = await preflight(path, method, origin);
        assert.equal(status, 204);
        assert.equal(headers.get('access-control-allow-origin'), origin);
        assert.ok(listOf(headers.get('access-control-allow-methods')).includes(method));
        assert.deepEqual(listOf(headers.get('access-control-allow-headers')), [
          'authorization',
          'content-type',
          'idempotency-key',
          'if-match',
        ]);
        assert.equal(headers.get('access-control-allow-credentials'), null);
      }
      for (const origin of [UNKNOWN_PAGE, 'null', `${PARTNER}.evil.example`]) {
        const {status, headers} = await preflight(path, method, origin);
        assert.equal(status, 403);
        for (const name of ['origin', 'methods', 'headers']) {
          assert.equal(headers.get(`access-control-allow-${name}`), null, origin);
        }
      }
    });
  }

  test('starts it with its key, saves and deletes it with its link, and reads the answers', async () => {
    const origin = PARTNER;
    const made = await ask(app, contract.createDraft, {token: page, origin, body: SAVED});
    assert.equal(made.status, 201);
    const {token} = JSON.parse(made.text) as {token: string};
    const saved = await ask(app, contract.saveDraft, {token, origin, body: SAVED});
    const deleted = await ask(app, contract.deleteDraft, {token, origin});
    for (const {status, headers, text} of [made, saved, deleted]) {
      assert.ok(status < 300, text);
      assert.equal(headers.get('access-control-allow-origin'), PARTNER);
      assert.ok(listOf(headers.get('access-control-expose-headers')).includes('etag'));
      assert.ok(!text.includes(CANARY));
    }
    assert.equal(saved.headers.get('etag'), '"2"');
  });

  test('never reads what a draft holds; our own page does', async () => {
    const token = await newDraft(app, await addKey(store, {scopes: ['convention:write']}));
    await ask(app, contract.saveDraft, {token, body: SAVED});
    for (const origin of [PARTNER, OTHER_PARTNER, UNKNOWN_PAGE, 'null']) {
      const {code, text} = await ask(app, contract.readDraft, {token, origin});
      assert.equal(code, 'origin_not_allowed', origin);
      assert.ok(!text.includes(CANARY), origin);
    }
    for (const origin of [BASE_URL, undefined]) {
      const {status, text, headers} = await ask(app, contract.readDraft, {token, origin});
      assert.equal(status, 200);
      assert.ok(text.includes(CANARY));
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.match(headers.get('cache-control') ?? '', /no-store/);
    }
  });

  test('nor may a page nobody knows save, delete or send one', async () => {
    const token = await newDraft(app, await addKey(store, {scopes: ['convention:write']}));
    for (const origin of [UNKNOWN_PAGE, 'null']) {
      for (const route of [contract.saveDraft, contract.deleteDraft, contract.submitConvention]) {
        const {code, headers} = await ask(app, route, {token, origin, body: SAVED});
        assert.equal(code, 'origin_not_allowed');
        assert.equal(headers.get('access-control-allow-origin'), null);
      }
    }
    const {status} = await ask(app, contract.saveDraft, {token, body: SAVED});
    assert.equal(status, 200);
  });

  test('a link is not read in the address, where logs and histories would keep it', async () => {
    const secret = await addKey(store, {scopes: ['directory:read', 'convention:read']});
    const draft = await newDraft(app, await addKey(store, {scopes: ['convention:write']}));
    for (const text of [secret, draft, `ls_${'a'.repeat(43)}`]) {
      const search = `?key=${text}`;
      const offers = await ask(app, contract.searchOffers, {search});
      assert.equal(offers.code, 'key_missing');
      const list = await ask(app, contract.listConventions, {search});
      assert.equal(list.code, 'key_missing');
      const read = await ask(app, contract.readDraft, {search});
      assert.equal(read.code, 'link_missing');
    }
  });
});
