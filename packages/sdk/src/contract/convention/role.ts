import type {SignatoryRole} from './vocabulary.ts';

/**
 * In what quality somebody acts on a convention. `prescriber-validator`: a validator of the
 * agency to which an accompanying structure refers; `system`: a scheduled job.
 */
export const ROLES = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
  'establishment-tutor',
  'counsellor',
  'validator',
  'prescriber-validator',
  'agency-admin',
  'agency-viewer',
  'system',
] as const;
/** A word of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** The parties, under the names a request gives them. */
export const PARTIES = {
  beneficiary: 'beneficiary',
  establishmentRepresentative: 'establishment-representative',
  beneficiaryRepresentative: 'beneficiary-representative',
  beneficiaryCurrentEmployer: 'beneficiary-current-employer',
} as const satisfies Record<string, SignatoryRole>;
