import type {DocumentRequests, DocumentRoutes} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import type {Store} from '../store/database.ts';
import {readConventionInWords, readDocument} from './read.ts';

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly publicUrl: () => string;
};

/** One handler for each route of the document. */
export const documentHandlers = ({
  store,
  now,
  publicUrl,
}: World): Handlers<DocumentRoutes, DocumentRequests> => ({
  readReading: ({params}, {caller}) =>
    readConventionInWords(store.db, {...params, caller, now: now()}),
  readDocument: ({params}, {caller}) =>
    readDocument(store.db, {...params, caller, now: now()}, publicUrl()),
});
