import {
  type CivilDate,
  type ConventionContent,
  type FieldIssue,
  pathOf,
  type RuleIssue,
  validateConvention,
} from '@immersion-kit/sdk/contract';
import type {Finding} from '../http/field-problems.ts';
import {ProblemError} from '../http/problem.ts';
import type {Loaded} from './load.ts';
import type {Tx} from '../store/database.ts';

type Path = readonly PropertyKey[];

/** Where in the request a field of the convention stands: under a path, or told one by one. */
export type At = Path | ((path: Path) => Path);

/** By what a whole convention is judged: the day, and whether text messages can be sent. */
export type Judging = {readonly today: CivilDate; readonly sendsTexts: boolean};

const placed = (at: At, path: Path): Path =>
  typeof at === 'function' ? at(path) : [...at, ...path];

/** Puts rule issues where the request has their fields. */
export const findingsAt = (at: At, issues: readonly RuleIssue[]): Finding[] =>
  issues.map(({path, code, details}) => ({
    path: placed(at, path),
    code,
    ...(details ? {details} : {}),
  }));

/** @throws ProblemError `convention_invalid` when anything was found. */
export const refuseFindings = (findings: readonly Finding[]): void => {
  if (findings.length > 0) throw new ProblemError('convention_invalid', findings);
};

const toFinding =
  (at: At) =>
  ({pointer, code, details}: FieldIssue): Finding => ({
    path: placed(at, pathOf(pointer)),
    code,
    ...(details ? {details} : {}),
  });

/**
 * Judges a whole convention by the contract's rules.
 *
 * @throws ProblemError `convention_invalid` naming each field, under `at`.
 */
export const requireValid = (request: unknown, {today, sendsTexts}: Judging, at: At): void => {
  const issues = validateConvention(request, today, {mobileOnly: sendsTexts});
  refuseFindings(issues.map(toFinding(at)));
};

/** The same for a content that is stored, or is about to be in its place. */
export const requireContentValid = (
  {row}: Pick<Loaded, 'row'>,
  content: ConventionContent,
  judging: Judging,
  at: At = [],
): void => {
  requireValid({...content, agencyId: row.agency_id}, judging, at);
};

/** @throws ProblemError `convention_invalid` when the host may not welcome anybody. */
export const requireNotBanned = async (tx: Tx, siret: string, at: At): Promise<void> => {
  const banned = await tx
    .selectFrom('banned_siret')
    .select('siret')
    .where('siret', '=', siret)
    .executeTakeFirst();
  if (banned) refuseFindings([{path: placed(at, ['siret']), code: 'siret_banned'}]);
};
