import * as z from 'zod/mini';
import type {Role} from '../convention/role.ts';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {CivilDate, Instant} from '../primitives/time.ts';
import type {
  AssessmentStatus,
  Behaviour,
  BehaviourRating,
  ContractType,
  NoShowCause,
} from './vocabulary.ts';

/** What the person said of the assessment, once and for all; a disagreement says why. */
export const AssessmentSignature = z.object({
  agrees: z.boolean(),
  comment: z.optional(z.string()),
  signedAt: Instant,
});
export type AssessmentSignature = z.infer<typeof AssessmentSignature>;

const Seen = z.optional(openEnum<BehaviourRating>());

/** What was seen of how the person works. */
const BehavioursSeen = z.object({
  punctuality: Seen,
  instructions: Seen,
  teamwork: Seen,
  initiative: Seen,
} satisfies Record<Behaviour, unknown>);

/** An assessment, as its people, the agency and the agency's software read it. */
export const Assessment = z.object({
  conventionId: Id,
  status: openEnum<AssessmentStatus>(),
  noShowCause: z.optional(openEnum<NoShowCause>()),
  lastDayOfPresence: z.optional(CivilDate),
  numberOfMissedHours: z.optional(z.number()),
  /** Hours of presence made, computed from the schedule. */
  hoursMade: z.number(),
  endedWithAJob: z.optional(z.boolean()),
  typeOfContract: z.optional(openEnum<ContractType>()),
  contractStartDate: z.optional(CivilDate),
  followedByTraining: z.optional(z.boolean()),
  skills: z.optional(z.string()),
  behaviours: z.optional(BehavioursSeen),
  establishmentFeedback: z.optional(z.string()),
  establishmentAdvices: z.optional(z.string()),
  /** In what quality it was written. */
  writtenBy: openEnum<Role>(),
  createdAt: Instant,
  /** SHA-256 of what the person signs (canonical JSON, RFC 8785), in hexadecimal. */
  documentHash: z.string(),
  signature: z.optional(AssessmentSignature),
});
export type Assessment = z.infer<typeof Assessment>;

/** What a convention says of its assessment. */
export const AssessmentSummary = z.object({
  status: openEnum<AssessmentStatus>(),
  endedWithAJob: z.optional(z.boolean()),
  createdAt: Instant,
  signedAt: z.optional(Instant),
  agrees: z.optional(z.boolean()),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

/**
 * Where the assessment of a validated immersion stands: `awaited` from the last day on; `unsigned`,
 * the person has not signed it; `signed`, in agreement; `disputed`, signed in disagreement;
 * `no-show`, which nobody signs.
 */
export const ASSESSMENT_STANDINGS = [
  'awaited',
  'unsigned',
  'signed',
  'disputed',
  'no-show',
] as const;
/** A word of {@link ASSESSMENT_STANDINGS}. */
export type AssessmentStanding = (typeof ASSESSMENT_STANDINGS)[number];
