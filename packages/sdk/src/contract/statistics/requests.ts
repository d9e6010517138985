import * as z from 'zod/mini';
import type {RequestRules} from '../route.ts';
import type {StatisticsRoutes} from './routes.ts';
import {STATISTICS_BY} from './statistics.ts';

/** Public figures, told apart one way at a time. */
export const StatisticsQuery = z.strictObject({by: z._default(z.enum(STATISTICS_BY), 'month')});
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

/** What the requests for figures must be. */
export const statisticsRequests = {
  readStatistics: {
    summary:
      'Donne les chiffres publics des douze derniers mois clos, par mois, département ou réseau ; ' +
      'rien sous 11. Sans clé.',
    query: StatisticsQuery,
    limit: {policy: 'range'},
  },
  readPartnerStatistics: {
    summary: 'Donne à un partenaire les chiffres de ce qui est venu par ses clés ; rien sous 11.',
  },
} as const satisfies Record<keyof StatisticsRoutes, RequestRules>;
/** What the requests for figures must be, as a type. */
export type StatisticsRequests = typeof statisticsRequests;
