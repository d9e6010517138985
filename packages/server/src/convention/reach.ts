import type {StaffRole} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Caller} from '../access/caller.ts';
import {ProblemError} from '../http/problem.ts';
import type {Database} from '../store/database.ts';

/** For whom a caller looks at a list: by name of agency, in what quality, or by kind in all. */
export type Reach = {
  readonly readsFor: readonly string[];
  readonly counselsFor: readonly string[];
  readonly validatesFor: readonly string[];
  readonly kinds: readonly string[];
};

/** @throws ProblemError `scope_missing` for who has no list. */
export const reachOf = (caller: Caller): Reach => {
  if (caller.kind === 'key') {
    const {agencyIds, agencyKinds: kinds} = caller.key;
    return {readsFor: agencyIds, counselsFor: agencyIds, validatesFor: agencyIds, kinds};
  }
  if (caller.kind !== 'staff') throw new ProblemError('scope_missing');
  const as = (role: StaffRole) =>
    caller.rights.flatMap(right => (right.role === role ? [right.agencyId] : []));
  return {
    readsFor: caller.rights.map(({agencyId}) => agencyId),
    counselsFor: as('counsellor'),
    validatesFor: as('validator'),
    kinds: [],
  };
};

/** The agencies of a list, and those of them where the next word may be the caller's. */
export type Reached = {
  readonly all: readonly string[];
  /** Where they look at what the parties have just signed. */
  readonly review: readonly string[];
  /** Where they validate what a counsellor accepted. */
  readonly accepted: readonly string[];
};

type Row = {id: string; review: boolean; accepted: boolean};

/**
 * Reads the agencies somebody has a list of: their own, and those that refer to one they validate
 * for. The list is then read agency by agency, whatever the size of the table.
 */
export const readReached = async (
  db: Database,
  {readsFor, counselsFor, validatesFor, kinds}: Reach,
): Promise<Reached> => {
  const {rows} = await sql<Row>`
    SELECT a.id,
      CASE WHEN r.id IS NOT NULL OR a.steps = 'counsellor-and-validator'
        THEN a.id = ANY (${counselsFor}::uuid[]) ELSE a.id = ANY (${validatesFor}::uuid[]) END
        OR a.kind = ANY (${kinds}::text[]) AS review,
      coalesce(r.id, a.id) = ANY (${validatesFor}::uuid[])
        OR coalesce(r.kind, a.kind) = ANY (${kinds}::text[]) AS accepted
    FROM agency a LEFT JOIN agency r ON r.id = a.refers_to
    WHERE a.id = ANY (${readsFor}::uuid[]) OR a.kind = ANY (${kinds}::text[])
      OR r.id = ANY (${validatesFor}::uuid[]) OR r.kind = ANY (${kinds}::text[])`.execute(db);
  const where = (test: (row: Row) => boolean) => rows.filter(test).map(({id}) => id);
  return {
    all: where(() => true),
    review: where(row => row.review),
    accepted: where(row => row.accepted),
  };
};
