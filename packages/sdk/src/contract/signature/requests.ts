import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import type {ProblemCode} from '../problem.ts';
import type {RequestRules} from '../route.ts';
import {InvitationKey} from './invitation.ts';
import type {SignatureRoutes} from './routes.ts';
import {CodeRequest, ContactCorrection, Reminder, Signing} from './signing.ts';

const params = z.strictObject({conventionId: Id});

/** Why nothing is done about the signature of a party. */
const PARTY: readonly ProblemCode[] = [
  'convention_not_found',
  'role_not_allowed',
  'not_a_party',
  'already_signed',
  'status_not_allowed',
];

/** What the requests about signatures must be. */
export const signatureRequests = {
  openInvitation: {
    summary: "Échange le jeton d'une invitation contre une session de 30 minutes.",
    body: InvitationKey,
    limit: {policy: 'invitation'},
    problems: ['link_invalid', 'link_expired'],
  },
  renewInvitation: {
    summary: "Renvoie une invitation à l'adresse connue ; la réponse est toujours la même.",
    body: InvitationKey,
    limit: {policy: 'invitation'},
  },
  requestSignatureCode: {
    summary: 'Envoie un code à six chiffres pour signer le document lu ; il vaut dix minutes.',
    params,
    body: CodeRequest,
    problems: [...PARTY, 'document_changed', 'convention_invalid', 'message_too_soon'],
  },
  signConvention: {
    summary: 'Signe la version lue, pour une partie, avec le code reçu.',
    params,
    body: Signing,
    problems: [...PARTY, 'document_changed', 'code_wrong', 'code_expired', 'convention_invalid'],
  },
  remindSignatory: {
    summary: "Relance une partie qui n'a pas signé, une fois par jour au plus.",
    params,
    body: Reminder,
    problems: [...PARTY, 'message_too_soon'],
  },
  correctContact: {
    summary: "Corrige l'adresse d'une partie qui n'a pas signé ; les autres signatures restent.",
    params,
    body: ContactCorrection,
    problems: [...PARTY, 'precondition_missing', 'precondition_failed', 'convention_invalid'],
  },
} as const satisfies Record<keyof SignatureRoutes, RequestRules>;
/** What the requests about signatures must be, as a type. */
export type SignatureRequests = typeof signatureRequests;
