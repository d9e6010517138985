import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse} from 'zod/v4/core';
import {Email, plainEmail, sameEmail} from './email.ts';

const parse = (text: string) => {
  const result = safeParse(Email, text);
  return result.success ? result.data : result.error.issues.map(({message}) => message);
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

const ACCEPTED: readonly (readonly [typed: string, kept: string])[] = [
  ['camille@exemple.fr', 'camille@exemple.fr'],
  ['  Camille.Roux@Exemple.FR ', 'Camille.Roux@exemple.fr'],
  ["jean-paul_d'arc+stage@mission-locale.gouv.fr", "jean-paul_d'arc+stage@mission-locale.gouv.fr"],
  ['1@x.museum', '1@x.museum'],
  ['a@1and1.example', 'a@1and1.example'],
  ['a@xn--caf-dma.fr', 'a@xn--caf-dma.fr'],
  [`a@${'abcdefghi.'.repeat(25)}fr`, `a@${'abcdefghi.'.repeat(25)}fr`],
  [`${'a'.repeat(64)}@exemple.fr`, `${'a'.repeat(64)}@exemple.fr`],
];

const REFUSED = [
  'camille',
  '@exemple.fr',
  'camille@',
  'camille@exemple',
  'camille@exemple.f',
  'camille@exemple.f2',
  'camille@@exemple.fr',
  'a@b@exemple.fr',
  '.camille@exemple.fr',
  'camille.@exemple.fr',
  'camille..roux@exemple.fr',
  'camille roux@exemple.fr',
  'camille@exemple..fr',
  'camille@.exemple.fr',
  'camille@-exemple.fr',
  'camille@exemple-.fr',
  'camille@exemple.fr.',
  'camille@exem_ple.fr',
  'camille@exemple.fr\nBcc: x@y.fr',
  'camille@exemple.fr, paul@exemple.fr',
  '"camille"@exemple.fr',
  'Camille <camille@exemple.fr>',
  'camille@[127.0.0.1]',
  'cam\u200Bille@exemple.fr',
  'camille＠exemple.fr',
  'саmille@exemple.fr',
  `${'a'.repeat(65)}@exemple.fr`,
  `a@${'a'.repeat(64)}.fr`,
  `a@${'abcdefghi.'.repeat(25)}fra`,
];

const ACCENTED: readonly (readonly [typed: string, proposed: string])[] = [
  ['hélène@exemple.fr', 'helene@exemple.fr'],
  ['camille@hôpital.fr', 'camille@hopital.fr'],
  ['Françoise.Noël@EXEMPLE.fr', 'Francoise.Noel@EXEMPLE.fr'],
  ['sœur@exemple.fr', 'soeur@exemple.fr'],
  ['he\u0301le\u0300ne@exemple.fr', 'helene@exemple.fr'],
];

describe('email', () => {
  for (const [typed, kept] of ACCEPTED) {
    test(`accepts ${typed.trim().slice(0, 60)}`, () => {
      assert.deepEqual(parse(typed), kept);
    });
  }

  for (const typed of REFUSED) {
    test(`refuses ${JSON.stringify(typed.slice(0, 60))}`, () => {
      assert.deepEqual(parse(typed), ['email_format']);
    });
  }

  for (const [typed, proposed] of ACCENTED) {
    test(`refuses ${typed} and has ${proposed} to propose`, () => {
      assert.deepEqual(parse(typed), ['email_accent']);
      assert.equal(plainEmail(typed), proposed);
      assert.equal(typeof parse(proposed), 'string');
    });
  }

  test('an accent is not the trouble when the rest is wrong too', () => {
    assert.deepEqual(parse('hélène@exemple'), ['email_format']);
  });

  test('an empty address is asked for', () => {
    assert.deepEqual(parse('  '), ['required']);
  });

  test('addresses are the same whatever the capitals', () => {
    assert.ok(sameEmail('Camille@Exemple.fr', ' camille@exemple.FR'));
    assert.ok(!sameEmail('camille@exemple.fr', 'camil.le@exemple.fr'));
  });

  test('an address kept is kept the same again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), address => {
        const kept = parse(address);
        if (typeof kept === 'string') assert.equal(parse(kept), kept);
      }),
      {numRuns: 2000},
    );
  });

  test('a text far too long is refused at once', () => {
    for (const unit of ['a', '.', 'a.', 'a@', 'é', ' ']) {
      const text = unit.repeat(2_000_000 / unit.length);
      assert.deepEqual(parse(text), ['email_format']);
      assert.ok(fastest(() => parse(text)) < 5, unit);
    }
  });
});
