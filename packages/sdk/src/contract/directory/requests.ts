import type {RequestRules} from '../route.ts';
import {OfferKey} from './offer-key.ts';
import {OfferQuery} from './offer-query.ts';
import type {DirectoryRoutes} from './routes.ts';
import {SuggestionQuery} from './suggestion-query.ts';

/** What the requests to the directory must be. */
export const directoryRequests = {
  searchOffers: {
    summary: 'Cherche les entreprises qui accueillent, par métier, lieu, nom ou critères.',
    query: OfferQuery,
  },
  readOffer: {
    summary: 'Donne une offre : une entreprise, un métier, un lieu.',
    params: OfferKey,
    problems: ['offer_not_found'],
  },
  suggestJobs: {
    summary: 'Propose des métiers au fil de la frappe, une faute admise.',
    query: SuggestionQuery,
  },
  suggestPlaces: {
    summary: 'Propose des communes au fil de la frappe, par nom ou code postal.',
    query: SuggestionQuery,
  },
} as const satisfies Record<keyof DirectoryRoutes, RequestRules>;
/** What the requests to the directory must be, as a type. */
export type DirectoryRequests = typeof directoryRequests;
