import {routes} from '../route.ts';
import {SignedOut, SignInAsked, Staff} from './staff.ts';

const SESSION = '/api/staff/session';

/** How the people of agencies sign in: an address, a code received there, a cookie. */
export const staffRoutes = routes({
  startSignIn: {
    method: 'POST',
    path: '/api/staff/sign-in',
    access: 'first-party',
    response: SignInAsked,
  },
  finishSignIn: {method: 'POST', path: SESSION, access: 'first-party', response: Staff},
  signOut: {method: 'DELETE', path: SESSION, access: {staff: true}, response: SignedOut},
  readMe: {method: 'GET', path: '/api/staff/me', access: {staff: true}, response: Staff},
});
/** The staff's routes, as a type. */
export type StaffRoutes = typeof staffRoutes;
