/**
 * How an immersion went, in the national service's words: to its last day; less than planned, by
 * an early end or missed hours; nobody came.
 */
export const ASSESSMENT_STATUSES = ['COMPLETED', 'PARTIALLY_COMPLETED', 'DID_NOT_SHOW'] as const;
/** A word of {@link ASSESSMENT_STATUSES}. */
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** Because of whom nobody came. */
export const NO_SHOW_CAUSES = ['beneficiary', 'host', 'both', 'unknown'] as const;
/** A word of {@link NO_SHOW_CAUSES}. */
export type NoShowCause = (typeof NO_SHOW_CAUSES)[number];

/** The contract that follows, where one does. */
export const CONTRACT_TYPES = [
  'permanent',
  'fixed-term-over-6-months',
  'fixed-term-under-6-months',
  'work-study',
  'subsidised',
  'insertion',
  'other',
] as const;
/** A word of {@link CONTRACT_TYPES}. */
export type ContractType = (typeof CONTRACT_TYPES)[number];

/** What a tutor can see of how somebody works, each in a word. */
export const BEHAVIOURS = ['punctuality', 'instructions', 'teamwork', 'initiative'] as const;
/** A word of {@link BEHAVIOURS}. */
export type Behaviour = (typeof BEHAVIOURS)[number];

/** How it was, as one would say it. */
export const BEHAVIOUR_RATINGS = ['yes', 'mostly', 'to-work-on', 'not-seen'] as const;
/** A word of {@link BEHAVIOUR_RATINGS}. */
export type BehaviourRating = (typeof BEHAVIOUR_RATINGS)[number];
