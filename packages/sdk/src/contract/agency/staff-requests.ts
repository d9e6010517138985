import type {RequestRules} from '../route.ts';
import type {StaffRoutes} from './staff-routes.ts';
import {SignIn, SignInCode} from './staff-sign-in.ts';

/** What the requests of an agency's people must be. */
export const staffRequests = {
  startSignIn: {
    summary: "Envoie un code de connexion à l'adresse ; la réponse est toujours la même.",
    body: SignIn,
    limit: {policy: 'sign-in', recipient: 'email'},
    problems: ['origin_not_allowed', 'rate_limited'],
  },
  finishSignIn: {
    summary: 'Échange le code reçu contre une session de 12 heures, tenue par un cookie.',
    body: SignInCode,
    limit: {policy: 'sign-in'},
    problems: ['code_invalid', 'origin_not_allowed', 'rate_limited'],
  },
  signOut: {summary: 'Ferme la session.'},
  readMe: {summary: 'Dit qui est connecté, et ses rôles dans chaque structure.'},
} as const satisfies Record<keyof StaffRoutes, RequestRules>;
/** What the requests of an agency's people must be, as a type. */
export type StaffRequests = typeof staffRequests;
