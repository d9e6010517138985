import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays} from '../../primitives/civil-day.ts';
import {isSupported, latestEnd} from './dates.ts';

describe('the last day of an immersion', () => {
  for (const [start, end, why] of [
    ['2026-10-01', '2026-10-31', 'thirty days later, in a month of 31'],
    ['2026-10-06', '2026-11-05', 'thirty days later, in a month of 31'],
    ['2026-11-01', '2026-12-01', 'both ways'],
    ['2027-02-01', '2027-03-01', 'the same day of the next month comes first'],
    ['2028-02-01', '2028-03-01', 'the same, in a leap year'],
    ['2027-01-31', '2027-02-28', 'February has no 31st: its last day'],
    ['2028-01-30', '2028-02-29', 'the same, in a leap year'],
    ['2026-12-15', '2027-01-14', 'over the new year'],
  ] as const) {
    test(`${start} → ${end}: ${why}`, () => {
      assert.equal(latestEnd(start), end);
    });
  }

  test('is 28 to 30 days later, from any day', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 20_000}), offset => {
        const start = addDays('2000-01-01', offset);
        const end = latestEnd(start);
        assert.ok(end >= addDays(start, 28) && end <= addDays(start, 30), `${start} → ${end}`);
      }),
    );
  });
});

test('dates are supported from 130 years ago to 5 years ahead', () => {
  const today = '2026-10-02';
  assert.deepEqual(
    ['1896-10-01', '1896-10-02', '2031-10-02', '2031-10-03', '0000-01-01', '9999-12-31'].map(date =>
      isSupported(date, today),
    ),
    [false, true, true, false, false, false],
  );
});
