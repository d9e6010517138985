import type {FieldProblem} from '@immersion-kit/sdk';
import {
  type Assessed,
  type FieldIssue,
  validateAssessment,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import type {FormTexts} from '../l10n/assessment/form-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {
  ASSESSMENT_TYPED,
  type AssessmentField,
  type AssessmentTyped,
  isMinutes,
  requestOf,
} from './assessment-values.ts';

/** What is wrong with a field of the screen. */
export type AssessmentIssue = {
  readonly path: AssessmentField;
  readonly code: string;
  readonly details?: FieldIssue['details'];
  /** The server's own words, when it is the server that refused. */
  readonly message?: string;
};

const rankOf = ({path}: AssessmentIssue): number => ASSESSMENT_TYPED.indexOf(path);

/** The field on screen where a refusal is shown. */
const shownAt = (pointer: string, code: string): AssessmentField => {
  // Whoever says « in part » has most often forgotten when: that is where it is mended.
  if (code === 'nothing_missed') return 'lastDayOfPresence';
  const path = pointer.replace(/^(?:\/assessment)?\//, '');
  if (path === 'numberOfMissedHours') return 'missedHours';
  return ASSESSMENT_TYPED.find(field => field === path) ?? 'status';
};

const inOrder = (issues: readonly AssessmentIssue[]): AssessmentIssue[] =>
  issues
    .filter(({path}, index) => issues.findIndex(other => other.path === path) === index)
    .toSorted((a, b) => rankOf(a) - rankOf(b));

/** Everything that is wrong with an assessment as it stands, by the contract's rules, in order. */
export const issuesOf = (typed: AssessmentTyped, assessed: Assessed): AssessmentIssue[] => {
  const found = validateAssessment(requestOf(typed, assessed), assessed).map(
    ({pointer, ...issue}): AssessmentIssue => ({...issue, path: shownAt(pointer, issue.code)}),
  );
  const isPart = typed.status === 'PARTIALLY_COMPLETED';
  const isUnsaid = found.some(
    ({path, code}) => path === 'lastDayOfPresence' && code === 'required',
  );
  return inOrder([
    // Nothing was said of presence: one answer is enough, and asked for once.
    ...found.filter(({path, code}) => !(isUnsaid && path === 'missedHours' && code === 'required')),
    ...(isPart && !isMinutes(typed.missedMinutes)
      ? [{path: 'missedMinutes', code: 'minutes'} as const]
      : []),
  ]);
};

/** What the server refused, by the fields of the screen. */
export const refusalsOf = (problems: readonly FieldProblem[]): AssessmentIssue[] =>
  inOrder(
    problems.map(({pointer, code, message}) => ({path: shownAt(pointer, code), code, message})),
  );

type Saying = {readonly texts: FormTexts; readonly language: Language; readonly isOver: boolean};

/** What is wrong and what to do, in words. */
export const issueText = (
  {path, code, details, message}: AssessmentIssue,
  {texts, language, isOver}: Saying,
): string => {
  const named = path === 'lastDayOfPresence' && isOver ? 'presence' : path;
  const missing = texts.missing[named];
  if (code === 'required' && missing !== undefined) return missing;
  const written = texts.problems[code];
  if (written === undefined && message !== undefined) return message;
  return writeFieldText(written ?? texts.problems['invalid'] ?? '', details, language);
};
