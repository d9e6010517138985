import type {RequestRules} from '../route.ts';
import {AgencyKey, AgencyQuery} from './agency-query.ts';
import type {AgencyRoutes} from './routes.ts';

/** What the requests about agencies must be. */
export const agencyRequests = {
  searchAgencies: {
    summary: 'Cherche les structures qui prescrivent, par département, genre, nom ou proximité.',
    query: AgencyQuery,
  },
  readAgency: {
    summary: 'Donne une structure qui prescrit.',
    params: AgencyKey,
    problems: ['agency_not_found'],
  },
} as const satisfies Record<keyof AgencyRoutes, RequestRules>;
/** What the requests about agencies must be, as a type. */
export type AgencyRequests = typeof agencyRequests;
