import type {Config} from '../config.ts';
import {type Cluster, openCluster} from './cluster.ts';
import {openStore, type Store} from './database.ts';

/** A store, and the PostgreSQL of our own it may stand on. */
export type Opened = {
  readonly store: Store;
  readonly cluster: Cluster | undefined;
  readonly close: () => Promise<void>;
};

/** Opens the database the configuration names: `DATABASE_URL`, else the one of the data folder. */
export const openConfiguredStore = async ({databaseUrl, dataDir}: Config): Promise<Opened> => {
  if (databaseUrl !== undefined) {
    const store = openStore(databaseUrl);
    return {store, cluster: undefined, close: store.close};
  }
  const cluster = await openCluster(dataDir);
  const store = openStore(() => cluster.connection);
  return {
    store,
    cluster,
    close: async () => {
      await store.close();
      await cluster.close();
    },
  };
};
