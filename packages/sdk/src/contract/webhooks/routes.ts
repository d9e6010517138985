import {routes} from '../route.ts';
import {EventList} from './event.ts';

/** What happened, for software that asks. */
export const eventRoutes = routes({
  listEvents: {
    method: 'GET',
    path: '/api/events',
    access: {scope: 'convention:read', publishable: false},
    response: EventList,
  },
});
/** The events' routes, as a type. */
export type EventRoutes = typeof eventRoutes;
