import type {RequestRules} from '../route.ts';
import type {AlertRoutes} from './alert-routes.ts';
import {AlertRequest} from './alert.ts';

/** What the requests about alerts must be. */
export const alertRequests = {
  createAlert: {
    summary: 'Demande à être prévenu des nouvelles entreprises ; se confirme depuis l’e-mail.',
    body: AlertRequest,
    limit: {policy: 'contact'},
  },
  readAlert: {summary: 'Donne l’alerte dont on tient le lien.'},
  confirmAlert: {summary: 'Confirme l’alerte.'},
  stopAlert: {summary: 'Arrête l’alerte, pour de bon.'},
} as const satisfies Record<keyof AlertRoutes, RequestRules>;
/** What the requests about alerts must be, as a type. */
export type AlertRequests = typeof alertRequests;
