import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Match, matchWithTypo} from './match.ts';

/** Damerau-Levenshtein, adjacent swaps, by the textbook: the oracle. */
const distance = (a: string, b: string): number => {
  const table = Array.from({length: a.length + 1}, (_, i) =>
    Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      (table[i] ?? [])[j] = best;
    }
  }
  return at(a.length, b.length);
};

const nearestPrefix = (typed: string, word: string): number =>
  Math.min(
    ...Array.from({length: word.length + 1}, (_, end) => distance(typed, word.slice(0, end))),
  );

const every = (letters: string, length: number): string[] =>
  length === 0
    ? ['']
    : every(letters, length - 1).flatMap(text => Array.from(letters, letter => text + letter));

describe('matchWithTypo', () => {
  test('agrees with the textbook distance on all words of few letters', () => {
    const typedTexts = [2, 3, 4].flatMap(length => every('abc', length));
    const vocabulary = [1, 2, 3, 4, 5].flatMap(length => every('abc', length));
    for (const typed of typedTexts) {
      for (const word of vocabulary) {
        if (word.startsWith(typed)) continue;
        const near = nearestPrefix(typed, word) <= 1;
        assert.equal(matchWithTypo(typed, word) !== Match.none, near, `${typed} ${word}`);
      }
    }
  });

  test('tells a whole word from its beginning', () => {
    assert.equal(matchWithTypo('bolanger', 'boulanger'), Match.typoInWord);
    assert.equal(matchWithTypo('bolang', 'boulanger'), Match.typoInPrefix);
    assert.equal(matchWithTypo('vendeuse', 'vendeur'), Match.none);
  });
});
