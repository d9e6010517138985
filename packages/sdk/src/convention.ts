import {type CallOptions, type Calls, callsOf, type ClientOptions} from './call.ts';
import type {ConventionQuery} from './contract/convention/convention-query.ts';
import type {ConventionSummary} from './contract/convention/convention.ts';
import type {ConventionRequests} from './contract/convention/requests.ts';
import {conventionRoutes, type ConventionRoutes} from './contract/convention/routes.ts';
import {followedList, type PageList} from './pages.ts';

/** The convention's methods. */
export type ConventionClient = Omit<
  Calls<ConventionRoutes, ConventionRequests>,
  'listConventions'
> & {
  /** The conventions the key may follow; await it for one page, iterate over it for all. */
  readonly listConventions: (
    query?: ConventionQuery,
    options?: CallOptions,
  ) => PageList<ConventionSummary>;
};

/**
 * Creates a client of conventions alone. It names each intent (`Idempotency-Key`) and shows the
 * version it last read of what it changes (`If-Match`): read a convention before changing it.
 */
export const createConventionClient = (options: ClientOptions): ConventionClient => {
  const calls = callsOf<ConventionRoutes, ConventionRequests>(conventionRoutes, options);
  return {
    ...calls,
    listConventions: (query = {}, callOptions = {}) =>
      followedList(after =>
        calls.listConventions(
          after === undefined ? query : {...query, page: 1, after},
          callOptions,
        ),
      ),
  };
};
