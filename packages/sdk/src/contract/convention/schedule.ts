import * as z from 'zod/mini';
import {CivilDate} from '../primitives/time.ts';

/** Days a schedule may list: two months. */
export const MAX_SCHEDULE_DAYS = 62;

/** Periods a day may have. */
export const MAX_DAY_PERIODS = 8;

/** A time of day where the person is, `HH:mm`, from `00:00` to `23:59`. */
export const TimeOfDay = z
  .string()
  .check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/, 'time_format'));
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** Presence without a break; a break is what lies between two periods. */
export const Period = z.strictObject({start: TimeOfDay, end: TimeOfDay});
export type Period = z.infer<typeof Period>;

/** One day of the calendar; without periods, a free day. */
export const ScheduleDay = z.strictObject({
  date: CivilDate,
  periods: z.array(Period).check(z.maxLength(MAX_DAY_PERIODS)),
});
export type ScheduleDay = z.infer<typeof ScheduleDay>;

/**
 * When the person is present. `days` is all there is to know, in any order; hours and numbers of
 * days are computed from it, never sent. `regular` only tells how it was entered: the same periods
 * on chosen weekdays, or day by day.
 */
export const Schedule = z.strictObject({
  regular: z.boolean(),
  days: z.array(ScheduleDay).check(z.maxLength(MAX_SCHEDULE_DAYS)),
});
export type Schedule = z.infer<typeof Schedule>;
