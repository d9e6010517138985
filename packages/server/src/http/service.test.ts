import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {clientOf, get, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';

const store = await testStore();
const FOREIGN = 'https://nowhere-known.example';

describe('what this service can do', () => {
  test('says whether text messages are sent, and the mode, to whoever has no key', async () => {
    for (const sendsTexts of [true, false]) {
      const client = clientOf(testApp(store, {sendsTexts, mode: 'live'}).app);
      assert.deepEqual(await client.readService(), {mode: 'live', textMessages: sendsTexts});
    }
    const untold = clientOf(testApp(store).app);
    assert.deepEqual(await untold.readService(), {mode: 'test', textMessages: false});
  });

  test('the page of any origin may read it, a file too; its refusals as well', async () => {
    const {app} = testApp(store);
    for (const origin of [FOREIGN, 'null']) {
      for (const [path, expected] of [
        ['/api/service', 200],
        ['/api/service?more=1', 400],
        ['/health', 200],
      ] as const) {
        const {status, headers} = await get(app, path, {origin});
        assert.equal(status, expected, path);
        assert.equal(headers.get('access-control-allow-origin'), '*', path);
        assert.equal(headers.get('access-control-allow-credentials'), null, path);
      }
    }
  });

  test('that opens nothing else to the same page', async () => {
    const {app} = testApp(store);
    for (const path of ['/api/offers', '/api/me', '/api/conventions', '/api', '/demande']) {
      const {headers} = await get(app, path, {origin: FOREIGN});
      assert.equal(headers.get('access-control-allow-origin'), null, path);
    }
  });
});
