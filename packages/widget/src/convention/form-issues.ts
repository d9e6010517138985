import type {ConventionDraft} from '@immersion-kit/sdk';
import {
  type CivilDate,
  type FieldIssue,
  type FieldProblem,
  labelAt,
  validateConvention,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import type {ConventionTexts} from '../l10n/convention/fr.ts';
import type {Language} from '../l10n/localize.ts';
import {byPlace} from './form-steps.ts';
import {valueAt} from '../fields/at-path.ts';
import {type FormValues, isMinor, requestOf, shownAt} from './form-values.ts';

/** What is wrong with a field of the screen, by its path. */
export type ShownIssue = {
  readonly path: string;
  readonly issue: FieldIssue;
  /** The server's own words, when it is the server that refused. */
  readonly message?: string;
};

const firstOfEach = (issues: readonly ShownIssue[]): ShownIssue[] =>
  issues.filter(({path}, index) => issues.findIndex(other => other.path === path) === index);

/**
 * What the rules wait to say until other fields are known, and a form says at once: how each
 * signatory is reached, who signs for a minor, and whether an employer does.
 */
const notYetRuled = (
  values: FormValues,
  {signatories = {}}: ConventionDraft,
  {today, mobileOnly}: {readonly today: CivilDate; readonly mobileOnly: boolean},
): FieldIssue[] => [
  ...Object.entries(signatories).flatMap(([name, person]): FieldIssue[] =>
    person?.email || mobileOnly ? [] : [{pointer: `/signatories/${name}/email`, code: 'required'}],
  ),
  // Left out, it would mean no: a form asks.
  ...(signatories.beneficiary?.isEmployed === undefined
    ? [{pointer: '/signatories/beneficiary/isEmployed', code: 'required'} as const]
    : []),
  ...(isMinor(values.draft, today) && !signatories.beneficiaryRepresentative
    ? [
        {
          pointer: '/signatories/beneficiaryRepresentative',
          code: 'minor_representative_required',
        } as const,
      ]
    : []),
];

/** A field that was emptied is missing, whatever format it should have. */
const asMissing = (issue: FieldIssue, value: unknown): FieldIssue =>
  value === '' && /_format$|^civil_date$/.test(issue.code)
    ? {pointer: issue.pointer, code: 'required'}
    : issue;

/** Everything that is wrong with the request as it stands, by the contract's rules, in order. */
export const issuesOf = (
  values: FormValues,
  today: CivilDate,
  mobileOnly: boolean,
): ShownIssue[] => {
  const request = requestOf(values, today);
  const issues = validateConvention(request, today, {mobileOnly});
  const shown = [...issues, ...notYetRuled(values, request, {today, mobileOnly})].map(issue => {
    const path = fieldOf(shownAt(issue.pointer, values));
    return {path, issue: asMissing(issue, valueAt(values.draft, path))};
  });
  return firstOfEach(shown.toSorted(byPlace));
};

/** What the server refused, by the fields of the screen. */
export const refusalsOf = (problems: readonly FieldProblem[], values: FormValues): ShownIssue[] =>
  problems
    .map(({pointer, code, message}) => {
      const inRequest = pointer.replace(/^\/convention/, '');
      const issue = {pointer: inRequest, code: code as FieldIssue['code']};
      return {path: fieldOf(shownAt(inRequest, values)), issue, message};
    })
    .toSorted(byPlace);

/** The job is one field on the screen, whatever is wrong in it; the schedule keeps its parts. */
const fieldOf = (path: string): string =>
  path.startsWith('immersionAppellation/') ? 'immersionAppellation' : path;

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

/** What is wrong and what to do, in words. */
export const issueText = (
  {path, issue, message}: ShownIssue,
  texts: ConventionTexts,
  language: Language,
): string => {
  const {code, details} = issue;
  const isMissing = code === 'required' || (code === 'too_short' && details?.limit === '1');
  const missing = texts.missing[path] ?? texts.missing[lastOf(path)];
  if (isMissing && missing !== undefined) return missing;
  if (message !== undefined) return message;
  return writeFieldText(texts.problems[code] ?? texts.problems['invalid'] ?? '', details, language);
};

const PERSON = 'signatories/beneficiary';

/** What a field is called where nothing is around it: `Téléphone (le tuteur)`. */
export const fieldName = (path: string, texts: ConventionTexts): string => {
  const group = Object.keys(texts.groups).find(
    name => path === name || path.startsWith(`${name}/`),
  );
  // The person the request is about needs no saying.
  const who = group === undefined || group === PERSON ? undefined : texts.groups[group];
  const label =
    path === 'immersionAppellation'
      ? texts.labels.immersionAppellation.appellationLabel
      : labelAt(texts.labels, path);
  if (label === undefined) return who ?? texts.title;
  return who === undefined ? label : texts.about(label, who);
};
