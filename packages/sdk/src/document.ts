import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {DocumentRequests} from './contract/document/requests.ts';
import {documentRoutes, type DocumentRoutes} from './contract/document/routes.ts';

/** The document's methods. */
export type DocumentClient = Calls<DocumentRoutes, DocumentRequests>;

/** Creates a client of the validated conventions' documents alone. */
export const createDocumentClient = (options: ClientOptions): DocumentClient =>
  callsOf<DocumentRoutes, DocumentRequests>(documentRoutes, options);
