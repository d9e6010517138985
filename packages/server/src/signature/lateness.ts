import {
  type CivilDate,
  type ConventionStatus,
  workingDaysBetween,
} from '@immersion-kit/sdk/contract';

/** Whom the first day's approach has reminded: those who sign, or those who decide. */
export type Late = 'signatories' | 'agency' | 'agency-last';

/**
 * Who is reminded when the first day comes near and something is missing: the signatories from two
 * working days before, the agency at three and, the last time, the day before. Nobody once it began.
 */
export const latenessOf = (
  {status, dateStart}: {readonly status: ConventionStatus; readonly dateStart: CivilDate},
  today: CivilDate,
): Late | undefined => {
  if (dateStart <= today) return undefined;
  const days = workingDaysBetween(today, dateStart);
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
