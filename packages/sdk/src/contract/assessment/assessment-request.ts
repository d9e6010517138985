import * as z from 'zod/mini';
import {FreeText, Text} from '../primitives/text.ts';
import {CivilDate} from '../primitives/time.ts';
import {
  ASSESSMENT_STATUSES,
  type AssessmentStatus,
  BEHAVIOUR_RATINGS,
  CONTRACT_TYPES,
  NO_SHOW_CAUSES,
} from './vocabulary.ts';

const Rating = z.optional(z.enum(BEHAVIOUR_RATINGS));

/** What was seen of how somebody works; what was not seen may be left out. */
export const Behaviours = z.strictObject({
  punctuality: Rating,
  instructions: Rating,
  teamwork: Rating,
  initiative: Rating,
});
export type Behaviours = z.infer<typeof Behaviours>;

/**
 * What a tutor says of an immersion. What is asked depends on how it went, and is judged by
 * `assessmentFindings`; what does not concern it is left out by `pruneAssessment`.
 */
export const AssessmentRequest = z.strictObject({
  status: z.enum(ASSESSMENT_STATUSES),
  noShowCause: z.optional(z.enum(NO_SHOW_CAUSES)),
  /** The last day the person came. */
  lastDayOfPresence: z.optional(CivilDate),
  /** Hours planned up to that day and not made, with decimals: 1.5 is an hour and a half. */
  numberOfMissedHours: z.optional(z.number().check(z.gte(0), z.lte(1000))),
  endedWithAJob: z.optional(z.boolean()),
  typeOfContract: z.optional(z.enum(CONTRACT_TYPES)),
  contractStartDate: z.optional(CivilDate),
  /** Whether a training course follows, before a hiring for instance. */
  followedByTraining: z.optional(z.boolean()),
  /** What the person learnt to do, in the tutor's words. */
  skills: z.optional(FreeText(3000)),
  behaviours: z.optional(Behaviours),
  establishmentFeedback: z.optional(Text(9200)),
  establishmentAdvices: z.optional(Text(6000)),
});
export type AssessmentRequest = z.infer<typeof AssessmentRequest>;
/** A request as it may be written: texts not trimmed yet. */
export type AssessmentRequestInput = z.input<typeof AssessmentRequest>;

type Field = keyof AssessmentRequest;

const WHEN_THERE = [
  'endedWithAJob',
  'typeOfContract',
  'contractStartDate',
  'followedByTraining',
  'skills',
  'behaviours',
  'establishmentFeedback',
  'establishmentAdvices',
] as const satisfies readonly Field[];
const OF_A_JOB: readonly Field[] = ['typeOfContract', 'contractStartDate'];

/** The fields that concern an immersion that went so, beside `status`. */
export const ASSESSMENT_FIELDS = {
  COMPLETED: WHEN_THERE,
  PARTIALLY_COMPLETED: ['lastDayOfPresence', 'numberOfMissedHours', ...WHEN_THERE],
  DID_NOT_SHOW: ['noShowCause'],
} as const satisfies Record<AssessmentStatus, readonly Field[]>;

/** The same without what does not concern it: the contract when nobody is hired, and so on. */
export const pruneAssessment = (assessment: AssessmentRequest): AssessmentRequest => {
  const concerned: readonly Field[] = ASSESSMENT_FIELDS[assessment.status];
  const kept = concerned.filter(
    field =>
      assessment[field] !== undefined && (assessment.endedWithAJob || !OF_A_JOB.includes(field)),
  );
  return {
    status: assessment.status,
    ...Object.fromEntries(kept.map(field => [field, assessment[field]])),
  };
};
