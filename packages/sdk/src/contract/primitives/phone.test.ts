import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse} from 'zod/v4/core';
import {isMobile, Phone, toE164} from './phone.ts';

const READ: readonly (readonly [text: string, e164: string, mobile: boolean])[] = [
  // ARCEP keeps these blocks for fiction.
  ['01 99 00 12 34', '+33199001234', false],
  ['06 39 98 12 34', '+33639981234', true],
  ['06.12.34.56.78', '+33612345678', true],
  ['06-12-34-56-78', '+33612345678', true],
  ['06\u00A012\u202F34\u201156 78', '+33612345678', true],
  ['06/12/34/56/78', '+33612345678', true],
  ['(06) 12 34 56 78', '+33612345678', true],
  ['  0712345678 ', '+33712345678', true],
  ['+33 (0)6 12 34 56 78', '+33612345678', true],
  ['+33(0)612345678', '+33612345678', true],
  ['0033 6 12 34 56 78', '+33612345678', true],
  ['00 33 (0)6 12 34 56 78', '+33612345678', true],
  ['+33 2 99 00 12 34', '+33299001234', false],
  ['08 00 12 34 56', '+33800123456', false],
  ['0951234567', '+33951234567', false],
  // Guadeloupe, Saint-Martin, Saint-Barthélemy.
  ['0590 27 12 34', '+590590271234', false],
  ['0690 00 12 34', '+590690001234', true],
  ['0691 22 12 34', '+590691221234', true],
  ['0709 00 12 34', '+590709001234', true],
  ['+590 690 00 12 34', '+590690001234', true],
  ['+590 (0)690 00 12 34', '+590690001234', true],
  ['+590 694 08 12 34', '+590694081234', true],
  ['+590 976 01 23 45', '+590976012345', false],
  // Guyane.
  ['0594 10 12 34', '+594594101234', false],
  ['0694 20 12 34', '+594694201234', true],
  ['0709 30 12 34', '+594709301234', true],
  // Martinique.
  ['0596 30 12 34', '+596596301234', false],
  ['0696 20 12 34', '+596696201234', true],
  ['0697 20 12 34', '+596697201234', true],
  ['0709 10 12 34', '+596709101234', true],
  // La Réunion, Mayotte.
  ['0262 16 12 34', '+262262161234', false],
  ['0263 00 12 34', '+262263001234', false],
  ['0692 12 34 56', '+262692123456', true],
  ['0693 12 34 56', '+262693123456', true],
  ['0709 20 12 34', '+262709201234', true],
  ['0269 60 12 34', '+262269601234', false],
  ['0639 01 23 45', '+262639012345', true],
  ['0709 35 12 34', '+262709351234', true],
  // The wrong code typed, or picked in a list: the digits say where.
  ['+33 690 00 12 34', '+590690001234', true],
  ['+33 262 16 12 34', '+262262161234', false],
  ['+590 692 12 34 56', '+262692123456', true],
  ['+590 6 12 34 56 78', '+33612345678', true],
  ['+262 1 99 00 12 34', '+33199001234', false],
  // Collectivities with a plan of their own.
  ['+687 75 12 34', '+687751234', false],
  ['+689 87 12 34 56', '+68987123456', false],
  ['+689 401234', '+689401234', false],
  ['+681 82 12 34', '+681821234', false],
  ['+508 41 12 34', '+508411234', false],
  ['+508 508 41 12 34', '+508508411234', false],
  // Elsewhere.
  ['+41 79 123 45 67', '+41791234567', false],
  ['+49 (0)151 23456789', '+4915123456789', false],
  ['0041 79 123 45 67', '+41791234567', false],
  // V97: libphonenumber refuses these four, which exist nowhere; the decision is to accept any
  // foreign number of 8 to 15 digits rather than carry every country's plan.
  ['+41000123456', '+41000123456', false],
  ['+390012345678', '+390012345678', false],
  ['+3221234567', '+3221234567', false],
  ['+34598765432', '+34598765432', false],
];

const REFUSED = [
  '06 12 34 56 7',
  '06 12 34 56 789',
  '612345678',
  '00 12 34 56',
  '0612345678 poste 12',
  '+33 06 12 34 56 78',
  '+33 6 12 34 56 7',
  '+33 6 12 34 56 78 9',
  '+590 0690 00 12 34',
  '+590 690 00 12',
  '+687 75 12 345',
  '+689 87 12 345',
  '+681 82 12 3',
  '+508 41 12 345',
  '751234',
  '3646',
  '+1234567',
  '+1234567890123456',
  '+0612345678',
  '++33612345678',
  '06+12345678',
  '٠٦١٢٣٤٥٦٧٨',
  '0x12345678',
  'mon téléphone',
  '-',
];

const parse = (text: string) => {
  const result = safeParse(Phone, text);
  return result.success ? result.data : result.error.issues.map(({message}) => message);
};

describe('phone', () => {
  for (const [text, e164, mobile] of READ) {
    test(`${text} is ${e164}, ${mobile ? 'a mobile' : 'not a known mobile'}`, () => {
      assert.equal(parse(text), e164);
      assert.equal(isMobile(e164), mobile);
    });
  }

  for (const text of REFUSED) {
    test(`${text} is refused`, () => {
      assert.equal(toE164(text), undefined);
      assert.deepEqual(parse(text), ['phone_format']);
    });
  }

  test('an empty number is asked for', () => {
    assert.deepEqual(parse(''), ['required']);
  });

  test('a number read is read the same again', () => {
    const typed = fc.stringMatching(/^[+0-9 .()/-]{0,22}$/);
    const likely = fc
      .tuple(
        fc.constantFrom('0', '+33', '0033', '+590', '+594', '+596', '+262', '+508', '+687', '+41'),
        fc.constantFrom('', '6', '69', '690', '639', '709', '590', '9', '262'),
        fc.stringMatching(/^\d{4,10}$/),
      )
      .map(text => text.join(''));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(typed, likely), text => {
        const e164 = toE164(text);
        if (e164 === undefined) return;
        read++;
        assert.match(e164, /^\+[1-9]\d{7,14}$/);
        assert.equal(toE164(e164), e164);
      }),
      {numRuns: 20_000},
    );
    assert.ok(read > 1000, `only ${String(read)} numbers were read`);
  });

  test('a metropolitan and an overseas number keep their national digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{8}$/), national => {
        assert.ok(toE164(national)?.endsWith(national.slice(1)));
      }),
    );
  });

  test('a text far too long is refused at once', () => {
    const text = '0 '.repeat(1_000_000);
    assert.deepEqual(parse(text), ['phone_format']);
    // The best of several tries, so that a busy machine does not fail a test of speed.
    const tries = Array.from({length: 5}, () => {
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    });
    assert.ok(Math.min(...tries) < 5);
  });
});
