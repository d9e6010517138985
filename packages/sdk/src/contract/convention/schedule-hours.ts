import {daysBetween, daysFrom, mondayOf, weekdayOf} from '../primitives/civil-day.ts';
import type {CivilDate} from '../primitives/time.ts';
import type {Period, Schedule, ScheduleDay, TimeOfDay} from './schedule.ts';

/** The first and last day of a convention, both included. */
export type Interval = {readonly dateStart: CivilDate; readonly dateEnd: CivilDate};

/** Minutes since midnight. */
export const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes of presence in a day; a period that ends before it starts has none. */
export const dayMinutes = (periods: readonly Period[]): number =>
  periods.reduce((sum, {start, end}) => sum + Math.max(0, minutesOf(end) - minutesOf(start)), 0);

const sumOf = (days: readonly ScheduleDay[]): number =>
  days.reduce((sum, {periods}) => sum + dayMinutes(periods), 0);

/** Minutes of presence in the whole schedule. */
export const totalMinutes = (schedule: Schedule): number => sumOf(schedule.days);

/** Hours of presence in the whole schedule, not rounded. */
export const totalHours = (schedule: Schedule): number => totalMinutes(schedule) / 60;

/** Number of days with at least one period. */
export const workedDays = (schedule: Schedule): number =>
  schedule.days.filter(({periods}) => periods.length > 0).length;

/** Weekdays with at least one period, 0 for Monday to 6 for Sunday, in order. */
export const weekdaysOf = (schedule: Schedule): number[] => {
  const worked = schedule.days.filter(({periods}) => periods.length > 0);
  return [...new Set(worked.map(({date}) => weekdayOf(date)))].sort();
};

/** Days from the first to the last day listed, free ones included; 0 for one day or none. */
export const durationInDays = ({days}: Schedule): number => {
  const [first, ...others] = days.map(({date}) => date).sort();
  return first === undefined ? 0 : daysBetween(first, others.at(-1) ?? first);
};

/**
 * The Mondays of the weeks an interval touches, the first one on or before its first day.
 * @throws RangeError when the interval is longer than a year
 */
export const mondaysOf = ({dateStart, dateEnd}: Interval): CivilDate[] =>
  dateEnd < dateStart
    ? []
    : daysFrom(mondayOf(dateStart), dateEnd).filter(day => weekdayOf(day) === 0);

/** Minutes of presence in one week, from Monday to Sunday. */
export type WeekMinutes = {readonly monday: CivilDate; readonly minutes: number};

/**
 * Minutes of each week, Monday to Sunday, that the interval touches. A day listed in the first or
 * last of these weeks counts even outside the interval.
 * @throws RangeError when the interval is longer than a year
 */
export const weeklyMinutes = ({days}: Schedule, interval: Interval): WeekMinutes[] =>
  mondaysOf(interval).map(monday => {
    const week = days.filter(({date}) => mondayOf(date) === monday);
    return {monday, minutes: sumOf(week)};
  });

/** Writes minutes as hours, as French documents do: `10h15`, `10h`, `08h05`, `00h`. */
export const formatMinutes = (minutes: number): string => {
  const whole = Math.round(minutes);
  const hours = String(Math.floor(whole / 60)).padStart(2, '0');
  const rest = whole % 60;
  return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}`;
};

/** Writes hours with decimals as {@link formatMinutes} does: 10.25 is `10h15`. */
export const formatHours = (hours: number): string => formatMinutes(hours * 60);
