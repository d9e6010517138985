import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {EventRequests} from './contract/webhooks/requests.ts';
import {eventRoutes, type EventRoutes} from './contract/webhooks/routes.ts';

/** The methods of the log of what happened. */
export type EventClient = Calls<EventRoutes, EventRequests>;

/** Creates a client of the log of what happened alone. */
export const createEventClient = (options: ClientOptions): EventClient =>
  callsOf<EventRoutes, EventRequests>(eventRoutes, options);
