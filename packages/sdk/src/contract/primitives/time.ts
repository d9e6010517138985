import * as z from 'zod/mini';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Tells whether a `YYYY-MM-DD` text names a day that exists in the Gregorian calendar. */
export const isCivilDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || day < 1) return false;
  const days = month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1];
  return days !== undefined && day <= days;
};

/** A day of the calendar, `YYYY-MM-DD`, with no hour and no time zone. */
export const CivilDate = z.string().check(z.refine(isCivilDate, 'civil_date'));
export type CivilDate = z.infer<typeof CivilDate>;

/** The parts of a moment; no database knows a year 0. */
const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/;

/** A moment, ISO 8601 in UTC: `2026-11-23T08:30:00.000Z`. */
export const Instant = z.string().check(
  z.regex(INSTANT, 'instant'),
  z.refine(text => isCivilDate(text.slice(0, 10)), 'instant'),
);
export type Instant = z.infer<typeof Instant>;
