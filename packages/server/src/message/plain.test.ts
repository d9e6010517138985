import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {dayText, daysText, instantText} from './day.ts';
import {phoneText} from './phone-text.ts';
import {plainLine, plainName, quoted} from './plain.ts';
import {spaced} from './spaced.ts';

const anything = fc.string({unit: 'binary', maxLength: 400});
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;

describe('a name', () => {
  test('stays as it is when it is one', () => {
    for (const name of [
      "Anaïs N'Guyen-Delattre",
      'Lý',
      'Zoé Åkesson',
      '山田 太郎',
      'عائشة',
      'D’Été',
    ]) {
      assert.equal(plainName(name), name);
    }
  });

  test('loses all that could be a link, an address, a number or markup', () => {
    const cases = [
      ['https://mal.exemple/x Jean', 'https mal exemple x Jean'],
      ['jean@exemple.fr', 'jean exemple fr'],
      ['Jean <b>', 'Jean b'],
      ['Appelez le 08 99 00 00 00', 'Appelez le'],
      ['Jean\r\nBcc: x', 'Jean Bcc x'],
      ['\u202EJean', 'Jean'],
      ['123', ''],
    ];
    for (const [text = '', expected] of cases) assert.equal(plainName(text), expected);
  });

  test('is letters, spaces, hyphens and apostrophes, 60 at most, whatever it was', () => {
    fc.assert(
      fc.property(anything, text => {
        const name = plainName(text);
        assert.match(name, /^[\p{L}\p{M} '’-]*$/u);
        assert.doesNotMatch(name, INVISIBLE);
        assert.ok(Array.from(name).length <= 60 && name === name.trim());
        assert.equal(plainName(name), name);
      }),
      {numRuns: 5000},
    );
  });
});

describe('words of somebody', () => {
  test('keep their lines and what they say', () => {
    assert.equal(quoted(' Trop loin.\r\n\r\n\r\n\r\nPrix : 10 €. '), 'Trop loin.\n\nPrix : 10 €.');
    assert.equal(plainLine('12 rue des Clercs,\n57000 Metz'), '12 rue des Clercs, 57000 Metz');
  });

  test('hold nothing invisible but what breaks links, and are not longer than they may be', () => {
    fc.assert(
      fc.property(anything, text => {
        for (const clean of [quoted(text), plainLine(text)]) {
          assert.doesNotMatch(clean.replaceAll(/[\u200B\n]/g, ''), INVISIBLE);
          assert.doesNotMatch(clean, /[.。．｡][\p{L}\p{N}]|\/\/|:\S(?<!\u200B)|[^\u200B]@/u);
        }
        assert.doesNotMatch(plainLine(text), /\n/);
      }),
      {numRuns: 5000},
    );
    assert.equal(Array.from(quoted('é'.repeat(20_000))).length, 6000);
    assert.equal(Array.from(plainLine('é'.repeat(20_000), 120)).length, 120);
  });
});

describe('French', () => {
  test('writes days as people say them', () => {
    assert.equal(dayText('2026-12-01'), 'mardi 1er décembre 2026');
    assert.equal(dayText('2026-12-11'), 'vendredi 11 décembre 2026');
    assert.equal(daysText('2026-12-01', '2026-12-04'), 'du mardi 1er au vendredi 4 décembre 2026');
    assert.equal(
      daysText('2026-11-30', '2026-12-01'),
      'du lundi 30 novembre au mardi 1er décembre 2026',
    );
    assert.equal(
      daysText('2026-12-31', '2027-01-01'),
      'du jeudi 31 décembre 2026 au vendredi 1er janvier 2027',
    );
    assert.equal(daysText('2026-12-07', '2026-12-07'), 'le lundi 7 décembre 2026');
  });

  test('writes instants where the agency is', () => {
    const at = new Date('2026-11-30T20:05:00Z');
    assert.equal(instantText(at, '57'), '30 novembre 2026 à 21 h 05');
    assert.equal(instantText(at, '974'), '1er décembre 2026 à 0 h 05');
    assert.equal(instantText(at, '972'), '30 novembre 2026 à 16 h 05');
  });

  test('writes numbers by pairs and keeps punctuation with its word', () => {
    assert.equal(phoneText('+33387000001'), '03\u00A087\u00A000\u00A000\u00A001');
    assert.equal(phoneText('+352621000001'), '+352621000001');
    assert.equal(
      spaced('Prêt ? « Oui » : 10 h ; fin !'),
      'Prêt\u00A0? «\u00A0Oui\u00A0»\u00A0: 10 h\u00A0; fin\u00A0!',
    );
  });
});
