import {routes} from '../route.ts';
import {MessageAsked} from '../signature/invitation.ts';
import {Host, HostOpened, HostOutcomes, HostRegistered, HostState, HostToPublish} from './host.ts';

const OWN = '/api/host';
const own = {link: 'host'} as const;
const registration = {link: 'registration', embedded: true} as const;
const partner = {scope: 'directory:write', publishable: false} as const;

/** How companies join the directory and look after their entry. */
export const hostRoutes = routes({
  registerHost: {
    method: 'POST',
    path: '/api/hosts',
    access: {scope: 'directory:write', publishable: true},
    response: HostRegistered,
    creates: true,
  },
  /** On our own page only: the page that sent it has it, another must not read it. */
  readRegistration: {
    method: 'GET',
    path: '/api/registration',
    access: {link: 'registration'},
    response: HostToPublish,
  },
  resendRegistrationCode: {
    method: 'POST',
    path: '/api/registration/code',
    access: registration,
    response: MessageAsked,
  },
  publishHost: {
    method: 'POST',
    path: '/api/registration/publish',
    access: registration,
    response: HostState,
  },
  requestHostCode: {
    method: 'POST',
    path: '/api/host/code',
    access: 'first-party',
    response: MessageAsked,
  },
  openHost: {
    method: 'POST',
    path: '/api/host/open',
    access: 'first-party',
    response: HostOpened,
  },
  readHost: {method: 'GET', path: OWN, access: own, response: Host, resource: OWN},
  updateHost: {
    method: 'PUT',
    path: OWN,
    access: own,
    response: HostState,
    resource: OWN,
    conditional: true,
  },
  confirmHost: {
    method: 'POST',
    path: '/api/host/confirm',
    access: own,
    response: HostState,
    resource: OWN,
  },
  pauseHost: {
    method: 'POST',
    path: '/api/host/pause',
    access: own,
    response: HostState,
    resource: OWN,
  },
  resumeHost: {
    method: 'POST',
    path: '/api/host/resume',
    access: own,
    response: HostState,
    resource: OWN,
  },
  withdrawHost: {
    method: 'POST',
    path: '/api/host/withdraw',
    access: own,
    response: HostState,
    resource: OWN,
  },
  putHosts: {
    method: 'PUT',
    path: '/api/hosts',
    access: partner,
    response: HostOutcomes,
  },
  removeHost: {
    method: 'DELETE',
    path: '/api/hosts/:siret',
    access: partner,
    response: HostState,
  },
});
/** The hosts' routes, as a type. */
export type HostRoutes = typeof hostRoutes;
