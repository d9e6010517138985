import {addDays, addMonths} from '../../primitives/civil-day.ts';
import type {CivilDate} from '../../primitives/time.ts';
import type {ConventionRule} from './rule.ts';

/** Full days from the first to the last day of an immersion, at most. */
const MAX_FULL_DAYS = 30;
/** Days of presence in an immersion, at most. */
const MAX_PRESENCE_DAYS = 30;

const YEARS_BACK = 130;
const YEARS_AHEAD = 5;

/** Tells whether a date is one a convention may hold: not 130 years ago, not in over 5 years. */
export const isSupported = (date: CivilDate, today: CivilDate): boolean =>
  date >= addMonths(today, -12 * YEARS_BACK) && date <= addMonths(today, 12 * YEARS_AHEAD);

/**
 * The last day an immersion may end, from its first: 30 days later, or the same day of the next
 * month when that comes first (Code du travail, L5135-5 and D5135-3: one month, from date to
 * date, continuous or not; where the month has no such day, its last one, as article 641 of the
 * Code de procédure civile counts). *To be verified by counsel.*
 */
export const latestEnd = (dateStart: CivilDate): CivilDate => {
  const inDays = addDays(dateStart, MAX_FULL_DAYS);
  const inAMonth = addMonths(dateStart, 1);
  return inDays < inAMonth ? inDays : inAMonth;
};

/** A year mistyped, in any of the dates: nothing else is said of it. */
export const supportedDates: ConventionRule = ({dateStart, dateEnd, signatories}, {today}) => {
  const dates: [path: string[], date: CivilDate | undefined][] = [
    [['dateStart'], dateStart],
    [['dateEnd'], dateEnd],
    [['signatories', 'beneficiary', 'birthdate'], signatories?.beneficiary?.birthdate],
  ];
  return dates.flatMap(([path, date]) =>
    date !== undefined && !isSupported(date, today) ? [{path, code: 'date_unsupported'}] : [],
  );
};

/** The last day is the first or comes later, and within the month: see {@link latestEnd}. */
export const duration: ConventionRule = ({dateStart, dateEnd}, {today}) => {
  if (dateStart === undefined || dateEnd === undefined) return [];
  if (!isSupported(dateStart, today) || !isSupported(dateEnd, today)) return [];
  if (dateEnd < dateStart) return [{path: ['dateEnd'], code: 'dates_order'}];
  const limit = latestEnd(dateStart);
  return dateEnd > limit
    ? [{path: ['dateEnd'], code: 'duration_over_month', details: {limit}}]
    : [];
};

/** At most 30 days of presence (see {@link latestEnd} for the source). */
export const presence: ConventionRule = ({schedule}) => {
  const present = new Set(
    schedule?.days?.filter(({periods}) => periods.length > 0).map(({date}) => date),
  );
  return present.size > MAX_PRESENCE_DAYS
    ? [{path: ['dateEnd'], code: 'presence_over_30', details: {limit: String(MAX_PRESENCE_DAYS)}}]
    : [];
};
