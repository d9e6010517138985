import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {zoneOf} from '@immersion-kit/sdk/contract';
import {
  dateText,
  dayText,
  enumeration,
  instantText,
  nameText,
  phoneText,
  siretText,
} from './french.ts';

/** As a reader sees it: a space that does not break is a space. */
const seen = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  test('say the weekday, and the first of a month as people do', () => {
    assert.equal(seen(dateText('2026-12-07')), 'lundi 7 décembre 2026');
    assert.equal(seen(dateText('2026-08-01')), 'samedi 1er août 2026');
    assert.equal(seen(dayText('2004-02-29')), '29 février 2004');
  });

  test('name the clock an instant is read on', () => {
    const at = new Date('2026-11-23T23:05:00Z');
    assert.equal(
      seen(instantText(at, zoneOf('57'))),
      'mardi 24 novembre 2026 à 0 h 05 (heure de Paris)',
    );
    assert.equal(
      seen(instantText(at, zoneOf('974'))),
      'mardi 24 novembre 2026 à 3 h 05 (heure de La Réunion)',
    );
    assert.equal(
      seen(instantText(at, zoneOf('973'))),
      'lundi 23 novembre 2026 à 20 h 05 (heure de la Guyane)',
    );
  });

  test('have a name for the clock of every department', () => {
    const departments = ['57', ...Array.from({length: 18}, (_, index) => String(971 + index))];
    for (const department of departments) {
      assert.match(instantText(new Date(0), zoneOf(department)), /\(heure de .+\)$/, department);
    }
  });
});

test('numbers are written as they are read aloud', () => {
  assert.equal(seen(phoneText('+33639980001')), '06 39 98 00 01');
  assert.equal(phoneText('+41791234567'), '+41791234567');
  assert.equal(seen(siretText('13002526500013')), '130 025 265 00013');
});

test('words are joined as in a sentence', () => {
  assert.equal(enumeration(['lundi', 'mardi', 'jeudi']), 'lundi, mardi et jeudi');
  assert.equal(enumeration(['lundi']), 'lundi');
  assert.equal(enumeration([]), '');
  assert.equal(nameText({firstName: '', lastName: 'Petit'}), 'Petit');
});
