import * as z from 'zod/mini';
import {addMonths} from '../primitives/civil-day.ts';
import type {CivilDate} from '../primitives/time.ts';

/** A month of the calendar, `YYYY-MM`. */
export const Month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'invalid'));
export type Month = z.infer<typeof Month>;

/** The month a day is in. */
export const monthOf = (day: CivilDate): Month => day.slice(0, 7);

/** The month so many months later, or before. */
export const monthsAfter = (month: Month, count: number): Month =>
  monthOf(addMonths(`${month}-01`, count));

const MONTHS = 12;

/**
 * The months whose figures are told: twelve, the last of which ended a whole month ago. An
 * immersion lasts a month at most: all that began in them are over.
 *
 * @param today - the civil date.
 */
export const monthsTold = (today: CivilDate): Month[] => {
  const last = monthsAfter(monthOf(today), -2);
  return Array.from({length: MONTHS}, (_, index) => monthsAfter(last, index - MONTHS + 1));
};
