import {daysBetween} from '../../primitives/civil-day.ts';
import type {CivilDate} from '../../primitives/time.ts';
import type {RuleIssue} from '../rule-issue.ts';

type Dates = {readonly dateStart: CivilDate; readonly dateEnd: CivilDate};

/** What decides whether a convention may be renewed, and until when. */
export type Original = Dates & {
  readonly isRenewal: boolean;
  readonly alreadyRenewed: boolean;
};

const length = ({dateStart, dateEnd}: Dates): number => daysBetween(dateStart, dateEnd) + 1;

/**
 * Judges the dates of a renewal against the convention it renews: once only, after it ends, and
 * in calendar days no longer than it (Code du travail, L5135-5 and D5135-3). *To be verified by
 * counsel.* The renewal is judged as any convention besides.
 */
export const renewalIssues = (renewal: Dates, original: Original): RuleIssue[] => {
  if (original.isRenewal) return [{path: [], code: 'renewal_of_renewal'}];
  if (original.alreadyRenewed) return [{path: [], code: 'renewal_already_done'}];
  const issues: RuleIssue[] = [];
  if (renewal.dateStart <= original.dateEnd) {
    const details = {limit: original.dateEnd};
    issues.push({path: ['dateStart'], code: 'renewal_before_end', details});
  }
  if (length(renewal) > length(original)) {
    const details = {limit: String(length(original))};
    issues.push({path: ['dateEnd'], code: 'renewal_too_long', details});
  }
  return issues;
};
