/**
 * What kind of period a convention is for. Only the PMSMP (Code du travail, L5135-1) today; the
 * word is kept in every convention so that `mini-stage-cci`, which another law governs, may come.
 */
export const INTERNSHIP_KINDS = ['immersion'] as const;

/** What a PMSMP may be for: one of three objects (Code du travail, L5135-1). */
export const OBJECTIVES = ['discover-job', 'confirm-project', 'start-recruitment'] as const;

/** Where a convention stands; the last three are final. */
export const CONVENTION_STATUSES = [
  'READY_TO_SIGN',
  'PARTIALLY_SIGNED',
  'IN_REVIEW',
  'ACCEPTED_BY_COUNSELLOR',
  'ACCEPTED_BY_VALIDATOR',
  'REJECTED',
  'CANCELLED',
  'DEPRECATED',
] as const;

/** Who signs, when they are part of the convention; the tutor and the agency never do. */
export const SIGNATORY_ROLES = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
] as const;

/** A word of {@link INTERNSHIP_KINDS}. */
export type InternshipKind = (typeof INTERNSHIP_KINDS)[number];
/** A word of {@link OBJECTIVES}. */
export type Objective = (typeof OBJECTIVES)[number];
/** A word of {@link CONVENTION_STATUSES}. */
export type ConventionStatus = (typeof CONVENTION_STATUSES)[number];
/** A word of {@link SIGNATORY_ROLES}. */
export type SignatoryRole = (typeof SIGNATORY_ROLES)[number];
