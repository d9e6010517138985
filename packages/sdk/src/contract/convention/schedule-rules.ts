import {daysBetween, mondayOf} from '../primitives/civil-day.ts';
import type {RuleIssue} from './rule-issue.ts';
import {dayMinutes, type Interval, minutesOf} from './schedule-hours.ts';
import {MAX_DAY_PERIODS, MAX_SCHEDULE_DAYS, type Period, type Schedule} from './schedule.ts';
import {minorDayIssues, MINOR_WEEK_HOURS} from './working-time-of-minors.ts';

/**
 * Hours of presence in a week, Monday to Sunday, at most (Code du travail, L3121-20; L5135-6 gives
 * the person the hours and rest of the host's employees). *To be verified by counsel.*
 */
export const MAX_WEEK_HOURS = 48;

/** What the rules need to know of the convention and of the person on its first day. */
export type ScheduleContext = Interval & {
  /** Under 18. */
  readonly minor: boolean;
  /** Under 16: no one should be, and the night is longer. */
  readonly under16?: boolean;
};

type Entry = {readonly date: string; readonly periods: readonly Period[]; readonly index: number};

const orderIssues = ({periods, index}: Entry): RuleIssue[] =>
  periods.flatMap(({start, end}, position) =>
    end > start ? [] : [{path: ['days', index, 'periods', position, 'end'], code: 'period_order'}],
  );

/** Periods that touch do not overlap; of two that do, the one that starts later is named. */
const overlapIssues = ({periods, index}: Entry): RuleIssue[] => {
  const inOrder = periods
    .map((period, position) => ({...period, position}))
    .filter(({start, end}) => end > start)
    .sort((a, b) => minutesOf(a.start) - minutesOf(b.start));
  let busyUntil = '';
  return inOrder.flatMap(({start, end, position}): RuleIssue[] => {
    const overlaps = start < busyUntil;
    if (end > busyUntil) busyUntil = end;
    return overlaps ? [{path: ['days', index, 'periods', position], code: 'period_overlap'}] : [];
  });
};

const duplicateIssues = (entries: readonly Entry[]): RuleIssue[] => {
  const seen = new Set<string>();
  return entries.flatMap(({date, index}): RuleIssue[] => {
    if (seen.has(date)) return [{path: ['days', index, 'date'], code: 'schedule_day_duplicate'}];
    seen.add(date);
    return [];
  });
};

/** Names, in each week with too many hours, the day on which they pass the limit. */
const weekIssues = (
  entries: readonly Entry[],
  hours: number,
  code: 'week_over_48' | 'minor_week_over_35',
): RuleIssue[] => {
  const inOrder = entries.toSorted((a, b) => daysBetween(b.date, a.date));
  const mondays = new Set(inOrder.map(({date}) => mondayOf(date)));
  return [...mondays].flatMap((monday): RuleIssue[] => {
    const week = inOrder.filter(({date}) => mondayOf(date) === monday);
    let minutes = 0;
    const day = week.find(({periods}) => (minutes += dayMinutes(periods)) > hours * 60);
    return day ? [{path: ['days', day.index], code, details: {limit: String(hours)}}] : [];
  });
};

/**
 * Says everything the rules refuse in a schedule, at the day or the period concerned: periods that
 * end before they start or overlap, days outside the convention's or listed twice, no hours at
 * all, too long weeks, and for a minor the limits of {@link minorDayIssues} too. It never loops
 * over the interval, which may be of any length.
 *
 * @param schedule - one that its schema accepts.
 * @throws RangeError beyond the days and periods that the schema allows.
 */
export const scheduleIssues = (
  schedule: Schedule,
  {dateStart, dateEnd, minor, under16 = false}: ScheduleContext,
): RuleIssue[] => {
  const {days} = schedule;
  if (days.length > MAX_SCHEDULE_DAYS || days.some(day => day.periods.length > MAX_DAY_PERIODS)) {
    throw new RangeError('A schedule is checked by its schema first');
  }
  const entries: Entry[] = days.map((day, index) => ({...day, index}));
  const [outside, inside] = [
    entries.filter(({date}) => date < dateStart || date > dateEnd),
    entries.filter(({date}) => date >= dateStart && date <= dateEnd),
  ];
  return [
    ...entries.flatMap(orderIssues),
    ...entries.flatMap(overlapIssues),
    ...outside.map(({index}): RuleIssue => ({
      path: ['days', index, 'date'],
      code: 'schedule_day_outside',
    })),
    ...duplicateIssues(entries),
    ...(inside.some(({periods}) => dayMinutes(periods) > 0)
      ? []
      : [{path: ['days'], code: 'schedule_empty'} as const]),
    ...(minor ? entries.flatMap(entry => minorDayIssues(entry, under16)) : []),
    ...(minor ? weekIssues(entries, MINOR_WEEK_HOURS, 'minor_week_over_35') : []),
    ...weekIssues(entries, MAX_WEEK_HOURS, 'week_over_48'),
  ];
};
