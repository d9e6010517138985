import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fold, words} from './fold.ts';

describe('fold', () => {
  test('drops diacritics and case, whether letters are composed or not', () => {
    assert.equal(fold('Éléveur À FAÇON'), 'eleveur a facon');
    assert.equal(fold('E\u0301le\u0300ve'), 'eleve');
    assert.equal(fold('L’HAŸ'), 'l hay');
  });

  test('opens ligatures, as ROME does by writing "oeuvre"', () => {
    assert.equal(fold('Manœuvre gros œuvre'), 'manoeuvre gros oeuvre');
    assert.equal(fold('Ex ÆQUO'), 'ex aequo');
  });

  test('makes one space of any punctuation', () => {
    assert.equal(
      fold("  Agent d'entretien/propreté (locaux) - H/F "),
      'agent d entretien proprete locaux h f',
    );
    assert.equal(fold('Œuilly-sur–Seine'), 'oeuilly sur seine');
  });

  test('keeps digits and other alphabets', () => {
    assert.equal(fold('Graphiste 3D'), 'graphiste 3d');
    assert.equal(fold('Жук'), 'жук');
  });
});

describe('words', () => {
  test('are none where there is no letter and no digit', () => {
    for (const text of ['', '   ', '-/()…', '👩‍🍳🥖', '\u0301\u0300', '\ud83d']) {
      assert.deepEqual(words(text), [], JSON.stringify(text));
    }
  });

  test('come in order', () => {
    assert.deepEqual(words("L'Haÿ-les-Roses"), ['l', 'hay', 'les', 'roses']);
  });
});
