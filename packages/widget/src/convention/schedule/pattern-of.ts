import {
  type CivilDate,
  daysFrom,
  type Interval,
  isCivilDate,
  type Period,
  type ScheduleDay,
  weekdayOf,
} from '@immersion-kit/sdk/contract';
import {usableInterval} from './interval.ts';
import {type Hours, type Pattern, PROPOSAL, sameHours, usualOn} from './pattern.ts';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/**
 * The days of a draft's schedule, in its order and with all their places, so that what is said of
 * the third one is said of it here too; `undefined` when it never had any.
 */
export const readDays = (schedule: unknown): ScheduleDay[] | undefined => {
  const {days} = fieldsOf(schedule);
  if (!Array.isArray(days)) return undefined;
  return listOf(days).map(day => {
    const {date, periods} = fieldsOf(day);
    return {
      date: textOf(date),
      periods: listOf(periods).map((period): Period => {
        const {start, end} = fieldsOf(period);
        return {start: textOf(start), end: textOf(end)};
      }),
    };
  });
};

/** The hours found most often; of two found as often, the first. */
const commonest = (days: readonly ScheduleDay[]): readonly Period[] | undefined => {
  const worked = days.map(({periods}) => periods).filter(periods => periods.length > 0);
  const counts = worked.map(hours => worked.filter(other => sameHours(hours, other)).length);
  return worked[counts.indexOf(Math.max(...counts))];
};

/**
 * Finds the weekdays and hours that leave the fewest exceptions, so that building the pattern over
 * the same dates gives the same days. A weekday the dates do not have is ticked as it would be at
 * first.
 */
export const patternOf = (days: readonly ScheduleDay[], interval?: Interval): Pattern => {
  const known = days.filter(({date}) => isCivilDate(date));
  // Of a date written twice, the first hours.
  const listed = new Map<CivilDate, Hours>(
    known.toReversed().map(({date, periods}) => [date, periods]),
  );
  const order = [...listed.keys()].sort();
  const [first] = order;
  const ends = interval ?? {dateStart: first, dateEnd: order.at(-1)};
  const {dateStart, dateEnd} = usableInterval(ends) ?? {dateStart: first, dateEnd: first};
  if (dateStart === undefined || dateEnd === undefined) return PROPOSAL;
  const dates = daysFrom(dateStart, dateEnd);
  const hoursOf = (date: CivilDate): Hours => listed.get(date) ?? null;
  const periods = commonest(known);
  const isUsual = (weekday: number): boolean => {
    const those = dates.filter(date => weekdayOf(date) === weekday);
    const usual = those.filter(date => periods && sameHours(hoursOf(date), periods)).length;
    const present = those.filter(date => listed.has(date)).length;
    return those.length === 0
      ? PROPOSAL.weekdays.includes(weekday)
      : usual > 0 && those.length - usual <= present;
  };
  const pattern: Pattern = {
    weekdays: periods ? [0, 1, 2, 3, 4, 5, 6].filter(isUsual) : [],
    periods: periods ?? PROPOSAL.periods,
    exceptions: new Map(),
  };
  const differing = [...new Set([...dates, ...order])].filter(
    date => !sameHours(hoursOf(date), usualOn(pattern, date)),
  );
  return {...pattern, exceptions: new Map(differing.map(date => [date, hoursOf(date)]))};
};
