import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {marksOf} from './person.ts';
import {keepOnly, scrub} from './scrub.ts';

const MARKS = marksOf([
  {
    firstName: 'Anaïs',
    lastName: "N'Guyen-Delattre",
    email: 'Anais@Personne.example',
    phone: '06 39 98 00 01',
  },
  {firstName: 'Lý', lastName: 'de La Tour', phone: '+262692123456'},
]);

const CASES: readonly (readonly [text: string, left: string])[] = [
  ['Anaïs est venue.', '[effacé] est venue.'],
  ['ANAIS est venue avec anaïs.', '[effacé] est venue avec [effacé].'],
  ["Mme N'Guyen-Delattre, née Delattre.", 'Mme [effacé], née [effacé].'],
  ['N’GUYEN DELATTRE Anaïs', '[effacé] [effacé]'],
  ['Lý de la Tour', '[effacé] [effacé]'],
  // A word inside another, or a small word of a name, is not the name; a long one is.
  ['Anaïsette, de la gare de Metz', 'Anaïsette, de la gare de Metz'],
  ['La famille Tour', 'La famille [effacé]'],
  ['anais@personne.example, ou ANAIS@PERSONNE.EXAMPLE', '[effacé], ou [effacé]'],
  ['pas-anais@personne.example.org', 'pas-[effacé]@personne.example.org'],
  ['x.anais@personne.example', 'x.[effacé]@personne.example'],
  ['06 39 98 00 01, 0639980001, 06.39.98.00.01', '[effacé], [effacé], [effacé]'],
  ['+33639980001 +33 (0)6 39 98 00 01 0033 6 39 98 00 01', '[effacé] [effacé] [effacé]'],
  ['+262 692 12 34 56', '[effacé]'],
  ['Le numéro 106399800012 est un autre.', 'Le numéro 106399800012 est un autre.'],
  ['Rien de personnel, le 06 12 34 56 78.', 'Rien de personnel, le 06 12 34 56 78.'],
  ['', ''],
];

describe('taking somebody out of a text', () => {
  for (const [text, left] of CASES) {
    test(JSON.stringify(text), () => {
      assert.equal(scrub(text, MARKS), left);
      assert.equal(scrub(left, MARKS), left);
    });
  }

  test('of nobody, nothing', () => {
    assert.equal(scrub('Anaïs, 06 39 98 00 01', marksOf([])), 'Anaïs, 06 39 98 00 01');
    assert.equal(scrub('a.b (c)', marksOf([{firstName: '', lastName: ' ', email: ''}])), 'a.b (c)');
  });

  test('a name that looks like a pattern is only a name', () => {
    assert.equal(scrub('x.y@a.example', marksOf([{email: '.*@a.example'}])), 'x.y@a.example');
  });
});

describe('keeping only somebody’s own addresses in a text', () => {
  const KEPT: readonly (readonly [text: string, left: string])[] = [
    ['anais@personne.example, lui@autre.example', 'anais@personne.example, [?]'],
    ['06 39 98 00 01 ou 06.39.98.00.02 ou +32 2 123 45 67', '06 39 98 00 01 ou [?] ou [?]'],
    [
      'SIRET 800000701 00011, le 07/12/2026 à 09:00',
      'SIRET 800000701 00011, le 07/12/2026 à 09:00',
    ],
  ];
  for (const [text, left] of KEPT) {
    test(text, () => {
      assert.equal(keepOnly(text, MARKS, '[?]'), left);
    });
  }
});
