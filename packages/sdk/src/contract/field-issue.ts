import type {$ZodIssue} from 'zod/v4/core';
import {FIELD_PROBLEMS, type FieldProblemCode} from './problem.ts';

/** Figures, dates and words a message may quote. */
export type Details = {readonly limit?: string; readonly values?: string};

/** What is wrong with one field, by its path, before it is put into words. */
export type Finding = {
  readonly path: readonly PropertyKey[];
  readonly code: FieldProblemCode;
  readonly details?: Details;
};

/** The same, by its JSON pointer (RFC 6901) into the data judged. */
export type FieldIssue = {
  readonly pointer: string;
  readonly code: FieldProblemCode;
  readonly details?: Details;
};

const isFieldCode = (text: string): text is FieldProblemCode =>
  (FIELD_PROBLEMS as readonly string[]).includes(text);

const size = (origin: string, low: boolean): FieldProblemCode => {
  if (origin === 'string') return low ? 'too_short' : 'too_long';
  if (origin === 'array') return low ? 'too_few' : 'too_many';
  return low ? 'too_small' : 'too_large';
};

const typeCode = (issue: Extract<$ZodIssue, {code: 'invalid_type'}>): FieldProblemCode => {
  if (issue.input === undefined) return 'required';
  if (Array.isArray(issue.input)) return 'single_value_expected';
  if (issue.expected === 'int') return 'type_integer';
  if (issue.expected === 'number' || issue.expected === 'nan') return 'type_number';
  if (issue.expected === 'boolean') return 'type_boolean';
  return issue.expected === 'string' ? 'type_text' : 'invalid';
};

const allowed = (values: readonly unknown[]): string =>
  values.map(value => String(value) || '""').join(', ');

const judge = (issue: $ZodIssue): {code: FieldProblemCode; details?: Details} => {
  // The contract writes its own codes where zod's would say less.
  if (isFieldCode(issue.message)) return {code: issue.message};
  switch (issue.code) {
    case 'invalid_type':
      return {code: typeCode(issue)};
    case 'too_small':
      return {code: size(issue.origin, true), details: {limit: String(issue.minimum)}};
    case 'too_big':
      return {code: size(issue.origin, false), details: {limit: String(issue.maximum)}};
    case 'invalid_value':
      if (issue.input === undefined) return {code: 'required'};
      return Array.isArray(issue.input)
        ? {code: 'single_value_expected'}
        : {code: 'value_not_allowed', details: {values: allowed(issue.values)}};
    default:
      return {code: 'invalid'};
  }
};

const findingOf = (issue: $ZodIssue): Finding[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({path: [...issue.path, key], code: 'unknown_field'}));
  }
  if (issue.code === 'invalid_union') {
    // The last choice is the one meant; those before it are "" and the like.
    const meant = issue.errors.at(-1)?.[0];
    if (meant) return findingOf({...meant, path: [...issue.path, ...meant.path]});
  }
  return [{path: issue.path, ...judge(issue)}];
};

/**
 * Puts zod's issues in the contract's words, one for each unknown field. The parse must have been
 * made with `reportInput`, so that what is missing is told from what is wrong.
 */
export const findingsOf = (issues: readonly $ZodIssue[]): Finding[] => issues.flatMap(findingOf);

/** Writes a path as a JSON pointer (RFC 6901). */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Names the field of a finding by its pointer. */
export const toFieldIssue = ({path, ...found}: Finding): FieldIssue => ({
  pointer: pointerOf(path),
  ...found,
});

/** One issue a field: a SIRET of 13 digits need not be told that its checksum is wrong too. */
export const firstOfEach = (issues: readonly FieldIssue[]): FieldIssue[] =>
  [...new Map(issues.toReversed().map(issue => [issue.pointer, issue])).values()].reverse();

/** Reads a JSON pointer back as a path, its parts as texts. */
export const pathOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
