import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  formatMinutes,
  type Interval,
  totalHours,
  totalMinutes,
  weekdaysOf,
} from './schedule-hours.ts';
import {regularSchedule, timetable, weeklyView} from './schedule-weeks.ts';
import type {Period, Schedule} from './schedule.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

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
const datesOf = ({days}: Schedule) => days.map(({date}) => date);

const ONE_HOUR = ['09:00-10:00'];
const REASONABLE = periods('08:00-12:00', '13:00-16:00');
const THREE_AND_FOUR = periods('09:00-12:00', '13:00-17:00');

describe('the schedule by weekdays and weeks, fact by fact', () => {
  test('S1 both days of a weekend are chosen', () => {
    const schedule = regularSchedule(
      between('2022-06-25', '2022-06-26'),
      [5, 6],
      periods('08:00-10:00'),
    );
    assert.deepEqual(schedule, {
      regular: true,
      days: [
        {date: '2022-06-25', periods: [{start: '08:00', end: '10:00'}]},
        {date: '2022-06-26', periods: [{start: '08:00', end: '10:00'}]},
      ],
    });
  });

  test('S2 Mondays and Tuesdays of an interval that begins on a Wednesday', () => {
    const schedule = regularSchedule(
      between('2022-06-22', '2022-07-03'),
      [0, 1],
      periods('08:00-10:00'),
    );
    assert.deepEqual(datesOf(schedule), ['2022-06-27', '2022-06-28']);
  });

  test('S3 Wednesdays and Thursdays of the same interval', () => {
    const schedule = regularSchedule(
      between('2022-06-22', '2022-07-03'),
      [2, 3],
      periods('08:00-10:00'),
    );
    assert.deepEqual(datesOf(schedule), ['2022-06-22', '2022-06-23', '2022-06-29', '2022-06-30']);
  });

  test('S4 without period, the seven days are free and there are no hours', () => {
    const week = between('2022-06-13', '2022-06-19');
    const schedule = regularSchedule(week, EVERY_DAY, []);
    assert.equal(totalMinutes(schedule), 0);
    const cells = timetable(schedule, week).flatMap(row => row.cells);
    assert.deepEqual(
      cells.map(({state}) => state),
      Array<string>(7).fill('free'),
    );
    assert.equal(weeklyView(schedule, week)[0]?.days.length, 7);
  });

  const SEVEN = between('2023-08-07', '2023-08-12');
  const seven = regularSchedule(SEVEN, [2, 4, 5], THREE_AND_FOUR);

  test('S7 the print begins on the first day listed and shows the days between as free', () => {
    assert.equal(totalHours(seven), 21);
    assert.deepEqual(weeklyView(seven, SEVEN), [
      {
        start: '2023-08-07',
        end: '2023-08-12',
        minutes: 21 * 60,
        days: [
          {date: '2023-08-09', periods: THREE_AND_FOUR},
          {date: '2023-08-10', periods: []},
          {date: '2023-08-11', periods: THREE_AND_FOUR},
          {date: '2023-08-12', periods: THREE_AND_FOUR},
        ],
      },
    ]);
  });

  test('S8 the same without the free days', () => {
    const [week] = weeklyView(seven, SEVEN, {freeDays: false});
    assert.deepEqual(
      week?.days.map(({date}) => date),
      ['2023-08-09', '2023-08-11', '2023-08-12'],
    );
  });

  const TWENTY_FIVE = between('2022-06-29', '2022-07-21');

  for (const weekday of EVERY_DAY) {
    test(`S25 weekday ${String(weekday)} alone is found again`, () => {
      const schedule = regularSchedule(TWENTY_FIVE, [weekday], THREE_AND_FOUR);
      assert.deepEqual(weekdaysOf(schedule), [weekday]);
    });
  }

  for (const weekdays of [
    [0, 1],
    [2, 3],
    [2, 3, 4],
    [1, 2, 3, 4, 5, 6],
    [3, 4, 5, 6],
    [0, 1, 2, 3, 4],
    [5, 6],
    [0, 4],
    [2, 4, 6],
    [0, 1, 3, 4],
    [0, 1, 2, 3, 4, 6],
    [1, 2, 4, 5],
    [0, 2, 3, 4, 6],
  ]) {
    test(`S26 weekdays ${weekdays.join(' ')} are found again`, () => {
      const schedule = regularSchedule(TWENTY_FIVE, weekdays, THREE_AND_FOUR);
      assert.deepEqual(weekdaysOf(schedule), weekdays);
    });
  }

  const present = (schedule: Schedule, interval: Interval) =>
    timetable(schedule, interval).map(({monday, minutes, cells}) => ({
      monday,
      sunday: cells[6]?.date,
      hours: minutes / 60,
      present: cells.filter(({state}) => state === 'present').map(({date}) => date),
      absent: cells.filter(({state}) => state === 'absent').length,
    }));

  test('S30 a timetable has whole weeks around the interval', () => {
    const interval = between('2023-07-30', '2023-08-07');
    const schedule = regularSchedule(interval, [6], REASONABLE);
    assert.deepEqual(present(schedule, interval), [
      {monday: '2023-07-24', sunday: '2023-07-30', hours: 7, present: ['2023-07-30'], absent: 6},
      {monday: '2023-07-31', sunday: '2023-08-06', hours: 7, present: ['2023-08-06'], absent: 6},
      {monday: '2023-08-07', sunday: '2023-08-13', hours: 0, present: [], absent: 7},
    ]);
  });

  test('S31 a Sunday and the Monday after it are in two rows', () => {
    const interval = between('2023-09-15', '2023-09-21');
    const schedule = regularSchedule(interval, [0, 6], periods('09:00-12:00'));
    assert.deepEqual(present(schedule, interval), [
      {monday: '2023-09-11', sunday: '2023-09-17', hours: 3, present: ['2023-09-17'], absent: 6},
      {monday: '2023-09-18', sunday: '2023-09-24', hours: 3, present: ['2023-09-18'], absent: 6},
    ]);
  });

  const view = (schedule: Schedule, interval: Interval) =>
    weeklyView(schedule, interval).map(
      ({start, end, minutes, days}) =>
        `${start} ${end} ${formatMinutes(minutes)}: ${days
          .map(({date, periods: some}) => `${date.slice(8)}${some.length === 0 ? ' free' : ''}`)
          .join(', ')}`,
    );

  test('S32 a weekly view shows the free day that is listed', () => {
    const schedule = detailed({'2025-05-19': ONE_HOUR, '2025-05-20': ONE_HOUR, '2025-05-21': []});
    assert.deepEqual(view(schedule, between('2025-05-19', '2025-05-21')), [
      '2025-05-19 2025-05-21 02h: 19, 20, 21 free',
    ]);
  });

  test('S33 a weekly view is cut to the interval', () => {
    const schedule = detailed({
      '2025-05-21': ONE_HOUR,
      '2025-05-22': ONE_HOUR,
      '2025-05-23': ONE_HOUR,
      '2025-05-24': [],
    });
    assert.deepEqual(view(schedule, between('2025-05-21', '2025-05-24')), [
      '2025-05-21 2025-05-24 03h: 21, 22, 23, 24 free',
    ]);
  });

  test('S34 a second week has its own hours', () => {
    const schedule = detailed({
      '2025-05-21': ONE_HOUR,
      '2025-05-22': ONE_HOUR,
      '2025-05-28': ONE_HOUR,
    });
    assert.deepEqual(view(schedule, between('2025-05-21', '2025-05-31')), [
      '2025-05-21 2025-05-25 02h: 21, 22, 23 free, 24 free, 25 free',
      '2025-05-26 2025-05-31 01h: 26 free, 27 free, 28',
    ]);
  });

  test('S35 and a third, in the next month', () => {
    const schedule = detailed({
      '2025-05-21': ONE_HOUR,
      '2025-05-22': ONE_HOUR,
      '2025-05-28': ONE_HOUR,
      '2025-06-05': ONE_HOUR,
    });
    const weeks = view(schedule, between('2025-05-21', '2025-06-07')).map(week =>
      week.slice(0, 25),
    );
    assert.deepEqual(weeks, [
      '2025-05-21 2025-05-25 02h',
      '2025-05-26 2025-06-01 01h',
      '2025-06-02 2025-06-07 01h',
    ]);
  });
});
