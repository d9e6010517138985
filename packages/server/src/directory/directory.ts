import type {Job, Offer, OfferKey, OfferPage, OfferQuery, Place} from '@immersion-kit/sdk/contract';
import type {Store} from '../store/database.ts';
import {createReference} from './reference.ts';
import {readOffer} from './search/read-offer.ts';
import {createOfferSearch} from './search/search-offers.ts';
import {todayInParis} from './today.ts';

/** The directory, as the API's handlers ask it. */
export type Directory = {
  readonly search: (query: OfferQuery) => Promise<OfferPage>;
  readonly read: (key: OfferKey) => Promise<Offer | undefined>;
  readonly suggestJobs: (q: string, limit: number) => Promise<Job[]>;
  readonly suggestPlaces: (q: string, limit: number) => Promise<Place[]>;
};

export const createDirectory = ({store, now}: {store: Store; now: () => Date}): Directory => {
  const search = createOfferSearch(store.pool);
  const reference = createReference({store, now});
  return {
    search: query => search(query, todayInParis(now())),
    read: key => readOffer(store.pool, key, todayInParis(now())),
    suggestJobs: async (q, limit) => (await reference.jobs()).suggest(q, limit),
    suggestPlaces: async (q, limit) => (await reference.places()).suggest(q, limit),
  };
};
