import {
  FIELD_PROBLEMS,
  type FieldProblem,
  type FieldProblemCode,
} from '@immersion-kit/sdk/contract';
import type {$ZodIssue} from 'zod/v4/core';
import {type Details, FIELD_TEXTS, type Language} from './problem-texts.ts';

/** A refused field before it is put into words. */
export type Finding = {
  readonly path: readonly PropertyKey[];
  readonly code: FieldProblemCode;
  readonly details?: Details;
};

const MOST_FINDINGS = 50;

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

const codeOf = (issue: $ZodIssue): {code: FieldProblemCode; details?: Details} => {
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
      return Array.isArray(issue.input)
        ? {code: 'single_value_expected'}
        : {
            code: 'value_not_allowed',
            details: {values: issue.values.map(value => String(value) || '""').join(', ')},
          };
    default:
      return {code: 'invalid'};
  }
};

/** Puts zod's issues in the contract's words, one for each unknown field. */
export const findingsOf = (issues: readonly $ZodIssue[]): Finding[] =>
  issues.flatMap((issue): Finding[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({path: [...issue.path, key], code: 'unknown_field'}))
      : [{path: issue.path, ...codeOf(issue)}],
  );

const pointer = (path: readonly PropertyKey[]): string =>
  path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** One finding a field: a SIRET of 13 digits need not be told that its checksum is wrong too. */
const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  [
    ...new Map(findings.toReversed().map(finding => [pointer(finding.path), finding])).values(),
  ].reverse();

/** Puts findings in a person's language; the number and length of what is echoed are bounded. */
export const toFieldProblems = (findings: readonly Finding[], language: Language): FieldProblem[] =>
  firstOfEach(findings)
    .slice(0, MOST_FINDINGS)
    .map(({path, code, details = {}}) => {
      const {limit = '', values = ''} = details;
      const message = FIELD_TEXTS[code][language]
        .replace('{limit}', limit)
        .replace('{values}', values);
      return {pointer: pointer(path).slice(0, 200), code, message};
    });
