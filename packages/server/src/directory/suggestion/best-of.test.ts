import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createBestOf} from './best-of.ts';

const OFFERS = [
  [6, 9],
  [3, 5],
  [2, 9],
  [1, 5],
  [4, 7],
  [5, 5],
] as const;

test('keeps the best, best first, the lowest number among equals, in whatever order they come', () => {
  for (const offers of [OFFERS, OFFERS.toReversed()]) {
    const best = createBestOf(4);
    for (const [item, score] of offers) best.offer(item, score);
    assert.deepEqual(best.items, [2, 6, 4, 1]);
    assert.equal(best.bestScore, 9);
  }
});

test('keeps an item once, and nothing when nothing is wanted', () => {
  const best = createBestOf(2);
  best.offer(1, 5);
  best.offer(1, 5);
  assert.deepEqual(best.items, [1]);
  const none = createBestOf(0);
  none.offer(1, 5);
  assert.deepEqual(none.items, []);
});
