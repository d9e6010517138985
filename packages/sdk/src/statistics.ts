import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {StatisticsRequests} from './contract/statistics/requests.ts';
import {statisticsRoutes, type StatisticsRoutes} from './contract/statistics/routes.ts';

/** The methods of the service's figures. */
export type StatisticsClient = Calls<StatisticsRoutes, StatisticsRequests>;

/** Creates a client of the service's figures alone. */
export const createStatisticsClient = (options: ClientOptions): StatisticsClient =>
  callsOf<StatisticsRoutes, StatisticsRequests>(statisticsRoutes, options);
