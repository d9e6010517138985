import {type Calls, callsOf, type ClientOptions} from './call.ts';
import {type ServiceRequests, serviceRoutes, type ServiceRoutes} from './contract/service.ts';

/** The service's own methods. */
export type ServiceClient = Calls<ServiceRoutes, ServiceRequests>;

/** Creates a client of what the service says of itself; it needs no key. */
export const createServiceClient = (options: ClientOptions): ServiceClient =>
  callsOf<ServiceRoutes, ServiceRequests>(serviceRoutes, options);
