import {
  addDays,
  type CivilDate,
  type ConventionStatus,
  weekdayOf,
} from '@immersion-kit/sdk/contract';

/** Whom the first day's approach has reminded: those who sign, or those who decide. */
export type Late = 'signatories' | 'agency' | 'agency-last';

const FAR_DAYS = 7;
const SATURDAY = 5;

/** Working days after `today` up to `start`, holidays counted as any; seven at most. */
const workingDaysUntil = (today: CivilDate, start: CivilDate): number => {
  let days = 0;
  for (let ahead = 1; ahead <= FAR_DAYS; ahead++) {
    const day = addDays(today, ahead);
    if (day > start) return days;
    if (weekdayOf(day) < SATURDAY) days += 1;
  }
  return days;
};

/**
 * Who is reminded when the first day comes near and something is missing: the signatories from two
 * working days before, the agency at three and, the last time, the day before. Nobody once it began.
 */
export const latenessOf = (
  {status, dateStart}: {readonly status: ConventionStatus; readonly dateStart: CivilDate},
  today: CivilDate,
): Late | undefined => {
  if (dateStart <= today) return undefined;
  const days = workingDaysUntil(today, dateStart);
  switch (status) {
    case 'READY_TO_SIGN':
    case 'PARTIALLY_SIGNED':
      return days <= 2 ? 'signatories' : undefined;
    case 'IN_REVIEW':
    case 'ACCEPTED_BY_COUNSELLOR':
      return days <= 1 ? 'agency-last' : days === 3 ? 'agency' : undefined;
    default:
      return undefined;
  }
};
