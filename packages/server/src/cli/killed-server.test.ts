import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chanceOf} from '../../test/chance.ts';
import {harmServer} from '../../test/killed-server.ts';

const KILLS = 8;
const STOPS = 2;

test(`a server killed ${KILLS} times under load, its database stopped ${STOPS} times at once: what was acknowledged is there once, and every mail leaves`, async t => {
  const found = await harmServer({kills: KILLS, stops: STOPS, random: chanceOf(7)});
  const {wrong, ...figures} = found;
  t.diagnostic(JSON.stringify({kills: KILLS, stops: STOPS, ...figures}));
  assert.deepEqual(wrong, []);
  assert.ok((found.killing['cut'] ?? 0) > 0, 'it was killed while it was asked for things');
  const {cut = 0, 503: away = 0} = found.stopping;
  assert.ok(cut + away > 0, 'the database was stopped while it was needed');
  assert.equal(found.lost, 0);
  assert.equal(found.unasked, 0);
  assert.ok(found.duplicates <= KILLS, `${found.duplicates}`);
});
