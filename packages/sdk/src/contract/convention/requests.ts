import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import type {ProblemCode} from '../problem.ts';
import type {RequestRules} from '../route.ts';
import {Accommodation} from './accommodation.ts';
import {
  Approval,
  Asking,
  Closing,
  Correction,
  CounsellorName,
  Modification,
  Renewal,
  Replacement,
  Submission,
  Transfer,
} from './commands.ts';
import {ConventionQuery} from './convention-query.ts';
import {ConventionDraft} from './draft.ts';
import type {ConventionRoutes} from './routes.ts';

const params = z.strictObject({conventionId: Id});
const DraftBody = z.strictObject({convention: ConventionDraft});

const FOUND: readonly ProblemCode[] = ['convention_not_found'];
const COMMAND: readonly ProblemCode[] = [
  ...FOUND,
  'role_not_allowed',
  'status_not_allowed',
  'precondition_missing',
  'precondition_failed',
];

/** What the requests about conventions must be. */
export const conventionRequests = {
  createDraft: {
    summary: 'Garde un brouillon 30 jours et donne le lien à remettre à la personne.',
    body: DraftBody,
  },
  readDraft: {summary: 'Relit un brouillon ; sur les pages du serveur seulement.'},
  saveDraft: {
    summary: 'Remplace un brouillon.',
    body: DraftBody,
    problems: ['precondition_missing', 'precondition_failed'],
  },
  deleteDraft: {summary: 'Efface un brouillon.'},
  submitConvention: {
    summary: 'Envoie une demande de convention ; le brouillon dont elle vient est effacé.',
    body: Submission,
    problems: ['convention_invalid', 'agency_not_allowed', 'duplicate_found'],
  },
  listConventions: {
    summary: 'Liste les conventions que la clé peut suivre, les dernières envoyées d’abord.',
    query: ConventionQuery,
  },
  readConvention: {
    summary: 'Lit une convention et ce que le lecteur peut y faire.',
    params,
    problems: FOUND,
  },
  modifyConvention: {
    summary: 'Change le contenu : nouvelle version, toutes les signatures tombent.',
    params,
    body: Modification,
    problems: [...COMMAND, 'not_a_party', 'renewal_not_modifiable', 'convention_invalid'],
  },
  acceptConvention: {
    summary: 'Accepte, en conseiller : premier des deux temps.',
    params,
    body: Approval,
    problems: [...COMMAND, 'one_step_agency', 'convention_invalid'],
  },
  validateConvention: {
    summary: "Valide : l'immersion peut commencer.",
    params,
    body: Approval,
    problems: [...COMMAND, 'two_steps_required', 'convention_invalid'],
  },
  rejectConvention: {summary: 'Refuse, avec un motif.', params, body: Closing, problems: COMMAND},
  cancelConvention: {
    summary: "Annule une convention validée, jusqu'au dernier jour, avec un motif.",
    params,
    body: Closing,
    problems: [...COMMAND, 'immersion_over', 'assessment_exists'],
  },
  deprecateConvention: {
    summary: 'Classe une demande devenue sans objet, avec un motif.',
    params,
    body: Closing,
    problems: COMMAND,
  },
  transferConvention: {
    summary: 'Confie la convention à une autre structure ; les signatures restent.',
    params,
    body: Transfer,
    problems: [...COMMAND, 'convention_invalid'],
  },
  renewConvention: {
    summary: 'Renouvelle une fois : une nouvelle convention, à signer, aux nouvelles dates.',
    params,
    body: Renewal,
    problems: [...COMMAND, 'convention_invalid'],
  },
  correctConvention: {
    summary: 'Corrige le tuteur ou la date de naissance après la décision ; rien ne se resigne.',
    params,
    body: Correction,
    problems: [...COMMAND, 'convention_invalid'],
  },
  nameCounsellor: {
    summary: 'Nomme le conseiller qui accompagne la personne.',
    params,
    body: CounsellorName,
    problems: COMMAND,
  },
  replaceConvention: {
    summary: 'Met cette convention à la place d’une autre, semblable, qui est classée.',
    params,
    body: Replacement,
    problems: COMMAND,
  },
  askConvention: {
    summary:
      'Une partie demande quelque chose à la structure, ou la structure demande un changement.',
    params,
    body: Asking,
    problems: [
      ...FOUND,
      'role_not_allowed',
      'not_a_party',
      'already_signed',
      'renewal_not_modifiable',
      'status_not_allowed',
      'immersion_over',
      'assessment_exists',
      'message_too_soon',
    ],
  },
  readAccommodation: {
    summary: "Lit la reconnaissance du handicap et l'aménagement du poste.",
    params,
    problems: [...FOUND, 'role_not_allowed'],
  },
  declareAccommodation: {
    summary: "Dit, ou non, la reconnaissance du handicap et l'aménagement du poste souhaité.",
    params,
    body: Accommodation,
    problems: [...FOUND, 'role_not_allowed'],
  },
} as const satisfies Record<keyof ConventionRoutes, RequestRules>;
/** What the requests about conventions must be, as a type. */
export type ConventionRequests = typeof conventionRequests;
