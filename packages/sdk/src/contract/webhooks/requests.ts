import * as z from 'zod/mini';
import type {RequestRules} from '../route.ts';
import type {EventRoutes} from './routes.ts';

/** After which place of the log to begin, and how many events at most. */
export const EventQuery = z.strictObject({
  after: z._default(z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(500)), 100),
});
export type EventQuery = z.infer<typeof EventQuery>;

/** What the requests for events must be. */
export const eventRequests = {
  listEvents: {
    summary:
      'Lit ce qui est arrivé aux conventions que la clé peut suivre, et aux premiers contacts qui ' +
      'sont venus par elle, dans l’ordre, après une place du journal.',
    query: EventQuery,
  },
} as const satisfies Record<keyof EventRoutes, RequestRules>;
/** What the requests for events must be, as a type. */
export type EventRequests = typeof eventRequests;
