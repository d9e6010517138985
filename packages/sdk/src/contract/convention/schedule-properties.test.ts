import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse} from 'zod/v4/core';
import {addDays, daysBetween, mondayOf} from '../primitives/civil-day.ts';
import {
  durationInDays,
  type Interval,
  totalMinutes,
  weekdaysOf,
  weeklyMinutes,
  workedDays,
} from './schedule-hours.ts';
import {scheduleIssues} from './schedule-rules.ts';
import {regularSchedule, timetable, weeklyView} from './schedule-weeks.ts';
import {type Period, Schedule} from './schedule.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const REASONABLE: Period[] = [
  {start: '08:00', end: '12:00'},
  {start: '13:00', end: '16:00'},
];

const between = (dateStart: string, dateEnd: string): Interval => ({dateStart, dateEnd});
const datesOf = ({days}: Schedule) => days.map(({date}) => date);

describe('the schedule, whatever it is', () => {
  const anyDay = fc.integer({min: 0, max: 3000}).map(count => addDays('2025-01-01', count));
  const interval = fc
    .tuple(anyDay, fc.integer({min: 0, max: 61}))
    .map(([dateStart, length]) => between(dateStart, addDays(dateStart, length)));
  const time = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
  const dayPeriods = fc
    .uniqueArray(fc.integer({min: 0, max: 1439}), {minLength: 2, maxLength: 8})
    .map(times => times.toSorted((a, b) => a - b).map(time))
    .map(times =>
      Array.from({length: Math.floor(times.length / 2)}, (_, index): Period => ({
        start: times[index * 2] ?? '',
        end: times[index * 2 + 1] ?? '',
      })),
    );
  const weekdays = fc.subarray(EVERY_DAY);
  const schedule = fc
    .tuple(interval, weekdays, dayPeriods, fc.infiniteStream(fc.boolean()))
    .map(([dates, chosen, some, kept]) => {
      const {days} = regularSchedule(dates, chosen, some);
      const kinds = [...kept.take(days.length)];
      return {
        dates,
        schedule: {
          regular: false,
          days: days.map((day, index) => (kinds[index] ? day : {...day, periods: []})),
        },
      };
    });

  test('a regular schedule is read back by its weekdays and periods', () => {
    fc.assert(
      fc.property(anyDay, weekdays, dayPeriods, (dateStart, chosen, some) => {
        const dates = between(dateStart, addDays(dateStart, 13));
        const made = regularSchedule(dates, chosen, some);
        assert.ok(safeParse(Schedule, made).success);
        assert.deepEqual(weekdaysOf(made), chosen);
        assert.equal(workedDays(made), chosen.length * 2);
        assert.deepEqual(
          regularSchedule(dates, weekdaysOf(made), made.days[0]?.periods ?? []),
          made,
        );
      }),
    );
  });

  test('hours and days depend on no order', () => {
    fc.assert(
      fc.property(schedule, fc.func(fc.integer()), ({dates, schedule: some}, rank) => {
        const shuffled = {
          ...some,
          days: some.days.toSorted((a, b) => rank(a.date) - rank(b.date)),
        };
        assert.equal(totalMinutes(shuffled), totalMinutes(some));
        assert.equal(durationInDays(shuffled), durationInDays(some));
        assert.deepEqual(weekdaysOf(shuffled), weekdaysOf(some));
        assert.deepEqual(weeklyMinutes(shuffled, dates), weeklyMinutes(some, dates));
        assert.deepEqual(timetable(shuffled, dates), timetable(some, dates));
        assert.deepEqual(weeklyView(shuffled, dates), weeklyView(some, dates));
        const named = (from: Schedule) =>
          scheduleIssues(from, {...dates, minor: true})
            .map(({path, code}) => `${code} ${from.days[Number(path[1])]?.date ?? ''}`)
            .sort();
        assert.deepEqual(named(shuffled), named(some));
      }),
    );
  });

  test('weeks add up to the total, and touch each other', () => {
    fc.assert(
      fc.property(schedule, ({dates, schedule: some}) => {
        const weeks = weeklyMinutes(some, dates);
        assert.equal(
          weeks.reduce((sum, {minutes}) => sum + minutes, 0),
          totalMinutes(some),
        );
        assert.equal(weeks[0]?.monday, mondayOf(dates.dateStart));
        assert.equal(weeks.at(-1)?.monday, mondayOf(dates.dateEnd));
        weeks.forEach(({monday}, index) => {
          assert.equal(daysBetween(mondayOf(dates.dateStart), monday), index * 7);
        });
      }),
    );
  });

  test('views hold the periods listed, no more and no less', () => {
    fc.assert(
      fc.property(schedule, ({dates, schedule: some}) => {
        const listed = some.days.filter(day => day.periods.length > 0);
        const shown = weeklyView(some, dates, {freeDays: false}).flatMap(({days}) => days);
        assert.deepEqual(shown, listed);
        const cells = timetable(some, dates).flatMap(row => row.cells);
        assert.equal(cells.filter(({state}) => state !== 'absent').length, some.days.length);
      }),
    );
  });

  for (const [name, from, days] of [
    ['the clock change of 28 March 2027', '2027-03-22', 14],
    ['the clock change of 31 October 2027', '2027-10-25', 14],
    ['29 February 2028', '2028-02-21', 14],
    ['the change of year', '2026-12-28', 14],
  ] as const) {
    test(`no hour is lost or won over ${name}`, () => {
      const dates = between(from, addDays(from, days - 1));
      const made = regularSchedule(dates, EVERY_DAY, [{start: '00:00', end: '23:59'}]);
      assert.equal(made.days.length, days);
      assert.equal(new Set(datesOf(made)).size, days);
      assert.deepEqual(
        weeklyMinutes(made, dates).map(({minutes}) => minutes),
        [7 * 1439, 7 * 1439],
      );
      assert.deepEqual(weekdaysOf(made), EVERY_DAY);
    });
  }

  test('29 February 2028 is in the schedule, and no 29 February 2027', () => {
    const dates = (year: string) =>
      datesOf(regularSchedule(between(`${year}-02-28`, `${year}-03-01`), EVERY_DAY, REASONABLE));
    assert.deepEqual(dates('2028'), ['2028-02-28', '2028-02-29', '2028-03-01']);
    assert.deepEqual(dates('2027'), ['2027-02-28', '2027-03-01']);
  });

  test('an interval of centuries is not walked through', () => {
    const long = between('1000-01-01', '9000-01-01');
    const twoDays = regularSchedule(between('2025-10-07', '2025-10-08'), EVERY_DAY, REASONABLE);
    assert.throws(() => weeklyMinutes(twoDays, long), RangeError);
    assert.throws(() => timetable(twoDays, long), RangeError);
    assert.throws(() => regularSchedule(long, [0], REASONABLE), RangeError);
    assert.deepEqual(scheduleIssues(twoDays, {...long, minor: false}), []);
    assert.deepEqual(weeklyMinutes(twoDays, between('2025-10-08', '2025-10-06')), []);
  });
});
