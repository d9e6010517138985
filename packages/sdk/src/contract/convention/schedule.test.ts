import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {safeParse} from 'zod/v4/core';
import {daysFrom} from '../primitives/civil-day.ts';
import {
  durationInDays,
  formatHours,
  formatMinutes,
  type Interval,
  totalHours,
  weekdaysOf,
  weeklyMinutes,
  workedDays,
} from './schedule-hours.ts';
import {scheduleIssues, type ScheduleContext} from './schedule-rules.ts';
import {regularSchedule} from './schedule-weeks.ts';
import {type Period, Schedule, type ScheduleDay} from './schedule.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS = [0, 1, 2, 3, 4];

const period = (text: string): Period => {
  const [start = '', end = ''] = text.split('-');
  return {start, end};
};
const periods = (...texts: string[]) => texts.map(period);
const between = (dateStart: string, dateEnd: string): Interval => ({dateStart, dateEnd});
const detailed = (days: Readonly<Record<string, string[]>>): Schedule => ({
  regular: false,
  days: Object.entries(days).map(([date, texts]) => ({date, periods: periods(...texts)})),
});

const hoursByWeek = (schedule: Schedule, interval: Interval) =>
  weeklyMinutes(schedule, interval).map(({minutes}) => minutes / 60);

const REASONABLE = periods('08:00-12:00', '13:00-16:00');
const THREE_AND_FOUR = periods('09:00-12:00', '13:00-17:00');
const ONE_HOUR = ['09:00-10:00'];

const codes = (schedule: Schedule, context: Partial<ScheduleContext> & Interval) =>
  scheduleIssues(schedule, {minor: false, ...context}).map(
    ({path, code}) => `${path.join('/')} ${code}`,
  );

