import {
  addDays,
  type CivilDate,
  daysBetween,
  daysFrom,
  type Interval,
} from '@immersion-kit/sdk/contract';
import {hoursOn, type Pattern, sameHours, withHours} from './pattern.ts';

/** The days of a week that are in the interval. */
export const daysOfWeek = (
  monday: CivilDate,
  {dateStart, dateEnd}: Interval,
): readonly CivilDate[] =>
  daysFrom(monday, addDays(monday, 6)).filter(date => date >= dateStart && date <= dateEnd);

/** The last day of presence before a date. */
export const previousDay = (
  pattern: Pattern,
  date: CivilDate,
  {dateStart}: Interval,
): CivilDate | undefined =>
  daysFrom(dateStart, addDays(date, -1)).findLast(day => hoursOn(pattern, day).length > 0);

/** Lays a week over another, weekday by weekday, for the days that both have. */
export const withWeek = (
  pattern: Pattern,
  from: CivilDate,
  to: CivilDate,
  interval: Interval,
): Pattern =>
  daysOfWeek(from, interval).reduce((copied, date) => {
    const target = addDays(to, daysBetween(from, date));
    return target > interval.dateEnd ? copied : withHours(copied, target, hoursOn(pattern, date));
  }, pattern);

/** The weeks after one that have other hours. */
export const differingWeeks = (
  pattern: Pattern,
  monday: CivilDate,
  mondays: readonly CivilDate[],
  interval: Interval,
): readonly CivilDate[] =>
  mondays.filter(other => {
    if (other <= monday) return false;
    const copied = withWeek(pattern, monday, other, interval);
    return daysOfWeek(other, interval).some(
      date => !sameHours(hoursOn(copied, date), hoursOn(pattern, date)),
    );
  });
