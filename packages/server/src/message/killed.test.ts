import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {chanceOf} from '../../test/chance.ts';
import {freshStore} from '../../test/database.ts';
import {killWorkers} from '../../test/killed-worker.ts';

const KILLS = 5;

test(`a worker killed ${KILLS} times without warning loses no mail, and sends at most ${KILLS} twice`, async t => {
  const {store, url, drop} = await freshStore();
  after(drop);
  const found = await killWorkers({store, url, kills: KILLS, conventions: 40, random: chanceOf(7)});
  t.diagnostic(JSON.stringify(found));
  assert.ok(found.underFire > 0, 'they were killed at work');
  assert.equal(found.lost, 0);
  assert.ok(found.duplicates <= KILLS, `${found.duplicates}`);
  assert.equal(found.untold, 0);
  const {rows} = await store.pool.query('SELECT DISTINCT status FROM message');
  assert.deepEqual(rows, [{status: 'sent'}]);
});
