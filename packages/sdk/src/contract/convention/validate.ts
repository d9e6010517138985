import {safeParse} from 'zod/v4/core';
import {type FieldIssue, findingsOf, firstOfEach, toFieldIssue} from '../field-issue.ts';
import {oversized} from '../oversized.ts';
import type {CivilDate} from '../primitives/time.ts';
import {wellFormedPart} from '../well-formed.ts';
import {ConventionRequest} from './convention-request.ts';
import {minorRepresentative, possibleAge} from './rules/ages.ts';
import {distinctEmails, distinctPhones, reachable, tutorEmail} from './rules/contacts.ts';
import {duration, presence, supportedDates} from './rules/dates.ts';
import {addressPostcode, preventionDescription, protectionDescription} from './rules/host.ts';
import {employerRequired} from './rules/people.ts';
import type {ConventionRule} from './rules/rule.ts';
import {scheduleRules} from './rules/schedule.ts';

/** One rule set, today's: what was once accepted is read tolerantly, not judged again. */
const RULES: readonly ConventionRule[] = [
  supportedDates,
  duration,
  presence,
  possibleAge,
  minorRepresentative,
  employerRequired,
  distinctEmails,
  tutorEmail,
  distinctPhones,
  reachable,
  addressPostcode,
  protectionDescription,
  preventionDescription,
  scheduleRules,
];

const shapeIssues = (input: unknown): FieldIssue[] => {
  const result = safeParse(ConventionRequest, input, {reportInput: true});
  return result.success ? [] : firstOfEach(findingsOf(result.error.issues).map(toFieldIssue));
};

/**
 * Says everything that is wrong with a convention as a person asks for it, by field: its shape
 * ({@link ConventionRequest}), then the rules between fields, which judge what is well-formed, so
 * that a form may call it while fields are still empty. Empty when the convention may be
 * submitted. The form and the server call the same function; call `pruneConvention` first.
 *
 * What depends on other conventions is apart: `cumulationIssues`, `renewalIssues`.
 *
 * @param input - anything; it never throws, and its cost is bounded whatever the input's size.
 * @param today - the civil date where the agency is.
 * @param options - `mobileOnly`: text messages can be sent, so an e-mail may be left out.
 */
export const validateConvention = (
  input: unknown,
  today: CivilDate,
  {mobileOnly = false}: {readonly mobileOnly?: boolean} = {},
): FieldIssue[] => {
  const large = oversized(ConventionRequest, input);
  if (large.length > 0) return large.map(toFieldIssue);
  const shape = shapeIssues(input);
  const known = wellFormedPart(ConventionRequest, input);
  const named = new Set(shape.map(({pointer}) => pointer));
  const ruled = RULES.flatMap(rule => rule(known, {today, mobileOnly})).map(toFieldIssue);
  return [...shape, ...ruled.filter(({pointer}) => !named.has(pointer))];
};
