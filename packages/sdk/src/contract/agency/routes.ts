import {routes} from '../route.ts';
import {Agency, AgencyList} from './agency.ts';

const access = {scope: 'directory:read', publishable: true, link: 'any', staff: true} as const;

/** The structures that prescribe immersions. */
export const agencyRoutes = routes({
  searchAgencies: {method: 'GET', path: '/api/agencies', access, response: AgencyList},
  readAgency: {method: 'GET', path: '/api/agencies/:agencyId', access, response: Agency},
});
/** The agencies' routes, as a type. */
export type AgencyRoutes = typeof agencyRoutes;