describe('the schedule, fact by fact', () => {
  test('S5 a detailed week counts the hours of its days', () => {
    const schedule = detailed({
      '2022-06-13': ONE_HOUR,
      '2022-06-14': [],
      '2022-06-15': [],
      '2022-06-16': ['09:00-10:00', '11:00-12:00'],
      '2022-06-17': [],
      '2022-06-18': [],
      '2022-06-19': ['09:00-10:00', '11:00-12:00', '14:00-15:00'],
    });
    assert.deepEqual(hoursByWeek(schedule, between('2022-06-13', '2022-06-19')), [6]);
  });

  const SIX = regularSchedule(
    between('2022-06-13', '2022-06-19'),
    [0, 2, 3, 6],
    periods('01:00-02:00', '03:00-04:00'),
  );

  test('S6 a regular week of four days', () => {
    assert.equal(totalHours(SIX), 8);
    assert.equal(workedDays(SIX), 4);
  });

  test('S9 the second of three weeks is refused, with 49 hours', () => {
    const interval = between('2023-07-26', '2023-08-10');
    const schedule = regularSchedule(interval, EVERY_DAY, REASONABLE);
    assert.deepEqual(hoursByWeek(schedule, interval), [35, 49, 28]);
    assert.equal(totalHours(schedule), 112);
    assert.equal(workedDays(schedule), 16);
    // Sunday 6 August is the day on which the week passes 48 hours.
    assert.equal(schedule.days[11]?.date, '2023-08-06');
    assert.deepEqual(codes(schedule, interval), ['days/11 week_over_48']);
  });

  test('S10 days present and empty do not count', () => {
    const schedule = detailed({
      '2022-07-18': ['14:00-17:00'],
      '2022-07-19': [],
      '2022-07-20': ['10:00-12:00', '14:00-16:00'],
      '2022-07-21': ['14:00-16:00'],
      '2022-07-22': [],
      '2022-07-23': ['09:00-12:00'],
      '2022-07-24': [],
    });
    assert.equal(totalHours(schedule), 12);
    assert.equal(workedDays(schedule), 4);
  });

  test('S11 the winter clock change loses nothing', () => {
    const interval = between('2023-10-23', '2023-11-03');
    const schedule = regularSchedule(interval, WORKING_DAYS, THREE_AND_FOUR);
    assert.deepEqual(hoursByWeek(schedule, interval), [35, 35]);
    assert.equal(totalHours(schedule), 70);
    assert.equal(workedDays(schedule), 10);
  });

  test('S12 nor does the summer clock change', () => {
    const interval = between('2023-03-20', '2023-03-31');
    const schedule = regularSchedule(interval, WORKING_DAYS, THREE_AND_FOUR);
    assert.deepEqual(hoursByWeek(schedule, interval), [35, 35]);
  });

  for (const [name, from, to] of [
    ['S13 every day over the summer change', '2023-03-20', '2023-03-31'],
    ['S14 every day over the winter change', '2023-10-23', '2023-11-03'],
  ] as const) {
    test(name, () => {
      const schedule = regularSchedule(between(from, to), EVERY_DAY, periods(...ONE_HOUR));
      assert.equal(schedule.days.length, 12);
      assert.equal(totalHours(schedule), 12);
      assert.equal(workedDays(schedule), 12);
    });
  }

  test('S15 quarters of an hour add up', () => {
    const schedule = detailed({
      '2024-06-03': ['09:00-12:45', '13:15-17:00'],
      '2024-06-04': ['09:00-12:45', '13:15-17:30'],
      '2024-06-05': ['09:00-12:15'],
      '2024-06-06': ['09:00-12:45', '13:15-17:00'],
    });
    const byDay = schedule.days.map(day => totalHours({regular: false, days: [day]}));
    assert.deepEqual(byDay, [7.5, 8, 3.25, 7.5]);
    assert.equal(totalHours(schedule), 26.25);
  });

  test('S16 a detailed week lasts six days from its first to its last', () => {
    const days = daysFrom('2022-06-13', '2022-06-19').map(date => ({date, periods: []}));
    assert.equal(durationInDays({regular: false, days}), 6);
  });

  test('S17 gaps do not shorten the duration', () => {
    const schedule = detailed({'2023-06-29': ONE_HOUR, '2023-06-13': ONE_HOUR, '2023-06-20': []});
    assert.equal(durationInDays(schedule), 16);
  });

  test('S18 a regular week from Monday to Sunday lasts six days', () => {
    assert.equal(durationInDays(SIX), 6);
  });

  test('S19 a regular schedule lasts from its first to its last chosen weekday', () => {
    const interval = between('2022-06-15', '2022-06-26');
    assert.equal(durationInDays(regularSchedule(interval, [0, 2, 3, 6], THREE_AND_FOUR)), 11);
    assert.equal(durationInDays({regular: true, days: []}), 0);
  });

  const TWENTY = between('2022-06-06', '2022-06-10');
  const twenty = regularSchedule(TWENTY, [0, 2, 3], periods('09:00-12:30', '14:00-18:00'));

  test('S20 half hours add up, by week and in all', () => {
    assert.deepEqual(hoursByWeek(twenty, TWENTY), [22.5]);
    assert.equal(totalHours(twenty), 22.5);
    assert.equal(workedDays(twenty), 3);
  });

  // Decision: totals are computed, never asked. Nobody can send a wrong one.
  for (const [name, totals] of [
    ['S21 a declared totalHours is an unknown field', {totalHours: 3}],
    ['S22 a declared workedDays is an unknown field', {workedDays: 1}],
    ['S23 even when both are right', {totalHours: 22.5, workedDays: 3}],
  ] as const) {
    test(name, () => {
      const result = safeParse(Schedule, {...twenty, ...totals});
      assert.deepEqual(
        result.error?.issues.map(issue => issue.code === 'unrecognized_keys' && issue.keys),
        [Object.keys(totals)],
      );
    });
  }

  test('S24 without any period there is no weekday, and the schedule is refused as empty', () => {
    const schedule = regularSchedule(TWENTY, WORKING_DAYS, []);
    assert.deepEqual(weekdaysOf(schedule), []);
    assert.deepEqual(codes(schedule, TWENTY), ['days schedule_empty']);
    assert.deepEqual(codes({regular: true, days: []}, TWENTY), ['days schedule_empty']);
  });

  test('S27 a Tuesday is not a Sunday', () => {
    assert.ok(!weekdaysOf(detailed({'2023-07-18': ONE_HOUR})).includes(6));
  });

  test('S28 a Sunday is', () => {
    assert.ok(weekdaysOf(detailed({'2023-07-23': ONE_HOUR})).includes(6));
  });

  test('S29 a free Sunday does not count as one', () => {
    assert.ok(!weekdaysOf(detailed({'2023-07-23': [], '2023-07-24': ONE_HOUR})).includes(6));
  });

  // Decision: inverted. A civil date has no hour and no time zone.
  test('S36 a date is accepted without time, and refused with one', () => {
    const withDate = (date: string) => ({regular: false, days: [{date, periods: REASONABLE}]});
    assert.ok(safeParse(Schedule, withDate('2022-07-05')).success);
    const {error} = safeParse(Schedule, withDate('2022-07-05T00:00:00.000Z'));
    assert.deepEqual(
      error?.issues.map(({path, message}) => [path, message]),
      [[['days', 0, 'date'], 'civil_date']],
    );
  });

  test('S37 every day over two weeks that begin and end on other days', () => {
    const interval = between('2024-10-08', '2024-10-17');
    const schedule = regularSchedule(interval, EVERY_DAY, REASONABLE);
    assert.deepEqual(hoursByWeek(schedule, interval), [42, 28]);
    assert.equal(totalHours(schedule), 70);
    assert.equal(workedDays(schedule), 10);
    assert.deepEqual(codes(schedule, interval), []);
  });

  test('S38 the same from Monday to Friday', () => {
    const interval = between('2024-10-08', '2024-10-17');
    const schedule = regularSchedule(interval, WORKING_DAYS, REASONABLE);
    assert.deepEqual(hoursByWeek(schedule, interval), [28, 28]);
    assert.equal(totalHours(schedule), 56);
    assert.equal(workedDays(schedule), 8);
  });

  // Decision: weeks are counted in whole minutes, so there is no 0.33 to round.
  test('S39 twenty minutes are a third of an hour, and twenty minutes in the week', () => {
    const schedule = detailed({'2024-10-08': ['09:00-09:20']});
    assert.equal(totalHours(schedule), 1 / 3);
    assert.deepEqual(weeklyMinutes(schedule, between('2024-10-08', '2024-10-08')), [
      {monday: '2024-10-07', minutes: 20},
    ]);
  });

  test('S40 three days of 7 h 20 are 22 hours exactly', () => {
    const interval = between('2024-10-08', '2024-10-10');
    const schedule = regularSchedule(interval, EVERY_DAY, periods('08:00-15:20'));
    assert.equal(totalHours(schedule), 22);
  });

  test('S41 a period that ends before it starts counts for nothing, and is refused', () => {
    const schedule = detailed({'2024-10-08': ['12:00-08:00', '13:00-14:00']});
    assert.equal(totalHours(schedule), 1);
    assert.deepEqual(codes(schedule, between('2024-10-08', '2024-10-08')), [
      'days/0/periods/0/end period_order',
    ]);
  });

  test('S42 periods that touch are accepted', () => {
    const schedule = detailed({'2024-10-08': ['08:00-12:00', '12:00-14:00']});
    assert.equal(totalHours(schedule), 6);
    assert.deepEqual(codes(schedule, between('2024-10-08', '2024-10-08')), []);
  });

  test('S43 periods that overlap by a minute are refused', () => {
    const schedule = detailed({'2024-10-08': ['08:00-12:00', '11:59-14:00']});
    assert.deepEqual(codes(schedule, between('2024-10-08', '2024-10-08')), [
      'days/0/periods/1 period_overlap',
    ]);
  });

  test('S44 48 hours in a week are accepted, 48 and a quarter refused', () => {
    const week = between('2025-10-06', '2025-10-12');
    const schedule = regularSchedule(week, [0, 1, 2, 3, 4, 5], periods('08:00-16:00'));
    assert.deepEqual(codes(schedule, week), []);
    const sunday: ScheduleDay = {date: '2025-10-12', periods: periods('09:00-09:15')};
    const longer = {...schedule, days: [...schedule.days, sunday]};
    assert.deepEqual(scheduleIssues(longer, {...week, minor: false}), [
      {path: ['days', 6], code: 'week_over_48', details: {limit: '48'}},
    ]);
  });

  test('S45 Friday and the next Monday are in two weeks', () => {
    const schedule = detailed({'2025-10-10': ['08:00-12:00'], '2025-10-13': ['08:00-11:30']});
    assert.equal(totalHours(schedule), 7.5);
    assert.deepEqual(hoursByWeek(schedule, between('2025-10-10', '2025-10-13')), [4, 3.5]);
  });

  // Decision G6: a day listed twice is refused, so nothing depends on how it is counted.
  test('S46 a day listed twice is refused, at the second', () => {
    const day: ScheduleDay = {date: '2025-10-07', periods: periods('08:00-12:00')};
    const schedule = {regular: false, days: [day, day]};
    assert.deepEqual(codes(schedule, between('2025-10-06', '2025-10-10')), [
      'days/1/date schedule_day_duplicate',
    ]);
  });

  test('S47 24:00 and 8:00 are no times of day', () => {
    for (const time of ['24:00', '8:00', '08:60', '08h00', '0800', '08:00:00', '٠٨:٠٠', '']) {
      const days = [{date: '2025-10-07', periods: [{start: time, end: '23:59'}]}];
      const {error} = safeParse(Schedule, {regular: false, days});
      assert.deepEqual(
        error?.issues.map(({path, message}) => [path.join('/'), message]),
        [['days/0/periods/0/start', 'time_format']],
        time,
      );
    }
  });

  // Decision G6: the day outside is named besides.
  test('S48 the only day is after the interval: outside, and no hours inside', () => {
    const schedule = detailed({'2025-10-20': ONE_HOUR});
    assert.deepEqual(codes(schedule, between('2025-10-06', '2025-10-10')), [
      'days/0/date schedule_day_outside',
      'days schedule_empty',
    ]);
  });

  // Decision G6: inverted, the day outside is refused although another is inside.
  test('S49 one day inside, one two weeks after the end: the second is refused', () => {
    const schedule = detailed({'2025-10-06': ONE_HOUR, '2025-10-24': ONE_HOUR});
    assert.deepEqual(codes(schedule, between('2025-10-06', '2025-10-10')), [
      'days/1/date schedule_day_outside',
    ]);
  });

  test('S50 hours are written as people write them', () => {
    const written = [10.25, 10, 8.08, 0, 67.75].map(formatHours);
    assert.deepEqual(written, ['10h15', '10h', '08h05', '00h', '67h45']);
    assert.deepEqual([615, 600, 485, 0, 4065].map(formatMinutes), written);
    assert.equal(formatHours(7.999), '08h');
  });
});

describe('the shape of a schedule', () => {
  const day = (count: number): ScheduleDay => ({
    date: '2025-10-07',
    periods: Array.from({length: count}, () => ({start: '08:00', end: '09:00'})),
  });

  test('has bounds', () => {
    const withDays = (days: ScheduleDay[]) => safeParse(Schedule, {regular: false, days}).success;
    assert.ok(withDays([day(8)]));
    assert.ok(!withDays([day(9)]));
    assert.ok(withDays(Array.from({length: 62}, () => day(0))));
    assert.ok(!withDays(Array.from({length: 63}, () => day(0))));
  });

  test('holds no other field', () => {
    const good = {regular: true, days: [day(1)]};
    assert.ok(safeParse(Schedule, good).success);
    const [first] = good.days;
    assert.ok(!safeParse(Schedule, {regular: true, days: [{...first, note: ''}]}).success);
    const long = {start: '08:00', end: '09:00', break: 10};
    assert.ok(!safeParse(Schedule, {regular: true, days: [{...first, periods: [long]}]}).success);
    assert.ok(!safeParse(Schedule, {days: []}).success);
  });
});
