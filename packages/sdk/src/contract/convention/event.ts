/** What can happen to a convention, as its audit trail and its events name it. */
export const CONVENTION_EVENTS = [
  'convention.submitted',
  'convention.duplicate-suspected',
  'convention.signed',
  'convention.fully-signed',
  'convention.modified',
  'convention.signatures-voided',
  'convention.accepted',
  'convention.validated',
  'convention.rejected',
  'convention.cancelled',
  'convention.deprecated',
  'convention.transferred',
  'convention.renewed',
  'convention.corrected',
  'convention.contact-corrected',
  'convention.counsellor-named',
  'convention.asked',
  'convention.person-erased',
  'assessment.created',
  'assessment.signed',
  'assessment.deleted',
] as const;
/** A word of {@link CONVENTION_EVENTS}. */
export type ConventionEventType = (typeof CONVENTION_EVENTS)[number];
