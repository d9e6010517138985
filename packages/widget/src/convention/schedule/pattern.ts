import {
  type CivilDate,
  daysFrom,
  type Interval,
  type Period,
  regularSchedule,
  type Schedule,
  type ScheduleDay,
  weekdayOf,
} from '@immersion-kit/sdk/contract';

/** Hours of a day; `null`, a day that the schedule does not list. */
export type Hours = readonly Period[] | null;

/**
 * How a person says their schedule: the same hours on some weekdays (0 for Monday to 6 for
 * Sunday), and the dates that differ. Dates outside the convention's are kept, should it move back.
 */
export type Pattern = {
  readonly weekdays: readonly number[];
  readonly periods: readonly Period[];
  readonly exceptions: ReadonlyMap<CivilDate, Hours>;
};

/** What most immersions are, to correct. */
export const PROPOSAL: Pattern = {
  weekdays: [0, 1, 2, 3, 4],
  periods: [
    {start: '09:00', end: '12:00'},
    {start: '13:00', end: '17:00'},
  ],
  exceptions: new Map(),
};

/** Whether two lists of hours are written the same; not listed is not the same as free. */
export const sameHours = (one: Hours, other: Hours): boolean =>
  JSON.stringify(one?.map(({start, end}) => [start, end])) ===
  JSON.stringify(other?.map(({start, end}) => [start, end]));

/** What the weekday alone says of a date. */
export const usualOn = ({weekdays, periods}: Pattern, date: CivilDate): Hours =>
  weekdays.includes(weekdayOf(date)) ? periods : null;

/** The hours of a date, none when the person is not there. */
export const hoursOn = (pattern: Pattern, date: CivilDate): readonly Period[] => {
  const exception = pattern.exceptions.get(date);
  return (exception === undefined ? usualOn(pattern, date) : exception) ?? [];
};

/** Whether a date has other hours than its weekday's, for who reads it. */
export const isException = (pattern: Pattern, date: CivilDate): boolean =>
  !sameHours(hoursOn(pattern, date), usualOn(pattern, date) ?? []);

/** The same with other hours on a date; those of its weekday make it usual again. */
export const withHours = (
  pattern: Pattern,
  date: CivilDate,
  hours: readonly Period[] | undefined,
): Pattern => {
  const exceptions = new Map(pattern.exceptions);
  if (hours === undefined || sameHours(hours, usualOn(pattern, date) ?? [])) {
    exceptions.delete(date);
  } else {
    exceptions.set(
      date,
      hours.map(period => ({...period})),
    );
  }
  return {...pattern, exceptions};
};

/** Every day of the interval that the pattern lists, in order. */
export const buildSchedule = (pattern: Pattern, interval: Interval): Schedule => {
  const {weekdays, periods, exceptions} = pattern;
  const usual = new Map(
    regularSchedule(interval, weekdays, periods).days.map(day => [day.date, day]),
  );
  const dates = daysFrom(interval.dateStart, interval.dateEnd);
  const days = dates.flatMap((date): ScheduleDay[] => {
    const exception = exceptions.get(date);
    if (exception !== undefined) return exception ? [{date, periods: [...exception]}] : [];
    const day = usual.get(date);
    return day ? [day] : [];
  });
  return {regular: !dates.some(date => isException(pattern, date)), days};
};
