import {routes} from '../route.ts';
import {PartnerStatistics, Statistics} from './statistics.ts';

/** Figures of the service, for everybody, and of a partner, for itself. */
export const statisticsRoutes = routes({
  readStatistics: {
    method: 'GET',
    path: '/api/statistics',
    access: 'public',
    response: Statistics,
  },
  readPartnerStatistics: {
    method: 'GET',
    path: '/api/statistics/partner',
    access: {scope: 'statistics:read', publishable: false},
    response: PartnerStatistics,
  },
});
/** The statistics' routes, as a type. */
export type StatisticsRoutes = typeof statisticsRoutes;
