import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {newVerificationCode, readVerificationCode, verificationUrl} from './code.ts';

describe('a verification code', () => {
  test('is seven groups of four, without a letter one may take for another', () => {
    for (let count = 0; count < 200; count += 1) {
      assert.match(newVerificationCode(), /^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  test('uses each of its 32 characters about as often, and comes once', () => {
    const codes = Array.from({length: 2000}, newVerificationCode);
    assert.equal(new Set(codes).size, codes.length);
    const counts = new Map<string, number>();
    for (const character of codes.join('').replaceAll('-', '')) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    const expected = (2000 * 28) / 32;
    assert.equal(counts.size, 32);
    for (const count of counts.values())
      assert.ok(Math.abs(count / expected - 1) < 0.15, `${count}`);
  });

  test('is read as people type it', () => {
    const code = '7K3M-9QXD-2R5T-V8WB-4HNE-6GZC-1P0A';
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('-', '\u2013'),
      code.replace('1P0A', 'lPoA'),
      code.replace('1P0A', 'IPOA'),
    ]) {
      assert.equal(readVerificationCode(typed), code, typed);
    }
  });

  test('is not read where there is none', () => {
    for (const typed of [
      '',
      '7K3M',
      'U'.repeat(28),
      '7'.repeat(29),
      'A'.repeat(100_000),
      "' OR 1=1",
    ]) {
      assert.equal(readVerificationCode(typed), undefined);
    }
  });

  test('stands in the address of its page', () => {
    assert.equal(
      verificationUrl('https://immersion.exemple.fr/', 'ABCD'),
      'https://immersion.exemple.fr/verifier/ABCD',
    );
  });
});
