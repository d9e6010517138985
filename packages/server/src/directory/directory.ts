import type {Job, Offer, OfferKey, OfferPage, OfferQuery, Place} from '@immersion-kit/sdk/contract';
import type {Json} from '../http/json.ts';
import type {Store} from '../store/database.ts';
import {createReference} from './reference.ts';
import {createOfferReader} from './search/offer-reader.ts';
import {createOfferByKey} from './search/read-offer.ts';
import {createOfferSearch} from './search/search-offers.ts';
import {todayInParis} from './today.ts';

/** The directory, as the API's handlers ask it. */
export type Directory = {
  readonly search: (query: OfferQuery) => Promise<Json<OfferPage>>;
  readonly read: (key: OfferKey) => Promise<Json<Offer> | undefined>;
  readonly suggestJobs: (q: string, limit: number) => Promise<Job[]>;
  readonly suggestPlaces: (q: string, limit: number) => Promise<Place[]>;
  /** Builds the indexes of suggestions. */
  readonly warm: () => Promise<void>;
};

export const createDirectory = ({store, now}: {store: Store; now: () => Date}): Directory => {
  const readOffers = createOfferReader(store.pool);
  const search = createOfferSearch(store.pool, readOffers);
  const read = createOfferByKey(store.pool, readOffers);
  const reference = createReference({store, now});
  return {
    search: query => search(query, todayInParis(now())),
    read: key => read(key, todayInParis(now())),
    suggestJobs: async (q, limit) => (await reference.jobs()).suggest(q, limit),
    suggestPlaces: async (q, limit) => (await reference.places()).suggest(q, limit),
    warm: async () => {
      await Promise.all([reference.jobs(), reference.places()]);
    },
  };
};
