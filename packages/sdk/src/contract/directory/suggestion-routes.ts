import {routes} from '../route.ts';
import {JobList, PlaceList} from './suggestion.ts';

/** Whoever searches, or fills a form in: staff and the holder of a link too. */
const access = {scope: 'directory:read', publishable: true, link: 'any', staff: true} as const;

/** What is meant by a few letters; apart from the search, which a form does not carry. */
export const suggestionRoutes = routes({
  suggestJobs: {method: 'GET', path: '/api/jobs', access, response: JobList},
  suggestPlaces: {method: 'GET', path: '/api/places', access, response: PlaceList},
});
/** The suggestions' routes, as a type. */
export type SuggestionRoutes = typeof suggestionRoutes;
