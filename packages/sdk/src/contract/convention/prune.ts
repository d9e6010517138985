import type {$ZodType} from 'zod/v4/core';
import {fieldsOf, isRecord, mayBeAbsent} from '../schema-parts.ts';
import {ConventionRequest} from './convention-request.ts';

type Fields = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (isRecord(value) && Object.values(value).every(isBlank));

const withoutBlanks = (schema: $ZodType, value: unknown): unknown => {
  const fields = fieldsOf(schema);
  if (!fields || !isRecord(value)) return value;
  const kept: [string, unknown][] = [];
  for (const [name, content] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) kept.push([name, content]);
    else if (!mayBeAbsent(field) || !isBlank(content)) {
      kept.push([name, withoutBlanks(field, content)]);
    }
  }
  return Object.fromEntries(kept);
};

const withoutIdleEmployer = (convention: Fields): Fields => {
  const {signatories} = convention;
  if (!isRecord(signatories) || !('beneficiaryCurrentEmployer' in signatories)) return convention;
  const {beneficiary} = signatories;
  if (isRecord(beneficiary) && beneficiary['isEmployed'] === true) return convention;
  const {beneficiaryCurrentEmployer: _, ...others} = signatories;
  return {...convention, signatories: others};
};

const withoutIdleDescription =
  (answer: string, description: string) =>
  (convention: Fields): Fields =>
    // The description is a required field: said to be nothing, not left out.
    convention[answer] === false && description in convention
      ? {...convention, [description]: ''}
      : convention;

const PRUNINGS: readonly ((convention: Fields) => Fields)[] = [
  withoutIdleEmployer,
  withoutIdleDescription('individualProtection', 'individualProtectionDescription'),
  withoutIdleDescription('sanitaryPrevention', 'sanitaryPreventionDescription'),
];

/**
 * Takes out of a convention, whole or being filled in, what no longer applies, so that a section
 * closed after it was filled neither blocks the request nor reaches the document. The form and
 * the server call it before any validation. Dropped:
 *
 * - the current employer, unless the beneficiary says they are employed on that time;
 * - what describes the protections or the prevention, when the answer is "no";
 * - optional fields, and whole optional sections, in which nothing is written.
 *
 * The legal representative stays whatever the age: an adult may be protected by one. Pruning
 * twice changes nothing more; what is not a convention comes back as it is.
 */
export const pruneConvention = <Convention>(convention: Convention): Convention => {
  if (!isRecord(convention)) return convention;
  const pruned = PRUNINGS.reduce<Fields>((rest, prune) => prune(rest), convention);
  return withoutBlanks(ConventionRequest, pruned) as Convention;
};
