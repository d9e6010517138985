import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freshStore} from '../../test/database.ts';
import {isUnavailable} from './unavailable.ts';

test('whoever starts waits for a connection; once people wait too, they are told soon', async () => {
  const {store, drop} = await freshStore({connections: 1});
  const only = await store.pool.connect();
  const starting = store.pool.query('SELECT 1');
  store.hurry();
  await assert.rejects(store.pool.query('SELECT 1'), isUnavailable);
  only.release();
  assert.equal((await starting).rowCount, 1);
  await drop();
});
