import {createDirectoryClient, type DirectoryClient} from '@immersion-kit/sdk';
import type {Language} from './l10n/localize.ts';

const clients = new Map<string, DirectoryClient>();

/** The client of an address and a key, shared by every element that uses the same ones. */
export const sharedClient = (baseUrl: string, key: string, language: Language): DirectoryClient => {
  const name = JSON.stringify([baseUrl, key, language]);
  const known = clients.get(name);
  if (known) return known;
  const client = createDirectoryClient({baseUrl, language, ...(key === '' ? {} : {key})});
  clients.set(name, client);
  return client;
};
