import {createStatisticsClient, type StatisticsClient} from '@immersion-kit/sdk';
import {sharedBy} from '../client.ts';

/** What the public figures ask of the API; a whole client will do. */
export type FiguresClient = Pick<StatisticsClient, 'readStatistics'>;

/** The client of an address: the figures are everybody's, and need no key. */
export const figuresClient = sharedBy((baseUrl): FiguresClient =>
  createStatisticsClient({baseUrl}),
);
