import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays} from '../primitives/civil-day.ts';
import {hoursMade} from './hours-made.ts';

/** §6.1's example: eleven days of seven hours, 77 in all. */
const schedule = {
  regular: true,
  days: Array.from({length: 11}, (_, index) => ({
    date: addDays('2024-01-10', index),
    periods: [
      {start: '09:00', end: '12:00'},
      {start: '13:00', end: '17:00'},
    ],
  })),
};
const partial = (lastDayOfPresence: string | undefined, numberOfMissedHours: number) =>
  ({status: 'PARTIALLY_COMPLETED', lastDayOfPresence, numberOfMissedHours}) as const;

describe('hours made (§6.1)', () => {
  test('the table of the rules', () => {
    assert.equal(hoursMade(schedule, {status: 'COMPLETED'}), 77);
    assert.equal(hoursMade(schedule, partial('2024-01-18', 0)), 63);
    assert.equal(hoursMade(schedule, partial('2024-01-18', 1.5)), 61.5);
    assert.equal(hoursMade(schedule, partial(undefined, 2)), 75);
    assert.equal(hoursMade(schedule, {status: 'DID_NOT_SHOW'}), 0);
    assert.equal(hoursMade(schedule, {}), 0);
  });

  test('V137c: two hours missed, or the last of five days', () => {
    const five = {...schedule, days: schedule.days.slice(0, 5)};
    assert.equal(hoursMade(five, partial('2024-01-14', 2)), 33);
    assert.equal(hoursMade(five, partial('2024-01-13', 0)), 28);
  });

  test('never less than none nor more than planned, and a day more is never fewer hours', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.double({min: 0, max: 100, noNaN: true}), (day, missed) => {
        const last = addDays('2024-01-08', day);
        const made = hoursMade(schedule, partial(last, missed));
        assert.ok(made >= 0 && made <= 77);
        assert.ok(hoursMade(schedule, partial(addDays(last, 1), missed)) >= made);
      }),
    );
  });
});
