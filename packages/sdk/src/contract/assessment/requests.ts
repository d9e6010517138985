import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import type {ProblemCode} from '../problem.ts';
import type {RequestRules} from '../route.ts';
import {CodeRequest} from '../signature/signing.ts';
import {AssessmentDeletion, AssessmentSigning, AssessmentWriting} from './commands.ts';
import type {AssessmentRoutes} from './routes.ts';

const params = z.strictObject({conventionId: Id});

const FOUND: readonly ProblemCode[] = ['convention_not_found', 'role_not_allowed'];
const EXISTS: readonly ProblemCode[] = [...FOUND, 'status_not_allowed', 'assessment_not_found'];
const SIGNED: readonly ProblemCode[] = [
  ...EXISTS,
  'already_signed',
  'assessment_unsignable',
  'document_changed',
];

/** What the requests about assessments must be. */
export const assessmentRequests = {
  readAssessment: {
    summary: 'Lit le bilan d’une immersion.',
    params,
    problems: [...FOUND, 'assessment_not_found'],
  },
  writeAssessment: {
    summary:
      'Écrit le bilan, une fois : tuteur ou structure ; la personne est invitée à le signer.',
    params,
    body: AssessmentWriting,
    problems: [
      ...FOUND,
      'status_not_allowed',
      'immersion_not_started',
      'assessment_exists',
      'assessment_invalid',
    ],
  },
  requestAssessmentCode: {
    summary: 'Envoie à la personne un code à six chiffres pour signer le bilan lu.',
    params,
    body: CodeRequest,
    problems: [...SIGNED, 'message_too_soon'],
  },
  signAssessment: {
    summary: 'Signe le bilan, d’accord ou non, avec le code reçu ; un désaccord dit pourquoi.',
    params,
    body: AssessmentSigning,
    problems: [...SIGNED, 'code_wrong', 'code_expired'],
  },
  remindAssessment: {
    summary: 'Relance le tuteur, ou la personne qui n’a pas signé, une fois par jour au plus.',
    params,
    problems: [...FOUND, 'status_not_allowed', 'already_signed', 'message_too_soon'],
  },
  deleteAssessment: {
    summary: 'Retire un bilan écrit par erreur, avec un motif ; un autre peut être écrit.',
    params,
    body: AssessmentDeletion,
    problems: [...EXISTS, 'precondition_missing', 'precondition_failed'],
  },
} as const satisfies Record<keyof AssessmentRoutes, RequestRules>;
/** What the requests about assessments must be, as a type. */
export type AssessmentRequests = typeof assessmentRequests;
