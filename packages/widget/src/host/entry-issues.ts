import type {FieldProblem} from '@immersion-kit/sdk';
import {
  type CivilDate,
  type FieldIssue,
  validateHost,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import {textAt} from '../fields/at-path.ts';
import type {EntryTexts} from '../l10n/host/entry-fr.ts';
import type {Language} from '../l10n/localize.ts';
import {type EntryTyped, requestOf} from './entry-values.ts';

/** What is wrong with a field of the screen, by its path. */
export type EntryIssue = {
  readonly path: string;
  readonly code: string;
  readonly details?: FieldIssue['details'];
  /** The server's own words, when it is the server that refused. */
  readonly message?: string;
};

/** The fields in the order of the screen, and what of each has no field of its own. */
const ORDER = [
  'siret',
  'businessName',
  'hostKind',
  'numberOfEmployeeRange',
  'businessNameCustomized',
  'naf',
  'website',
  'businessAddresses',
  'offers',
  'remoteWorkMode',
  'searchableBy',
  'fitForDisabledWorkers',
  'nextAvailabilityDate',
  'maxContactsPerMonth',
  'contactMode',
  'contact',
  'welcomeAddress',
  'additionalInformation',
];
const INSIDE = ['streetNumberAndAddress', 'postcode', 'city', 'firstName', 'lastName', 'job'];

const rankIn = (names: readonly string[], name: string): number => {
  const rank = names.indexOf(name);
  return rank === -1 ? names.length : rank;
};

const byPlace = (a: EntryIssue, b: EntryIssue): number => {
  const [[topA = '', ...insideA], [topB = '', ...insideB]] = [a.path.split('/'), b.path.split('/')];
  const [lastA = '', lastB = ''] = [insideA.at(-1), insideB.at(-1)];
  return (
    rankIn(ORDER, topA) - rankIn(ORDER, topB) ||
    // Of two places, the first.
    Number(insideA[0] ?? 0) - Number(insideB[0] ?? 0) ||
    rankIn(INSIDE, lastA) - rankIn(INSIDE, lastB)
  );
};

const PLACE = /^(?:businessAddresses\/\d+|welcomeAddress)$/;

/** The field on screen where a refusal is shown. */
const shownAt = (pointer: string, typed: EntryTyped): string => {
  const path = pointer.replace(/^(?:\/host)?\//, '');
  const [top = ''] = path.split('/');
  // Where people come and ask may be the first of the places: it is corrected there.
  const place =
    top === 'welcomeAddress' && typed.isAskedThere
      ? `businessAddresses/0${path.slice(top.length)}`
      : path;
  if (top === 'offers' || top === 'searchableBy') return top;
  if (place === 'businessAddresses') return 'businessAddresses/0/streetNumberAndAddress';
  return PLACE.test(place) || /\/id$/.test(place)
    ? `${place.replace(/\/id$/, '')}/streetNumberAndAddress`
    : place;
};

/** What was left empty is missing, whatever format it should have. */
const asMissing = (issue: EntryIssue, typed: EntryTyped): EntryIssue => {
  const isEmpty = textAt(typed, issue.path).trim() === '' && /_format$|^type_/.test(issue.code);
  return isEmpty ? {...issue, code: 'required'} : issue;
};

const firstOfEach = (issues: readonly EntryIssue[]): EntryIssue[] =>
  issues.filter(({path}, index) => issues.findIndex(other => other.path === path) === index);

/** Everything that is wrong with an entry as it stands, by the contract's rules, in order. */
export const issuesOf = (typed: EntryTyped, today: CivilDate): EntryIssue[] => {
  const issues = validateHost(requestOf(typed), today).map(({pointer, ...issue}) =>
    asMissing({...issue, path: shownAt(pointer, typed)}, typed),
  );
  return firstOfEach(issues.toSorted(byPlace));
};

/** What the server refused, by the fields of the screen. */
export const refusalsOf = (problems: readonly FieldProblem[], typed: EntryTyped): EntryIssue[] =>
  firstOfEach(
    problems
      .map(({pointer, code, message}) => ({path: shownAt(pointer, typed), code, message}))
      .toSorted(byPlace),
  );

/** The same path without the place it stands in, as the texts name it. */
export const textPathOf = (path: string): string => path.replace(/\/\d+(?=\/)/, '');

const wordsOf = (texts: Readonly<Record<string, string>>, path: string): string | undefined =>
  texts[path] ?? texts[path.split('/').at(-1) ?? path];

const MISSING = new Set(['required', 'too_few']);

/** What is wrong and what to do, in words. */
export const issueText = (
  {path, code, details, message}: EntryIssue,
  texts: EntryTexts,
  language: Language,
): string => {
  const missing = wordsOf(texts.missing, textPathOf(path));
  if (MISSING.has(code) && missing !== undefined) return missing;
  if (/^(?:type_|too_(?:small|large))/.test(code) && path === 'maxContactsPerMonth') {
    return texts.maxContacts;
  }
  const written = texts.problems[code];
  if (written === undefined && message !== undefined) return message;
  return writeFieldText(written ?? texts.problems['invalid'] ?? '', details, language);
};

/** What a field is called where nothing is around it: `Ville (lieu 2)`. */
export const fieldName = (path: string, typed: EntryTyped, texts: EntryTexts): string => {
  const question = wordsOf(texts.labels, textPathOf(path)) ?? texts.title;
  // A colon follows, and what to do.
  const label = question.replace(/\s*\?$/, '');
  const [, index] = /^businessAddresses\/(\d+)/.exec(path) ?? [];
  if (index === undefined || typed.businessAddresses.length < 2) return label;
  return texts.inPlace(label, Number(index) + 1);
};
