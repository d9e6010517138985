import {route} from '../route.ts';
import {OfferQuery} from './offer-query.ts';
import {Offer, OfferKey, OfferPage} from './offer.ts';
import {JobList, PlaceList, SuggestionQuery} from './suggestion.ts';

const access = {scope: 'directory:read', publishable: true} as const;

/** The directory of companies that welcome people. */
export const directoryRoutes = {
  searchOffers: route({
    method: 'GET',
    path: '/api/offers',
    alias: '/v3/offers',
    access,
    summary: 'Cherche les entreprises qui accueillent, par métier, lieu, nom ou critères.',
    query: OfferQuery,
    response: OfferPage,
  }),
  readOffer: route({
    method: 'GET',
    path: '/api/offers/:siret/:appellationCode/:locationId?',
    alias: '/v3/offers/:siret/:appellationCode/:locationId?',
    access,
    summary: 'Donne une offre : une entreprise, un métier, un lieu.',
    params: OfferKey,
    response: Offer,
    problems: ['offer_not_found'],
  }),
  suggestJobs: route({
    method: 'GET',
    path: '/api/jobs',
    access,
    summary: 'Propose des métiers au fil de la frappe, une faute admise.',
    query: SuggestionQuery,
    response: JobList,
  }),
  suggestPlaces: route({
    method: 'GET',
    path: '/api/places',
    access,
    summary: 'Propose des communes au fil de la frappe, par nom ou code postal.',
    query: SuggestionQuery,
    response: PlaceList,
  }),
} as const;
