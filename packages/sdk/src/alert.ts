import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {AlertRequests} from './contract/directory/alert-requests.ts';
import {alertRoutes, type AlertRoutes} from './contract/directory/alert-routes.ts';

/** The methods of alerts by e-mail. */
export type AlertClient = Calls<AlertRoutes, AlertRequests>;

/** Creates a client of alerts alone. */
export const createAlertClient = (options: ClientOptions): AlertClient =>
  callsOf<AlertRoutes, AlertRequests>(alertRoutes, options);
