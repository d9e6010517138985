import {
  createDirectoryClient,
  createSendingClient,
  type DirectoryClient,
  type SendingClient,
} from '@immersion-kit/sdk';
import {sharedBy} from '../client.ts';
import type {Language} from '../l10n/localize.ts';

/** What writing to a company asks of the API; a whole client will do. */
export type ContactClient = SendingClient & Pick<DirectoryClient, 'readOffer'>;

/** The client of an address and a key, shared by every element that uses the same ones. */
export const contactClient = sharedBy(
  (baseUrl: string, key: string, language: Language): ContactClient => {
    const options = {baseUrl, language, ...(key === '' ? {} : {key})};
    return {
      readOffer: createDirectoryClient(options).readOffer,
      // Whoever waits in front of the form is told, and decides when to try again.
      ...createSendingClient({...options, retries: 1, timeout: 15_000}),
    };
  },
);
