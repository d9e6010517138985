import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {FreeText, PersonName, Text} from './text.ts';

const parse = (schema: $ZodType, value: unknown) => {
  const result = safeParse(schema, value);
  return result.success
    ? result.data
    : result.error.issues.map(({code, message}) => (/^[a-z_]+$/.test(message) ? message : code));
};

/** The best of several tries, so that a busy machine does not fail a test of speed. */
const fastest = (work: () => void): number =>
  Math.min(
    ...Array.from({length: 5}, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

const HTML = [
  '<b>gras</b>',
  'Bonjour <script>alert(1)</script>',
  '</p>',
  '<!-- caché',
  '<!doctype html>',
  '<?php',
  '<img src=x onerror=alert(1)',
  '<SVG/onload=alert(1)>',
  '&lt;b&gt;',
  '&LT;b',
  '&#60;b',
  '&#x3C;b',
  '&#0000060b',
  '&amp;lt;b&amp;gt;',
  '&amp;amp;lt;b',
  '&amp;#x26;lt;b',
  '&#38;#60;b',
  '<&#8203;b>',
  '&#60&#x200B;/b',
  '<&#0;b',
];

const PLAIN = [
  'a < b et c > d',
  '-->',
  'moins de 3 ans (<3)',
  '<3',
  'R&D, AT&T et Dupont &amp; fils',
  '&lt; 10 personnes',
  '« L’Œuvre » — 15 % d’élèves, 10 €',
  'Première ligne\nSeconde ligne\tavec tabulation',
  'Ça va ? 👍 ☎️',
  '&#99999999999999999999;',
  'https://exemple.fr/?a=1&b=2',
  '李小龍 Łukasz Ångström Müller-Lüdenscheidt',
];

const INVALID = [
  'a\0b',
  'a\u0007b',
  'a\u0085b',
  'a\u007Fb',
  'a\u200Bb',
  'a\u200Db',
  'a\uFEFFb',
  'a\u2060b',
  'a\u202Eb',
  'a\u2066b',
  'a\u200Fb',
  'a\u{E0041}b',
  'a\uD800b',
  'a\uDC00',
  '\u3164',
];

// Made up: no person has these.
const SOCIAL_SECURITY_NUMBERS = [
  '185057800608436',
  '1850578006084',
  '1 85 05 78 006 084 36',
  '2.99.12.75.101.002.17',
  '1 85 05 78 006 084',
  '1850578006084 36',
  '2 84 11 2A 004 001 12',
  '284112b004001',
  '1 85 30 99 350 084 36',
  'Mon numéro : 1 85 05 78 006 084 36.',
  'sécu:185057800608436, merci',
  '1\u00A085\u00A005\u00A078\u00A0006\u00A0084\u00A036',
];

const OTHER_NUMBERS = [
  '13002526500013',
  '130 025 265 00013',
  '130 025 265 00013 12 rue des Lilas',
  '13002526500013 12 rue des Lilas',
  '21570463800018',
  '06 12 34 56 78',
  '06 12 34 56 78 / 01 85 05 78 00',
  '+33 6 12 34 56 78',
  '+2250707123456',
  '002250707123456',
  '1 85 13 78 006 084',
  '3 85 05 78 006 084 36',
  '123456789012',
  '1850578006084361',
  'FR76 1020 5000 0112 3456 7890 145',
  'du 12/01/2027 au 25/01/2027, 35 h',
];

describe('text', () => {
  test('is trimmed, in NFC, its line ends plain', () => {
    assert.equal(parse(Text(20), '  Cafe\u0301\r\nbar\rtabac\u2028PMU '), 'Café\nbar\ntabac\nPMU');
    assert.equal(parse(Text(20), 'immer\u00ADsion'), 'immersion');
  });

  test('is required, unless it may be empty', () => {
    assert.deepEqual(parse(Text(20), ' \n '), ['required']);
    assert.equal(parse(FreeText(20), ' \n '), '');
  });

  test('has a length, counted once trimmed and composed', () => {
    assert.equal(parse(Text(4), `  ${'e\u0301'.repeat(4)}  `), 'éééé');
    assert.deepEqual(parse(Text(4), 'abcde'), ['too_big']);
    assert.deepEqual(parse(FreeText(4), '<b>abcde'), ['too_big']);
    assert.deepEqual(parse(Text(4), ' '.repeat(1000)), ['too_big']);
  });

  for (const text of HTML) {
    test(`refuses ${JSON.stringify(text)} as HTML`, () => {
      assert.deepEqual(parse(Text(200), text), ['text_html']);
      assert.deepEqual(parse(FreeText(200), text), ['text_html']);
    });
  }

  for (const text of PLAIN) {
    test(`accepts ${JSON.stringify(text)} as it is`, () => {
      assert.equal(parse(Text(200), text), text);
    });
  }

  for (const text of INVALID) {
    test(`refuses the character in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parse(Text(200), text), ['text_invalid']);
      assert.deepEqual(parse(FreeText(200), text), ['text_invalid']);
    });
  }

  for (const text of SOCIAL_SECURITY_NUMBERS) {
    test(`refuses the social security number in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parse(Text(200), text), ['text_nir']);
      assert.deepEqual(parse(FreeText(200), text), ['text_nir']);
    });
  }

  for (const text of OTHER_NUMBERS) {
    test(`takes ${JSON.stringify(text)} for no social security number`, () => {
      assert.equal(parse(Text(200), text), text);
    });
  }

  test('a SIRET is never taken for a social security number, grouped as SIRETs are', () => {
    const siret = fc.stringMatching(/^[12]\d{13}$/);
    fc.assert(
      fc.property(siret, fc.nat({max: 99}), (digits, street) => {
        const grouped = digits.replace(/^(...)(...)(...)/, '$1 $2 $3 ');
        for (const text of [digits, grouped, `${digits} ${String(street)} rue du Port`]) {
          assert.equal(parse(Text(200), text), text);
        }
      }),
      {numRuns: 2000},
    );
  });

  test('a text kept is kept the same again', () => {
    const unit = fc.oneof(
      fc.constantFrom('&', 'lt;', '<', '#60', 'e', '\u0301', ' ', '\r', '\n', '\u00AD', '\u0130'),
      fc.string({unit: 'binary', maxLength: 2}),
    );
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 20}), units => {
        const kept = parse(FreeText(100), units.join(''));
        if (typeof kept === 'string') assert.equal(parse(FreeText(100), kept), kept);
      }),
      {numRuns: 5000},
    );
  });

  test('a text of two million characters is refused at once, unread', () => {
    for (const unit of ['a', '<b>', '&amp;', '&#', '1 85 05 ', ' ', 'e\u0301', '\u200B']) {
      const text = unit.repeat(2_000_000 / unit.length);
      for (const schema of [Text(6000), FreeText(6000), PersonName]) {
        assert.deepEqual(parse(schema, text), ['too_big']);
        assert.ok(fastest(() => parse(schema, text)) < 5, unit);
      }
    }
  });

  test('the longest text allowed is read in little time, whatever it is made of', () => {
    for (const unit of ['&', '&#', '&#1', '&amp;', '<', '1', '1 ', '1 85 05 78 ', '1.-', '\n']) {
      const text = `a${unit.repeat(6000)}`.slice(0, 5999);
      assert.ok(fastest(() => parse(FreeText(6000), `${text}b`)) < 20, unit);
    }
  });
});

