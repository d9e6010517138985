import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays, weekdayOf} from './civil-day.ts';
import {addWorkingDays, workingDaysBetween} from './working-day.ts';

const MONDAY = '2026-11-23';
const day = fc.integer({min: -4000, max: 4000}).map(days => addDays(MONDAY, days));
const distance = fc.integer({min: 0, max: 400});

const counted = (from: string, days: number): number => {
  let count = 0;
  for (let ahead = 1; ahead <= days; ahead++) {
    if (weekdayOf(addDays(from, ahead)) < 5) count += 1;
  }
  return count;
};

describe('working days', () => {
  test('a Friday and the Monday after it are one working day apart', () => {
    assert.equal(workingDaysBetween('2026-11-27', '2026-11-30'), 1);
    assert.equal(workingDaysBetween('2026-11-27', '2026-11-29'), 0);
    assert.equal(workingDaysBetween('2026-11-28', '2026-11-30'), 1);
    assert.equal(workingDaysBetween(MONDAY, '2026-11-30'), 5);
    assert.equal(workingDaysBetween(MONDAY, MONDAY), 0);
    assert.equal(workingDaysBetween(MONDAY, '2026-11-20'), 0);
  });

  test('agree with counting them one by one', () => {
    fc.assert(
      fc.property(day, distance, (from, days) => {
        assert.equal(workingDaysBetween(from, addDays(from, days)), counted(from, days));
      }),
    );
  });

  test('three working days after a Thursday is a Tuesday, after a Saturday a Wednesday', () => {
    assert.equal(addWorkingDays('2026-11-26', 3), '2026-12-01');
    assert.equal(addWorkingDays('2026-11-28', 3), '2026-12-02');
    assert.equal(addWorkingDays(MONDAY, 15), '2026-12-14');
    assert.equal(addWorkingDays(MONDAY, 0), MONDAY);
  });

  test('the day found is the first by which they have passed', () => {
    fc.assert(
      fc.property(day, fc.integer({min: 1, max: 60}), (from, days) => {
        const found = addWorkingDays(from, days);
        assert.equal(workingDaysBetween(from, found), days);
        assert.equal(workingDaysBetween(from, addDays(found, -1)), days - 1);
      }),
    );
  });
});
