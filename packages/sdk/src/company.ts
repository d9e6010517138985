import {type Calls, callsOf, type ClientOptions} from './call.ts';
import type {CompanyRequests} from './contract/directory/company-requests.ts';
import {companyRoutes, type CompanyRoutes} from './contract/directory/company-routes.ts';

/** The companies' methods. */
export type CompanyClient = Calls<CompanyRoutes, CompanyRequests>;

/** Creates a client of what is known of companies alone: what fills a form in. */
export const createCompanyClient = (options: ClientOptions): CompanyClient =>
  callsOf<CompanyRoutes, CompanyRequests>(companyRoutes, options);
