import {createDirectoryClient, type DirectoryClient} from '@immersion-kit/sdk';
import type {Language} from './l10n/localize.ts';

type MakeClient<Client> = (baseUrl: string, key: string, language: Language) => Client;

/** Makes each client once: elements that use the same address, key and language share it. */
export const sharedBy = <Client>(make: MakeClient<Client>): MakeClient<Client> => {
  const clients = new Map<string, Client>();
  return (baseUrl, key, language) => {
    const name = JSON.stringify([baseUrl, key, language]);
    const client = clients.get(name) ?? make(baseUrl, key, language);
    clients.set(name, client);
    return client;
  };
};

/** The client of an address and a key, shared by every search that uses the same ones. */
export const sharedClient = sharedBy((baseUrl, key, language): DirectoryClient =>
  createDirectoryClient({baseUrl, language, ...(key === '' ? {} : {key})}),
);
