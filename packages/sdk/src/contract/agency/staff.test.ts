import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {safeParse} from 'zod/v4/core';
import {Staff} from './staff.ts';
import {SignIn, SignInCode} from './staff-sign-in.ts';

const email = 'awa.konate@structure.example';

describe('signing in', () => {
  for (const [given, code] of [
    ['042917', '042917'],
    ['042 917', '042917'],
    [' 0 4 2\u00a0917\n', '042917'],
  ] as const) {
    test(`the code ${JSON.stringify(given)} reads ${code}`, () => {
      assert.deepEqual(safeParse(SignInCode, {email, code: given}).data, {email, code});
    });
  }

  for (const code of [
    '',
    '04291',
    '0429170',
    '04291a',
    '٠٤٢٩١٧',
    '-42917',
    `0${' '.repeat(40)}42917`,
  ]) {
    test(`${JSON.stringify(code).slice(0, 20)} is no code`, () => {
      const {error} = safeParse(SignInCode, {email, code});
      assert.deepEqual(
        error?.issues.map(({message}) => message),
        ['code_format'],
      );
    });
  }

  test('an address is read as everywhere, and nothing else is taken', () => {
    assert.deepEqual(safeParse(SignIn, {email: ' Awa@Structure.EXAMPLE '}).data, {
      email: 'Awa@structure.example',
    });
    for (const wrong of [
      {},
      {email: 'awa'},
      {email: 'hélène@structure.example'},
      {email, role: 'x'},
    ]) {
      assert.equal(safeParse(SignIn, wrong).success, false);
    }
  });
});

test('who one is may be read by a page older than a new role', () => {
  const staff = {
    email,
    firstName: 'Awa',
    lastName: 'Konaté',
    rights: [
      {
        agencyId: '01a207a2-3280-7900-be7c-70a81efadab1',
        agencyName: 'X',
        role: 'auditor',
        isNotified: false,
      },
    ],
    expiresAt: '2026-11-23T21:00:00.000Z',
  };
  assert.deepEqual(safeParse(Staff, {...staff, more: 1}).data, staff);
});
