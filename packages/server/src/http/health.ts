import type {Contract, Requests} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Mode} from '../access/key.ts';
import type {Store} from '../store/database.ts';
import type {Handlers} from './mount.ts';

/** `/health`: up when the database answers; when it does not, the error makes it a 503. */
export const healthHandlers = ({
  store,
  mode,
  version,
}: {
  store: Store;
  mode: Mode;
  version: string;
}): Handlers<Pick<Contract, 'readHealth'>, Pick<Requests, 'readHealth'>> => ({
  readHealth: async () => {
    await sql`SELECT 1`.execute(store.db);
    return {status: 'up', mode, version};
  },
});