describe("a person's name", () => {
  const names = ["D'Angelo", 'Jean-Noël', 'N’Diaye', '阮', 'Ольга', 'de La Tour', 'O', 'Zoë 2'];
  for (const name of names) {
    test(`may be ${name}`, () => {
      assert.equal(parse(PersonName, ` ${name} `), name);
    });
  }

  test('holds a letter', () => {
    for (const name of ['-', '...', '12', "'", '👍']) {
      assert.deepEqual(parse(PersonName, name), ['name_letters']);
    }
  });

  test('is refused for one reason at a time', () => {
    assert.deepEqual(parse(PersonName, ''), ['required']);
    assert.deepEqual(parse(PersonName, '1 85 05 78 006 084 36'), ['text_nir']);
    assert.deepEqual(parse(PersonName, '<b>'), ['text_html']);
  });

  test('stands on one line of 255 characters', () => {
    assert.deepEqual(parse(PersonName, 'Jean\nNoël'), ['text_invalid']);
    assert.deepEqual(parse(PersonName, 'Jean\tNoël'), ['text_invalid']);
    assert.equal(parse(PersonName, 'a'.repeat(255)), 'a'.repeat(255));
    assert.deepEqual(parse(PersonName, 'a'.repeat(256)), ['too_big']);
  });
});
