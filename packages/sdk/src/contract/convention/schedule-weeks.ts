import {addDays, daysFrom, weekdayOf} from '../primitives/civil-day.ts';
import type {CivilDate} from '../primitives/time.ts';
import {dayMinutes, type Interval, minutesOf, mondaysOf} from './schedule-hours.ts';
import type {Period, Schedule} from './schedule.ts';

/**
 * The schedule of a person present at the same periods on the same weekdays (0 for Monday to 6 for
 * Sunday), over the days of the interval. Without periods, these days are free.
 * @throws RangeError when the interval is longer than a year
 */
export const regularSchedule = (
  {dateStart, dateEnd}: Interval,
  weekdays: readonly number[],
  periods: readonly Period[],
): Schedule => ({
  regular: true,
  days: daysFrom(dateStart, dateEnd)
    .filter(date => weekdays.includes(weekdayOf(date)))
    .map(date => ({date, periods: periods.map(period => ({...period}))})),
});

/** One day of a timetable: not listed in the schedule, listed without period, or with some. */
export type TimetableCell =
  | {readonly date: CivilDate; readonly state: 'absent' | 'free'}
  | {readonly date: CivilDate; readonly state: 'present'; readonly periods: readonly Period[]};

/** One week of a timetable, its seven days from Monday to Sunday. */
export type TimetableWeek = {
  readonly monday: CivilDate;
  readonly minutes: number;
  readonly cells: readonly TimetableCell[];
};

const periodsByDate = ({days}: Schedule): ReadonlyMap<CivilDate, readonly Period[]> =>
  new Map(days.map(({date, periods}) => [date, periods]));

const inOrder = (periods: readonly Period[]): Period[] =>
  periods.toSorted((a, b) => minutesOf(a.start) - minutesOf(b.start));

const cellOf = (date: CivilDate, periods: readonly Period[] | undefined): TimetableCell => {
  if (periods === undefined) return {date, state: 'absent'};
  if (periods.length === 0) return {date, state: 'free'};
  return {date, state: 'present', periods: inOrder(periods)};
};

/**
 * The schedule as a grid to print: one row a week that the interval touches, seven cells a row.
 * @throws RangeError when the interval is longer than a year
 */
export const timetable = (schedule: Schedule, interval: Interval): TimetableWeek[] => {
  const listed = periodsByDate(schedule);
  return mondaysOf(interval).map(monday => {
    const dates = daysFrom(monday, addDays(monday, 6));
    const minutes = dates.reduce((sum, date) => sum + dayMinutes(listed.get(date) ?? []), 0);
    return {monday, minutes, cells: dates.map(date => cellOf(date, listed.get(date)))};
  });
};

/** One week as a person reads it, cut to the interval. Its minutes are those of the whole week. */
export type WeekView = {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly minutes: number;
  readonly days: readonly {readonly date: CivilDate; readonly periods: readonly Period[]}[];
};

/**
 * The schedule week by week: a line for each day from the first to the last one listed, those
 * between that are not listed being free, or for the days of presence only (`freeDays: false`).
 * @throws RangeError when the interval is longer than a year
 */
export const weeklyView = (
  schedule: Schedule,
  interval: Interval,
  {freeDays = true}: {readonly freeDays?: boolean} = {},
): WeekView[] => {
  const listed = schedule.days.map(({date}) => date).sort();
  const [first = '', last = ''] = [listed[0], listed.at(-1)];
  return timetable(schedule, interval).map(({monday, minutes, cells}) => {
    const sunday = addDays(monday, 6);
    const days = cells
      .filter(({date, state}) => date >= first && date <= last && (freeDays || state === 'present'))
      .map(cell => ({date: cell.date, periods: cell.state === 'present' ? cell.periods : []}));
    return {
      start: monday < interval.dateStart ? interval.dateStart : monday,
      end: sunday > interval.dateEnd ? interval.dateEnd : sunday,
      minutes,
      days,
    };
  });
};
