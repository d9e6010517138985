import {addDays, addMonths, daysBetween} from '../../primitives/civil-day.ts';
import type {CivilDate} from '../../primitives/time.ts';
import type {RuleIssue} from '../rule-issue.ts';

/** Days with one host in twelve consecutive months, at most. */
export const MAX_HOST_DAYS = 60;
/** Conventions with one host in twelve consecutive months, at most. */
export const MAX_HOST_CONVENTIONS = 2;

const MONTHS = 12;
const DAYS_OF_A_YEAR = 366;

/** A stay with a host, both days included. */
export type Stay = {
  readonly dateStart: CivilDate;
  readonly dateEnd: CivilDate;
  /** The convention it renews: its days count, but it is not one convention more. */
  readonly renewalOf?: string | undefined;
};

/** A stay in days counted from the first day of the one judged. */
type Span = {readonly first: number; readonly last: number; readonly isRenewal: boolean};

/** How many days of a span are taken by any stay: `upTo[n]` counts those before day n − 366. */
const countDays = (spans: readonly Span[]): number[] => {
  const taken = new Uint8Array(2 * DAYS_OF_A_YEAR + 1);
  for (const {first, last} of spans) {
    // Clipped first: how far other stays are is not for this loop to pay.
    const from = Math.max(first, -DAYS_OF_A_YEAR) + DAYS_OF_A_YEAR;
    taken.fill(1, from, Math.max(from, Math.min(last, DAYS_OF_A_YEAR) + DAYS_OF_A_YEAR + 1));
  }
  const upTo = [0];
  for (const day of taken) upTo.push((upTo.at(-1) ?? 0) + day);
  return upTo;
};

/** Every twelve months that hold the whole stay, as the days of their ends. */
const windowsAround = ({dateStart, dateEnd}: Stay): [first: number, last: number][] =>
  Array.from({length: DAYS_OF_A_YEAR}, (_, back): [number, number] => {
    const nextYear = addMonths(addDays(dateStart, -back), MONTHS);
    return [-back, daysBetween(dateStart, nextYear) - 1];
  }).filter(([, last]) => last >= daysBetween(dateStart, dateEnd));

/** The most days with one host, and the most conventions, in twelve months. */
export type Cumulation = {readonly days: number; readonly conventions: number};

/**
 * Counts a beneficiary's stays with a host, the given one among them: the most calendar days there
 * are (a day shared by two stays counts once) and the most conventions (renewals not counted) in any
 * twelve consecutive months that hold it. Nothing for an impossible stay.
 */
export const cumulationOf = (stay: Stay, others: readonly Stay[]): Cumulation => {
  const length = daysBetween(stay.dateStart, stay.dateEnd);
  if (length < 0 || length >= DAYS_OF_A_YEAR) return {days: 0, conventions: 0};
  const spans = [stay, ...others].map(({dateStart, dateEnd, renewalOf}) => ({
    first: daysBetween(stay.dateStart, dateStart),
    last: daysBetween(stay.dateStart, dateEnd),
    isRenewal: renewalOf !== undefined,
  }));
  const upTo = countDays(spans);
  const until = (day: number): number => upTo[day + DAYS_OF_A_YEAR] ?? 0;
  let days = 0;
  let conventions = 0;
  for (const [first, last] of windowsAround(stay)) {
    days = Math.max(days, until(last + 1) - until(first));
    const within = spans.filter(
      span => !span.isRenewal && span.first <= last && span.last >= first,
    );
    conventions = Math.max(conventions, within.length);
  }
  return {days, conventions};
};

/**
 * Judges one more stay of a beneficiary with a host against those they already have there, before
 * or after, that were neither refused nor called off: in any twelve consecutive months that hold
 * it, at most 60 calendar days and two conventions, as {@link cumulationOf} counts them (Code du
 * travail, L5135-5 and D5135-3). *To be verified by counsel.*
 *
 * @param stay - of a convention whose own dates have been judged; an impossible one is not.
 */
export const cumulationIssues = (stay: Stay, others: readonly Stay[]): RuleIssue[] => {
  if (others.length === 0) return [];
  const {days, conventions} = cumulationOf(stay, others);
  const issues: RuleIssue[] = [];
  if (days > MAX_HOST_DAYS) {
    const details = {limit: String(MAX_HOST_DAYS)};
    issues.push({path: ['dateEnd'], code: 'host_days_over_60', details});
  }
  if (conventions > MAX_HOST_CONVENTIONS) {
    const details = {limit: String(MAX_HOST_CONVENTIONS)};
    issues.push({path: ['siret'], code: 'host_conventions_over_2', details});
  }
  return issues;
};
