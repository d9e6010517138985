import {addDays, daysBetween, weekdayOf} from './civil-day.ts';
import type {CivilDate} from './time.ts';

const WEEK = 7;
const WORKING_WEEK = 5;

/** Working days of a week up to one of its days, that day included. */
const withinWeek = (weekday: number): number => Math.min(weekday + 1, WORKING_WEEK);

/**
 * Working days after one day up to another, the second included: Mondays to Fridays, holidays
 * counted as any other. 0 for the same day, and when `to` comes first.
 */
export const workingDaysBetween = (from: CivilDate, to: CivilDate): number => {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / WEEK);
  const first = weekdayOf(from);
  const rest = first + (days % WEEK);
  const inRest =
    rest < WEEK
      ? withinWeek(rest) - withinWeek(first)
      : WORKING_WEEK - withinWeek(first) + withinWeek(rest - WEEK);
  return weeks * WORKING_WEEK + inRest;
};

/** The first day by which `days` working days have passed since a day; the day itself for none. */
export const addWorkingDays = (from: CivilDate, days: number): CivilDate => {
  let day = addDays(from, Math.floor(days / WORKING_WEEK) * WEEK);
  while (workingDaysBetween(from, day) < days) day = addDays(day, 1);
  while (day > from && workingDaysBetween(from, addDays(day, -1)) >= days) day = addDays(day, -1);
  return day;
};
