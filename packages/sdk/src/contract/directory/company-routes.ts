import {routes} from '../route.ts';
import {Company} from './company.ts';

/** What is known of a company by its number; apart from the search, which does not carry it. */
export const companyRoutes = routes({
  readCompany: {
    method: 'GET',
    path: '/api/companies/:siret',
    access: {scope: 'directory:read', publishable: true, link: 'any', staff: true},
    response: Company,
  },
});
/** The companies' routes, as a type. */
export type CompanyRoutes = typeof companyRoutes;
