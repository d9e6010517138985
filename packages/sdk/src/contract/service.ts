import * as z from 'zod/mini';
import {openEnum} from './primitives/open-enum.ts';
import {type RequestRules, routes} from './route.ts';

/** What this service can do, for whoever fills a form that it will judge. */
export const Service = z.object({
  mode: openEnum<'test' | 'live'>(),
  /** Whether it sends text messages: somebody may then give a mobile number and no e-mail. */
  textMessages: z.boolean(),
});
export type Service = z.infer<typeof Service>;

export const serviceRoutes = routes({
  readService: {method: 'GET', path: '/api/service', access: 'public', response: Service},
});
export type ServiceRoutes = typeof serviceRoutes;

export const serviceRequests = {
  readService: {
    summary:
      'Dit ce que ce service sait faire : son mode (test ou réel), et s’il envoie des SMS. Sans clé.',
  },
} as const satisfies Record<keyof typeof serviceRoutes, RequestRules>;
export type ServiceRequests = typeof serviceRequests;
