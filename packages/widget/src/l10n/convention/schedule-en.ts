import type {ScheduleTexts} from './schedule-fr.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const scheduleEn: ScheduleTexts = {
  errorPrefix: 'Error:',
  weekdays: 'Usual days of presence',
  weekdaysHint:
    'Tick the days of an ordinary week. An absence or a different day is noted further down.',
  usual: 'Usual hours',
  usualHint:
    'The same for all these days. A break is the time between two periods: for example from 09:00 to 12:00, then from 13:00 to 17:00.',
  usualNamed: 'usual hours',
  from: 'From',
  to: 'To',
  period: (position, where) => `period ${position}, ${where}`,
  addPeriod: 'Add a period',
  remove: 'Remove',
  rhythm: (day, week, limit, minor) =>
    minor
      ? `${day} a day, ${week} a week. Under 18: at most 8 h a day and ${limit} a week.`
      : `${day} a day, ${week} a week (at most ${limit}).`,

  total: 'Total',
  sum: (count, hours) => `${days(count)} of presence, ${hours}`,
  nothing: 'no hours yet, tick at least one day',
  datesUnknown: 'Give the first and the last day: each date will appear here.',
  datesImpossible:
    'Correct the first or the last day: an immersion lasts one month at most. Each date will then appear here; what you entered is kept.',

  dayByDay: 'Day by day',
  dayByDayHint: 'An absence, other hours? Open the week. Otherwise, go on.',
  week: (start, end, sameMonth) =>
    start === end ? start : `Week from ${start} to ${sameMonth ? end.replace(/.* /, '') : end}`,
  weekSum: (count, hours) => (count === 0 ? 'no presence' : `${days(count)}, ${hours}`),
  changes: count => (count === 1 ? '1 day changed' : `${count} days changed`),
  tooLong: limit => `over ${limit}`,
  absent: 'absent',
  free: 'no presence',
  incomplete: 'hours to complete',
  other: 'hours changed',
  extra: 'extra day',

  edit: 'Change',
  done: 'Done',
  makeAbsent: 'Absent that day',
  makePresent: 'Present that day',
  copyDay: from => `Copy ${from}`,
  onto: day => `to ${day}`,
  restore: 'Back to the usual hours',
  colon: ':',
  copyNext: 'Copy this week to the next one',
  copyAll: 'Copy this week to all the next ones',
  hoursOf: day => `Hours of ${day}`,

  added: 'Period added.',
  removed: 'Period removed.',
  copied: weeks => `Week copied: ${weeks}.`,

  noBreak:
    'Over 6 h without a break: after 6 h, the law gives a 20-minute break (Code du travail, article L3121-16). To add it, end the period before the break and open another one after it.',
  longDay: 'Over 10 h in the day: check the hours. Your agency will look at this.',
  sunday: 'A Sunday is possible if the company works that day. Your agency will look at this.',
};
