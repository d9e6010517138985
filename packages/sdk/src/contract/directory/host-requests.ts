import type {RequestRules} from '../route.ts';
import {
  HostBatch,
  HostKey,
  HostOpening,
  HostProof,
  HostUpdate,
  Pause,
  Registration,
} from './host-commands.ts';
import type {HostRoutes} from './host-routes.ts';

/** What the requests about hosts must be. */
export const hostRequests = {
  registerHost: {
    summary: 'Inscrit une entreprise ; elle n’est publiée qu’avec le code reçu à son adresse.',
    body: Registration,
    problems: ['host_exists', 'host_invalid'],
  },
  readRegistration: {
    summary: 'Donne la fiche que le code publiera, à qui tient le lien de son e-mail.',
    problems: ['host_exists'],
  },
  resendRegistrationCode: {
    summary: 'Renvoie le code d’une inscription.',
    problems: ['message_too_soon'],
  },
  publishHost: {
    summary: 'Publie l’entreprise, avec le code reçu à son adresse.',
    body: HostProof,
    problems: ['code_invalid', 'host_exists', 'host_invalid'],
  },
  requestHostCode: {
    summary: 'Envoie un code à l’adresse connue de l’entreprise ; la réponse est toujours la même.',
    body: HostKey,
    limit: {policy: 'sign-in'},
  },
  openHost: {
    summary: 'Échange ce code contre une session de 30 minutes.',
    body: HostOpening,
    limit: {policy: 'sign-in'},
    problems: ['code_invalid'],
  },
  readHost: {summary: 'Donne la fiche de l’entreprise à qui en répond.'},
  updateHost: {
    summary: 'Remplace la fiche, si personne ne l’a changée depuis sa lecture.',
    body: HostUpdate,
    problems: [
      'address_unconfirmed',
      'code_invalid',
      'host_invalid',
      'precondition_missing',
      'precondition_failed',
    ],
  },
  confirmHost: {summary: 'Dit que la fiche est à jour.'},
  pauseHost: {
    summary: 'Cache l’entreprise, jusqu’à un jour donné ou jusqu’à nouvel ordre.',
    body: Pause,
    problems: ['host_invalid', 'status_not_allowed'],
  },
  resumeHost: {summary: 'Montre de nouveau l’entreprise.', problems: ['status_not_allowed']},
  withdrawHost: {
    summary: 'Retire l’entreprise de l’annuaire.',
    problems: ['status_not_allowed'],
  },
  putHosts: {
    summary: 'Inscrit ou met à jour les entreprises d’un partenaire, cent au plus à la fois.',
    body: HostBatch,
    isBatch: true,
  },
  removeHost: {
    summary: 'Retire de l’annuaire une entreprise que ce partenaire a inscrite.',
    params: HostKey,
    problems: ['host_not_found'],
  },
} as const satisfies Record<keyof HostRoutes, RequestRules>;
/** What the requests about hosts must be, as a type. */
export type HostRequests = typeof hostRequests;
