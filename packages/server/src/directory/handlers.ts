import type {Contract, Requests} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Store} from '../store/database.ts';
import {readCompany} from './company/read-company.ts';
import type {Registry} from './company/registry.ts';
import type {Directory} from './directory.ts';

type Names = 'searchOffers' | 'readOffer' | 'suggestJobs' | 'suggestPlaces' | 'readCompany';
type DirectoryHandlers = Handlers<Pick<Contract, Names>, Pick<Requests, Names>>;

const DEFAULT_SUGGESTIONS = 10;

type World = {readonly store: Store; readonly registry?: Registry | undefined};

/** One handler for each route of the directory. */
export const directoryHandlers = (
  directory: Directory,
  {store, registry}: World,
): DirectoryHandlers => ({
  searchOffers: ({query}) => directory.search(query),
  readOffer: async ({params}) => {
    const offer = await directory.read(params);
    if (!offer) throw new ProblemError('offer_not_found');
    return offer;
  },
  readCompany: ({params}) => readCompany({db: store.db, registry}, params.siret),
  suggestJobs: async ({query: {q, limit = DEFAULT_SUGGESTIONS}}) => ({
    data: await directory.suggestJobs(q, limit),
  }),
  suggestPlaces: async ({query: {q, limit = DEFAULT_SUGGESTIONS}}) => ({
    data: await directory.suggestPlaces(q, limit),
  }),
});
