import type {Agency, AgencyQuery} from '@immersion-kit/sdk/contract';
import type {Store} from '../store/database.ts';
import {readAgency} from './read-agency.ts';
import {searchAgencies} from './search-agencies.ts';

/** The agencies, as the API's handlers ask them. */
export type Agencies = {
  readonly search: (query: AgencyQuery) => Promise<Agency[]>;
  /** An active agency, as the public sees it. */
  readonly read: (id: string) => Promise<Agency | undefined>;
};

export const createAgencies = ({store: {db}}: {readonly store: Store}): Agencies => ({
  search: query => searchAgencies(db, query),
  read: id => readAgency(db, id),
});
