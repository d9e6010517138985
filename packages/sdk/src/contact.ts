import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {ContactRequests} from './contract/contact/requests.ts';
import {
  contactRoutes,
  type ContactRoutes,
  sendingRoutes,
  type SendingRoutes,
} from './contract/contact/routes.ts';

/** The methods of first contacts and conversations. */
export type ContactClient = Calls<ContactRoutes, ContactRequests>;

/** Creates a client of contacts alone. */
export const createContactClient = (options: ClientOptions): ContactClient =>
  callsOf<ContactRoutes, ContactRequests>(contactRoutes, options);

/** What a page needs to write to a company. */
export type SendingClient = Calls<SendingRoutes, Pick<ContactRequests, keyof SendingRoutes>>;

/** Creates a client that writes to companies: lighter on a page than that of conversations. */
export const createSendingClient = (options: ClientOptions): SendingClient =>
  callsOf<SendingRoutes, Pick<ContactRequests, keyof SendingRoutes>>(sendingRoutes, options);
