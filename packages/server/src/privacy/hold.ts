import {addMonths, type CivilDate, TRANSITIONS} from '@immersion-kit/sdk/contract';
import type {ConventionRow} from '../convention/load.ts';
import {YEARS_AFTER_END} from './retention.ts';

/**
 * Why the data of a convention are kept although somebody asks for their erasure (RGPD, article
 * 17.3): the request is under way, or what was validated must be shown to those who check it.
 */
export type Hold =
  {readonly why: 'under-way'} | {readonly why: 'validated'; readonly until: CivilDate};

/** What holds a convention today; undefined when nothing does. */
export const holdOn = (
  {status, date_end: dateEnd}: Pick<ConventionRow, 'status' | 'date_end'>,
  today: CivilDate,
): Hold | undefined => {
  if (TRANSITIONS.deprecate.from.some(one => one === status)) return {why: 'under-way'};
  const until = addMonths(dateEnd, 12 * YEARS_AFTER_END);
  return status === 'ACCEPTED_BY_VALIDATOR' && today <= until
    ? {why: 'validated', until}
    : undefined;
};
