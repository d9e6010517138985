import {
  type CivilDate,
  type FieldIssue,
  pathOf,
  type RuleIssue,
  validateConvention,
} from '@immersion-kit/sdk/contract';
import type {Finding} from '../http/field-problems.ts';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';

/** Where in the request the convention stands: what refusals point at. */
export type At = readonly PropertyKey[];

/** Puts rule issues where the request has their fields. */
export const findingsAt = (at: At, issues: readonly RuleIssue[]): Finding[] =>
  issues.map(({path, code, details}) => ({
    path: [...at, ...path],
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
    path: [...at, ...pathOf(pointer)],
    code,
    ...(details ? {details} : {}),
  });

/**
 * Judges a whole convention by the contract's rules.
 *
 * @throws ProblemError `convention_invalid` naming each field, under `at`.
 */
export const requireValid = (request: unknown, today: CivilDate, at: At): void => {
  refuseFindings(validateConvention(request, today).map(toFinding(at)));
};

/** @throws ProblemError `convention_invalid` when the host may not welcome anybody. */
export const requireNotBanned = async (tx: Tx, siret: string, at: At): Promise<void> => {
  const banned = await tx
    .selectFrom('banned_siret')
    .select('siret')
    .where('siret', '=', siret)
    .executeTakeFirst();
  if (banned) refuseFindings([{path: [...at, 'siret'], code: 'siret_banned'}]);
};
