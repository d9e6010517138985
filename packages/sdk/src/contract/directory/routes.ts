import {routes} from '../route.ts';
import {Offer, OfferPage} from './offer.ts';
import {JobList, PlaceList} from './suggestion.ts';

const access = {scope: 'directory:read', publishable: true} as const;

/** The directory of companies that welcome people. */
export const directoryRoutes = routes({
  searchOffers: {
    method: 'GET',
    path: '/api/offers',
    alias: '/v3/offers',
    access,
    response: OfferPage,
  },
  readOffer: {
    method: 'GET',
    path: '/api/offers/:siret/:appellationCode/:locationId?',
    alias: '/v3/offers/:siret/:appellationCode/:locationId?',
    access,
    response: Offer,
  },
  suggestJobs: {method: 'GET', path: '/api/jobs', access, response: JobList},
  suggestPlaces: {method: 'GET', path: '/api/places', access, response: PlaceList},
});
/** The directory's routes, as a type. */
export type DirectoryRoutes = typeof directoryRoutes;
