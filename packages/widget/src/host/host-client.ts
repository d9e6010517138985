import {
  createCompanyClient,
  createDirectoryClient,
  createHostClient,
  type HostClient,
} from '@immersion-kit/sdk';
import {sharedBy} from '../client.ts';
import type {Language} from '../l10n/localize.ts';
import type {EntryClient} from './entry-client.ts';

/** What a company that joins asks of the API; a whole client will do. */
export type JoiningClient = EntryClient &
  Pick<HostClient, 'registerHost' | 'resendRegistrationCode' | 'publishHost'>;

/** The client of an address and a key, shared by every form that uses the same ones. */
export const joiningClient = sharedBy(
  (baseUrl: string, key: string, language: Language): JoiningClient => {
    const options = {baseUrl, language, ...(key === '' ? {} : {key})};
    return {
      ...createDirectoryClient(options),
      ...createCompanyClient(options),
      // Whoever waits in front of the form is told, and decides when to try again.
      ...createHostClient({...options, retries: 1, timeout: 15_000}),
    };
  },
);
