import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Original, renewalIssues} from './renewal.ts';

/** Ten calendar days. */
const ORIGINAL: Original = {
  dateStart: '2026-10-06',
  dateEnd: '2026-10-15',
  isRenewal: false,
  alreadyRenewed: false,
};

const TABLE: readonly (readonly [
  name: string,
  dates: readonly [start: string, end: string],
  original: Partial<Original>,
  issues: string[],
])[] = [
  ['the next day, as long', ['2026-10-16', '2026-10-25'], {}, []],
  ['a month later, shorter', ['2026-11-16', '2026-11-17'], {}, []],
  [
    'V120 L2 starting on the last day',
    ['2026-10-15', '2026-10-20'],
    {},
    ['/dateStart renewal_before_end'],
  ],
  ['V120 L2 one day longer', ['2026-10-16', '2026-10-26'], {}, ['/dateEnd renewal_too_long']],
  [
    'V120 L2 too early and too long',
    ['2026-10-14', '2026-12-12'],
    {},
    ['/dateStart renewal_before_end', '/dateEnd renewal_too_long'],
  ],
  ['L1 of a renewal', ['2026-10-16', '2026-10-20'], {isRenewal: true}, [' renewal_of_renewal']],
  [
    'L1 a second time',
    ['2026-10-16', '2026-10-20'],
    {alreadyRenewed: true},
    [' renewal_already_done'],
  ],
];

describe('a renewal', () => {
  for (const [name, [dateStart, dateEnd], original, expected] of TABLE) {
    test(name, () => {
      const issues = renewalIssues({dateStart, dateEnd}, {...ORIGINAL, ...original});
      assert.deepEqual(
        issues.map(({path, code}) => `${path.map(part => `/${String(part)}`).join('')} ${code}`),
        expected,
      );
    });
  }

  test('quotes the limit it goes by', () => {
    const issues = renewalIssues({dateStart: '2026-10-15', dateEnd: '2026-11-15'}, ORIGINAL);
    assert.deepEqual(
      issues.map(({details}) => details),
      [{limit: '2026-10-15'}, {limit: '10'}],
    );
  });
});
