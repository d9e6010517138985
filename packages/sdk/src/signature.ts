import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {SignatureRequests} from './contract/signature/requests.ts';
import {signatureRoutes, type SignatureRoutes} from './contract/signature/routes.ts';

/** The signature's methods. */
export type SignatureClient = Calls<SignatureRoutes, SignatureRequests>;

/**
 * Creates a client of invitations, codes and signatures alone. What opens an invitation is the
 * server's own page: the session it gives is then the key of a client of one's own.
 */
export const createSignatureClient = (options: ClientOptions): SignatureClient =>
  callsOf<SignatureRoutes, SignatureRequests>(signatureRoutes, options);
