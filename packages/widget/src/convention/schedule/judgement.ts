import {
  addMonths,
  type CivilDate,
  conventionWarnings,
  type FieldIssue,
  type Interval,
  pathOf,
  type Period,
  type Schedule,
  type ScheduleDay,
  validateConvention,
} from '@immersion-kit/sdk/contract';

/** What the limits depend on. */
export type Person = {readonly minor: boolean; readonly under16: boolean};

/** Minutes of work after which a break is due, and its least length (Code du travail, L3121-16). */
const STRETCH_MINUTES = 6 * 60;
const BREAK_MINUTES = 20;

const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);

/** Whether both ends of a period are given. */
export const isComplete = ({start, end}: Period): boolean => isTime(start) && isTime(end);

/** The hours that can be counted: a period being typed has none yet. */
export const counted = ({regular, days}: Schedule): Schedule => ({
  regular,
  days: days.map(({date, periods}) => ({date, periods: periods.filter(isComplete)})),
});

const years = ({minor, under16}: Person): number => (under16 ? 15 : minor ? 17 : 30);

/** Keeps its place to a period that has no hours yet: one that lasts nothing touches no other. */
const standIn = ({date, periods}: ScheduleDay): ScheduleDay => ({
  date,
  periods: periods.map(period => (isComplete(period) ? period : {start: '00:00', end: '00:00'})),
});

/**
 * What the rules refuse in the hours typed so far, as the request itself will be judged; what is
 * only missing is left for later. A birthdate stands for the age that is known.
 */
export const refusals = (
  schedule: Schedule,
  interval: Interval,
  person: Person,
): readonly FieldIssue[] => {
  const birthdate = addMonths(interval.dateStart, -12 * years(person));
  const request = {
    ...interval,
    schedule: {...schedule, days: schedule.days.map(standIn)},
    signatories: {beneficiary: {birthdate}},
  };
  return validateConvention(request, interval.dateStart).filter(({pointer, code}) => {
    const [, , day, , position] = pathOf(pointer);
    const period = schedule.days[Number(day)]?.periods[Number(position)];
    const isTyped = period === undefined || isComplete(period);
    return code === 'presence_over_30' || (isTyped && /^\/schedule\/days\/./.test(pointer));
  });
};

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a person works over six hours with no break that counts as one. */
export const lacksBreak = (periods: readonly Period[]): boolean => {
  let since = -Infinity;
  let until = -Infinity;
  return periods
    .filter(isComplete)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .some(({start, end}) => {
      if (minutes(start) - until >= BREAK_MINUTES) since = minutes(start);
      until = Math.max(until, minutes(end));
      return until - since > STRETCH_MINUTES;
    });
};

/** What the agency will look at in the hours of one date. */
export const warningsOn = (date: CivilDate, periods: readonly Period[]): readonly string[] =>
  conventionWarnings(
    {
      dateStart: date,
      immersionObjective: 'discover-job',
      schedule: counted({regular: true, days: [{date, periods: [...periods]}]}),
    },
    {today: date, past: []},
  );
