import type {RuleIssue} from './rule-issue.ts';
import {dayMinutes} from './schedule-hours.ts';
import type {Period} from './schedule.ts';

/**
 * Hours in a day, at most, under 18 (Code du travail, L3162-1; L5135-6 gives the person the hours
 * and rest of the host's employees). *To be verified by counsel.*
 */
const MINOR_DAY_HOURS = 8;

/** Hours in a week, at most, under 18 (Code du travail, L3162-1). *To be verified by counsel.* */
export const MINOR_WEEK_HOURS = 35;

/**
 * Night work is forbidden under 18 (Code du travail, L3163-2): from 22:00 to 06:00, and from
 * 20:00 under 16 (L3163-1). Exceptions by sector need the labour inspector's leave and are not
 * known here. *To be verified by counsel.*
 */
const NIGHT_END = '06:00';
const nightStart = (under16: boolean): string => (under16 ? '20:00' : '22:00');

/**
 * What the working time of minors refuses in one day: more than 8 hours, and each end of a period
 * that falls in the night. `index` is the day's place in the schedule.
 */
export const minorDayIssues = (
  {periods, index}: {readonly periods: readonly Period[]; readonly index: number},
  under16: boolean,
): RuleIssue[] => {
  const limit = nightStart(under16);
  const night = periods.flatMap(({start, end}, position): RuleIssue[] => {
    // A period that ends before it starts is refused for that, and has no hours.
    if (end <= start) return [];
    const path = ['days', index, 'periods', position];
    const code = 'minor_night';
    return [
      ...(start < NIGHT_END ? [{path: [...path, 'start'], code, details: {limit}} as const] : []),
      ...(end > limit ? [{path: [...path, 'end'], code, details: {limit}} as const] : []),
    ];
  });
  const isLong = dayMinutes(periods) > MINOR_DAY_HOURS * 60;
  const long: RuleIssue = {
    path: ['days', index, 'periods'],
    code: 'minor_day_over_8',
    details: {limit: String(MINOR_DAY_HOURS)},
  };
  return isLong ? [long, ...night] : night;
};
