import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newId} from './id.ts';

test('ids are UUIDs of version 7: they differ, and sort by the time they were made', () => {
  const ids = Array.from({length: 1000}, (_, n) => newId(new Date(1_700_000_000_000 + n)));
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(ids, ids.toSorted());
  const now = new Date();
  assert.equal(new Set(Array.from({length: 1000}, () => newId(now))).size, 1000);
});
