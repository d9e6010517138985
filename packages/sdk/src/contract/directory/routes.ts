import {routes} from '../route.ts';
import {Offer, OfferPage} from './offer.ts';
import {suggestionRoutes} from './suggestion-routes.ts';

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
  ...suggestionRoutes,
});
/** The directory's routes, as a type. */
export type DirectoryRoutes = typeof directoryRoutes;
