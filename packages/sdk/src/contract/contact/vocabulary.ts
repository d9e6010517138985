/**
 * Where a first contact stands. `UNCONFIRMED`: its sender has not shown yet that the address is
 * theirs, and the company knows nothing of it; `PENDING`: the company has it; `OTHER_DATE`: it
 * proposes another time; the last three are final.
 */
export const CONTACT_STATUSES = [
  'UNCONFIRMED',
  'PENDING',
  'OTHER_DATE',
  'ACCEPTED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
/** A word of {@link CONTACT_STATUSES}. */
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** What a company may answer. */
export const CONTACT_ANSWERS = ['yes', 'other-date', 'no'] as const;
/** A word of {@link CONTACT_ANSWERS}. */
export type ContactAnswer = (typeof CONTACT_ANSWERS)[number];

/** Why a company says no; the words of the national service, and no date, which is ours. */
export const DECLINE_REASONS = [
  'NO_TIME',
  'UNABLE_TO_HELP',
  'NO_PLACE',
  'CANDIDATE_ALREADY_WARNED',
  'OTHER',
] as const;
/** A word of {@link DECLINE_REASONS}. */
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The two who write to each other, neither of whom sees the other's address. */
export const CONTACT_SIDES = ['candidate', 'host'] as const;
/** A word of {@link CONTACT_SIDES}. */
export type ContactSide = (typeof CONTACT_SIDES)[number];

/** What somebody wants of an immersion, as the national service writes it. */
export const CONTACT_OBJECTIVES = [
  'Confirmer un projet professionnel',
  'Initier une démarche de recrutement',
  "Découvrir un métier ou un secteur d'activité",
] as const;
/** A word of {@link CONTACT_OBJECTIVES}. */
export type ContactObjective = (typeof CONTACT_OBJECTIVES)[number];
