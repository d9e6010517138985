import type {AgencyKind, AgencySteps} from '@immersion-kit/sdk/contract';
import type {Database, Tx} from '../store/database.ts';

/** What a convention needs to know of its agency. */
export type AgencyInCharge = {
  readonly id: string;
  readonly kind: AgencyKind;
  /** Always `counsellor-and-validator` for an agency that refers to another. */
  readonly steps: AgencySteps;
  /** Whose calendar gives the convention's "today". */
  readonly department: string;
  /** The agency that validates what this one has looked at; it refers to no other. */
  readonly refersTo: string | null;
  readonly status: 'active' | 'closed';
};

/** Reads what a convention needs of an agency, closed ones included; undefined when unknown. */
export const findAgency = (db: Database | Tx, id: string): Promise<AgencyInCharge | undefined> =>
  db
    .selectFrom('agency')
    .select(['id', 'kind', 'steps', 'department', 'refers_to as refersTo', 'status'])
    .where('id', '=', id)
    .executeTakeFirst();
