import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Match, matchWithTypo} from './match.ts';
import {createVocabulary, matchOf} from './vocabulary.ts';

const WORDS = ['57000', 'boucher', 'boulanger', 'boulangere', 'macon', 'maconnerie', 'oeil', 'жук'];
const vocabulary = createVocabulary(new Set(WORDS));

const found = (typed: string, forgiving: boolean): [string, Match][] => {
  const term = vocabulary.lookUp(typed, forgiving);
  return WORDS.map((word): [string, Match] => {
    const [id = -1] = vocabulary.idsOf([word]);
    return [word, matchOf(term, id)];
  }).filter(([, match]) => match !== Match.none);
};

describe('a vocabulary', () => {
  test('finds words by their beginning, and the whole one', () => {
    assert.deepEqual(found('macon', false), [
      ['macon', Match.exact],
      ['maconnerie', Match.prefix],
    ]);
    assert.deepEqual(found('bou', false).length, 3);
    assert.deepEqual(found('zzz', true), []);
    assert.deepEqual(found('жу', false), [['жук', Match.prefix]]);
  });

  test('forgives nothing unless asked, nor below four letters, nor in numbers', () => {
    assert.deepEqual(found('bolanger', false), []);
    assert.deepEqual(found('mcn', true), []);
    assert.deepEqual(found('57001', true), []);
  });

  test('finds a misspelt word wherever the typo is, as a scan of all the words does', () => {
    const typos = ['oulanger', 'obulanger', 'voulanger', 'aboulanger', 'boulagner', 'boulangrr'];
    for (const typed of [...typos, 'bouc', 'maco', 'aaaa', 'oiel']) {
      const expected = WORDS.filter(
        word => word.startsWith(typed) || matchWithTypo(typed, word) !== Match.none,
      );
      assert.deepEqual(
        found(typed, true).map(([word]) => word),
        expected,
        typed,
      );
    }
  });
});
