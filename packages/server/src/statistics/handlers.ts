import type {StatisticsRequests, StatisticsRoutes} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {withHeaders} from '../http/with-headers.ts';
import type {StatisticsReader} from './statistics.ts';

// As long as figures serve here too: it is nobody's, and a page of many readers asks once.
const FOR_ALL = {'cache-control': 'public, max-age=60'};

/** One handler for each route of the figures. */
export const statisticsHandlers = (
  statistics: StatisticsReader,
): Handlers<StatisticsRoutes, StatisticsRequests> => ({
  readStatistics: async ({query: {by}}) => withHeaders(await statistics.ofAll(by), FOR_ALL),
  readPartnerStatistics: (_, {caller}) => {
    if (caller.kind !== 'key') throw new ProblemError('key_invalid');
    return statistics.ofPartner(caller.key);
  },
});
