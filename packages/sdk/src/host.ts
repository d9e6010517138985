import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {HostRequests} from './contract/directory/host-requests.ts';
import {hostRoutes, type HostRoutes} from './contract/directory/host-routes.ts';

/** The methods of companies that join the directory. */
export type HostClient = Calls<HostRoutes, HostRequests>;

/** Creates a client of the companies' entries alone. */
export const createHostClient = (options: ClientOptions): HostClient =>
  callsOf<HostRoutes, HostRequests>(hostRoutes, options);
