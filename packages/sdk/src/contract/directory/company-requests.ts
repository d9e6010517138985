import type {RequestRules} from '../route.ts';
import type {CompanyRoutes} from './company-routes.ts';
import {CompanyKey} from './company.ts';

/** What the requests about companies must be. */
export const companyRequests = {
  readCompany: {
    summary: 'Dit ce qui est connu d’un établissement par son SIRET ; inconnu n’est pas un refus.',
    params: CompanyKey,
  },
} as const satisfies Record<keyof CompanyRoutes, RequestRules>;
/** What the requests about companies must be, as a type. */
export type CompanyRequests = typeof companyRequests;
