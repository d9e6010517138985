import * as z from 'zod/mini';
import {openEnum} from './primitives/open-enum.ts';
import {type RequestRules, routes} from './route.ts';

/** The server can do its work now; when it cannot, `/health` answers a 503 problem. */
export const Health = z.object({
  status: z.literal('up'),
  mode: openEnum<'test' | 'live'>(),
  version: z.string(),
});
export type Health = z.infer<typeof Health>;

export const healthRoutes = routes({
  readHealth: {method: 'GET', path: '/health', access: 'public', response: Health},
});

export const healthRequests = {
  readHealth: {summary: 'Dit si le serveur et sa base de données répondent.'},
} as const satisfies Record<keyof typeof healthRoutes, RequestRules>;
