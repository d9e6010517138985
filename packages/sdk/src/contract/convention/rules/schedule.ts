import {scheduleIssues} from '../schedule-rules.ts';
import {ADULT_AGE, ageAtStart, MIN_AGE} from './ages.ts';
import {isSupported} from './dates.ts';
import type {RuleIssue} from '../rule-issue.ts';
import type {ConventionRule} from './rule.ts';

/**
 * Judges the days and hours once the dates make sense, those of the schedule too: a week of the
 * year 0 cannot be counted. While the birthdate is missing, by an adult's rules.
 */
export const scheduleRules: ConventionRule = (convention, {today}) => {
  const {schedule: {regular, days} = {}, dateStart, dateEnd} = convention;
  if (regular === undefined || days === undefined) return [];
  if (dateStart === undefined || dateEnd === undefined || dateEnd < dateStart) return [];
  if (!isSupported(dateStart, today) || !isSupported(dateEnd, today)) return [];
  const mistyped = days.flatMap(({date}, index): RuleIssue[] =>
    isSupported(date, today)
      ? []
      : [{path: ['schedule', 'days', index, 'date'], code: 'date_unsupported'}],
  );
  if (mistyped.length > 0) return mistyped;
  const age = ageAtStart(convention) ?? ADULT_AGE;
  const person = {minor: age < ADULT_AGE, under16: age < MIN_AGE};
  return scheduleIssues({regular, days}, {dateStart, dateEnd, ...person}).map(issue => ({
    ...issue,
    path: ['schedule', ...issue.path],
  }));
};
