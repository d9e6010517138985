import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {StaffRequests} from './contract/agency/staff-requests.ts';
import {staffRoutes, type StaffRoutes} from './contract/agency/staff-routes.ts';

/** The methods of an agency's people. */
export type StaffClient = Calls<StaffRoutes, StaffRequests>;

/**
 * Creates a client of the sign-in alone, for the server's own pages: a browser keeps the cookie it
 * sets, and sends it with the calls of every client without a key that has this same address.
 */
export const createStaffClient = (options: ClientOptions): StaffClient =>
  callsOf<StaffRoutes, StaffRequests>(staffRoutes, options);
