import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  daysFrom,
  mondayOf,
  weekdayOf,
} from './civil-day.ts';

const DAY = 86_400_000;
const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);
const text = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

const day = fc
  .integer({min: instant('1850-01-01') / DAY, max: instant('2150-12-31') / DAY})
  .map(count => text(count * DAY));

describe('civil days', () => {
  test("agree with JavaScript's UTC calendar on every day from 1850 to 2150", () => {
    const last = instant('2150-12-31');
    const first = '1850-01-01';
    for (let time = instant(first), count = 0; time <= last; time += DAY, count++) {
      const expected = text(time);
      assert.equal(addDays(first, count), expected);
      assert.equal(daysBetween(first, expected), count);
      assert.equal(weekdayOf(expected), (new Date(time).getUTCDay() + 6) % 7, expected);
    }
  });

  test('agree with it over any distance, both ways', () => {
    fc.assert(
      fc.property(day, fc.integer({min: -60_000, max: 60_000}), (from, days) => {
        const to = addDays(from, days);
        assert.equal(to, text(instant(from) + days * DAY));
        assert.equal(daysBetween(from, to), days);
        assert.equal(addDays(to, -days), from);
      }),
    );
  });

  test('a month later is the same day, or the last of a shorter month', () => {
    const cases = [
      ['2027-01-31', 1, '2027-02-28'],
      ['2028-01-31', 1, '2028-02-29'],
      ['2027-01-30', 1, '2027-02-28'],
      ['2027-10-31', 1, '2027-11-30'],
      ['2027-12-31', 1, '2028-01-31'],
      ['2027-12-15', 13, '2029-01-15'],
      ['2027-03-31', -1, '2027-02-28'],
      ['2027-01-15', -1, '2026-12-15'],
      ['2028-02-29', 12, '2029-02-28'],
      ['9999-11-30', 1, '9999-12-30'],
      ['2027-05-05', 0, '2027-05-05'],
    ] as const;
    for (const [from, months, expected] of cases) assert.equal(addMonths(from, months), expected);
  });

  test("months agree with JavaScript's UTC calendar whenever the day exists", () => {
    fc.assert(
      fc.property(day, fc.integer({min: -600, max: 600}), (from, months) => {
        const to = addMonths(from, months);
        const [year, month, date] = from.split('-').map(Number) as [number, number, number];
        const plain = Date.UTC(year, month - 1 + months, date);
        const lastDay = Date.UTC(year, month + months, 0);
        assert.equal(to, text(Math.min(plain, lastDay)));
      }),
      {numRuns: 2000},
    );
  });

  test('a week begins on Monday', () => {
    assert.equal(weekdayOf('2026-11-23'), 0);
    assert.equal(weekdayOf('2026-11-29'), 6);
    assert.equal(weekdayOf('0000-01-01'), 5);
    assert.equal(mondayOf('2026-11-23'), '2026-11-23');
    assert.equal(mondayOf('2026-11-29'), '2026-11-23');
    assert.equal(mondayOf('2027-01-01'), '2026-12-28');
    fc.assert(
      fc.property(day, some => {
        assert.equal(weekdayOf(mondayOf(some)), 0);
        assert.equal(daysBetween(mondayOf(some), some), weekdayOf(some));
      }),
    );
  });

  test('an age is in completed years, the birthday counted', () => {
    const cases = [
      ['2010-10-08', '2026-10-07', 15],
      ['2010-10-08', '2026-10-08', 16],
      ['2008-02-29', '2026-02-28', 17],
      ['2008-02-29', '2026-03-01', 18],
      ['2008-02-29', '2028-02-28', 19],
      ['2008-02-29', '2028-02-29', 20],
      ['2026-10-08', '2026-10-08', 0],
      ['2026-10-08', '2026-10-07', -1],
    ] as const;
    for (const [birthdate, on, age] of cases) assert.equal(ageOn(birthdate, on), age, on);
  });

  test('days are listed with both ends', () => {
    assert.deepEqual(daysFrom('2028-02-28', '2028-03-01'), [
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    assert.deepEqual(daysFrom('2027-05-05', '2027-05-05'), ['2027-05-05']);
    assert.deepEqual(daysFrom('2027-05-05', '2027-05-04'), []);
    assert.equal(daysFrom('2027-01-01', '2028-02-04').length, 400);
    assert.throws(() => daysFrom('2027-01-01', '2028-02-05'), RangeError);
  });

  test('no civil date lies outside the years of four digits', () => {
    assert.equal(addDays('0000-03-01', -60), '0000-01-01');
    assert.throws(() => addDays('0000-01-01', -1), RangeError);
    assert.throws(() => addDays('9999-12-31', 1), RangeError);
    assert.throws(() => addDays('2027-01-01', NaN), RangeError);
    assert.throws(() => addMonths('9999-12-31', 1), RangeError);
  });
});
