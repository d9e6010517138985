import {
  type AgencyClient,
  type CompanyClient,
  createAgencyClient,
  createCompanyClient,
  createRequestClient,
  createServiceClient,
  type RequestClient,
  type ServiceClient,
} from '@immersion-kit/sdk';
import {sharedBy} from '../client.ts';
import type {Language} from '../l10n/localize.ts';

/** What the request form asks of the API; a whole client will do. */
export type FormClient = RequestClient &
  Pick<AgencyClient, 'searchAgencies' | 'readAgency'> &
  Pick<CompanyClient, 'readCompany'> &
  Pick<ServiceClient, 'readService'>;

/** The client of an address and a key, shared by every form that uses the same ones. */
export const formClient = sharedBy(
  (baseUrl: string, key: string, language: Language): FormClient => {
    const options = {baseUrl, language, ...(key === '' ? {} : {key})};
    return {
      ...createAgencyClient(options),
      ...createCompanyClient(options),
      ...createServiceClient(options),
      // Whoever waits in front of the form is told, and decides when to try again.
      ...createRequestClient({...options, retries: 1, timeout: 15_000}),
    };
  },
);
