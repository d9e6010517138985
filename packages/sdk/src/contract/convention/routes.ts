import {routes} from '../route.ts';
import {AccommodationAnswer, Convention, ConventionPage, ConventionRenewed} from './convention.ts';
import {requestRoutes} from './request-routes.ts';
import {ConventionState} from './state.ts';

const ONE = '/api/conventions/:conventionId';

const read = {scope: 'convention:read', publishable: false, staff: true} as const;
const act = {
  scope: 'convention:write',
  publishable: false,
  link: 'session',
  staff: true,
} as const;

const command = <const Verb extends string>(verb: Verb) =>
  ({
    method: 'POST',
    path: `${ONE}/${verb}`,
    access: act,
    response: ConventionState,
    resource: ONE,
    conditional: true,
  }) as const;

/** The convention's life: drafts, submission, one command a verb. */
export const conventionRoutes = routes({
  ...requestRoutes,
  listConventions: {
    method: 'GET',
    path: '/api/conventions',
    access: read,
    response: ConventionPage,
  },
  readConvention: {
    method: 'GET',
    path: ONE,
    access: {...read, link: 'session'},
    response: Convention,
    resource: ONE,
  },
  modifyConvention: command('modify'),
  acceptConvention: command('accept'),
  validateConvention: command('validate'),
  rejectConvention: command('reject'),
  cancelConvention: command('cancel'),
  deprecateConvention: command('deprecate'),
  transferConvention: command('transfer'),
  renewConvention: {...command('renew'), creates: true, response: ConventionRenewed},
  correctConvention: command('correct'),
  nameCounsellor: command('name-counsellor'),
  replaceConvention: command('replace'),
  // A question changes no version: it shows none.
  askConvention: {
    method: 'POST',
    path: `${ONE}/ask`,
    access: act,
    response: ConventionState,
    resource: ONE,
  },
  readAccommodation: {
    method: 'GET',
    path: `${ONE}/accommodation`,
    access: {link: 'session', staff: true},
    response: AccommodationAnswer,
  },
  declareAccommodation: {
    method: 'PUT',
    path: `${ONE}/accommodation`,
    access: {link: 'session', staff: true},
    response: AccommodationAnswer,
  },
});
/** The convention's routes, as a type. */
export type ConventionRoutes = typeof conventionRoutes;
