import {routes} from '../route.ts';
import {MessageAsked} from '../signature/invitation.ts';
import {Alert} from './alert.ts';

const own = {link: 'alert'} as const;

/** Alerts by e-mail, without an account. */
export const alertRoutes = routes({
  createAlert: {
    method: 'POST',
    path: '/api/alerts',
    access: {scope: 'contact:write', publishable: true},
    response: MessageAsked,
    creates: true,
  },
  readAlert: {method: 'GET', path: '/api/alert', access: own, response: Alert},
  confirmAlert: {method: 'POST', path: '/api/alert/confirm', access: own, response: Alert},
  stopAlert: {method: 'POST', path: '/api/alert/stop', access: own, response: Alert},
});
/** The alerts' routes, as a type. */
export type AlertRoutes = typeof alertRoutes;
