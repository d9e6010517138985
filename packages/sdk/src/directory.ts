import {type CallOptions, type Calls, callsOf, type ClientOptions} from './call.ts';
import type {OfferQuery} from './contract/directory/offer-query.ts';
import type {Offer} from './contract/directory/offer.ts';
import type {DirectoryRequests} from './contract/directory/requests.ts';
import {directoryRoutes, type DirectoryRoutes} from './contract/directory/routes.ts';
import {type PageList, pageList} from './pages.ts';

/** The directory's methods. */
export type DirectoryClient = Omit<Calls<DirectoryRoutes, DirectoryRequests>, 'searchOffers'> & {
  /** Searches the directory; await it for one page, iterate over it for all. */
  readonly searchOffers: (query?: OfferQuery, options?: CallOptions) => PageList<Offer>;
};

/** Creates a client of the directory alone: lighter on a page than the whole one. */
export const createDirectoryClient = (options: ClientOptions): DirectoryClient => {
  const calls = callsOf<DirectoryRoutes, DirectoryRequests>(directoryRoutes, options);
  return {
    ...calls,
    searchOffers: (query = {}, callOptions = {}) =>
      pageList(page =>
        calls.searchOffers(page === undefined ? query : {...query, page}, callOptions),
      ),
  };
};
