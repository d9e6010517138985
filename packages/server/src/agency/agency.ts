import type {Agency, AgencyQuery} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import type {Database, Store, Tx} from '../store/database.ts';
import {type AgencyInCharge, findAgency} from './find-agency.ts';
import {readAgency} from './read-agency.ts';
import {searchAgencies} from './search-agencies.ts';

/** The agencies, as the API's handlers and the conventions ask them. */
export type Agencies = {
  readonly search: (query: AgencyQuery) => Promise<Agency[]>;
  /** An active agency, as the public sees it. */
  readonly read: (id: string) => Promise<Agency | undefined>;
  /** What a convention needs of any agency, closed ones included. */
  readonly find: (db: Database | Tx, id: string) => Promise<AgencyInCharge | undefined>;
  /**
   * The agency a new convention may go to.
   *
   * @throws ProblemError `agency_not_found` when it is unknown or closed.
   */
  readonly require: (id: string, tx?: Tx) => Promise<AgencyInCharge>;
};

export const createAgencies = ({store: {db}}: {readonly store: Store}): Agencies => ({
  search: query => searchAgencies(db, query),
  read: id => readAgency(db, id),
  find: findAgency,
  require: async (id, tx) => {
    const agency = await findAgency(tx ?? db, id);
    if (agency?.status !== 'active') throw new ProblemError('agency_not_found');
    return agency;
  },
});
