import {routes} from '../route.ts';
import {ConventionDocument} from './document.ts';

/** The document of a validated convention; its PDF and its page are beside, not in JSON. */
export const documentRoutes = routes({
  readDocument: {
    method: 'GET',
    path: '/api/conventions/:conventionId/document',
    access: {scope: 'convention:read', publishable: false, link: 'session', staff: true},
    response: ConventionDocument,
  },
});
/** The document's routes, as a type. */
export type DocumentRoutes = typeof documentRoutes;
