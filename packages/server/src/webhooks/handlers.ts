import type {EventRequests, EventRoutes} from '@immersion-kit/sdk/contract';
import type {Handlers} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Store} from '../store/database.ts';
import {listEvents} from './list-events.ts';

/** One handler for each route of the events. */
export const eventHandlers = ({
  store,
}: {
  readonly store: Store;
}): Handlers<EventRoutes, EventRequests> => ({
  listEvents: ({query}, {caller}) => {
    if (caller.kind !== 'key') throw new ProblemError('key_invalid');
    return listEvents(store.db, caller.key, query);
  },
});
