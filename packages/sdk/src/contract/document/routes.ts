import {routes} from '../route.ts';
import {ConventionDocument} from './document.ts';
import {Reading} from './reading.ts';

const ONE = '/api/conventions/:conventionId';

/** The same people as may read the convention. */
const access = {
  scope: 'convention:read',
  publishable: false,
  link: 'session',
  staff: true,
} as const;

/**
 * What a convention says in words, and the document once it is validated; its PDF and its page are
 * beside, not in JSON.
 */
export const documentRoutes = routes({
  readReading: {method: 'GET', path: `${ONE}/reading`, access, response: Reading},
  readDocument: {method: 'GET', path: `${ONE}/document`, access, response: ConventionDocument},
});
/** The document's routes, as a type. */
export type DocumentRoutes = typeof documentRoutes;
