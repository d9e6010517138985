import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {AgencyRequests} from './contract/agency/requests.ts';
import {agencyRoutes, type AgencyRoutes} from './contract/agency/routes.ts';

/** The agencies' methods. */
export type AgencyClient = Calls<AgencyRoutes, AgencyRequests>;

/** Creates a client of the agencies alone: lighter on a page than the whole one. */
export const createAgencyClient = (options: ClientOptions): AgencyClient =>
  callsOf<AgencyRoutes, AgencyRequests>(agencyRoutes, options);
