import type {Contract, Requests} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Directory} from './directory.ts';

type Names = 'searchOffers' | 'readOffer' | 'suggestJobs' | 'suggestPlaces';
type DirectoryHandlers = Handlers<Pick<Contract, Names>, Pick<Requests, Names>>;

const DEFAULT_SUGGESTIONS = 10;

export const directoryHandlers = (directory: Directory): DirectoryHandlers => ({
  searchOffers: ({query}) => directory.search(query),
  readOffer: async ({params}) => {
    const offer = await directory.read(params);
    if (!offer) throw new ProblemError('offer_not_found');
    return offer;
  },
  suggestJobs: async ({query: {q, limit = DEFAULT_SUGGESTIONS}}) => ({
    data: await directory.suggestJobs(q, limit),
  }),
  suggestPlaces: async ({query: {q, limit = DEFAULT_SUGGESTIONS}}) => ({
    data: await directory.suggestPlaces(q, limit),
  }),
});
