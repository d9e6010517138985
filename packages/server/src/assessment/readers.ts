import type {Role} from '@immersion-kit/sdk/contract';

/** Who wrote it, whom it is about, and the agency; the person's employer has no say in it. */
export const ASSESSMENT_READERS: readonly Role[] = [
  'beneficiary',
  'beneficiary-representative',
  'establishment-representative',
  'establishment-tutor',
  'counsellor',
  'validator',
  'prescriber-validator',
  'agency-admin',
  'agency-viewer',
];
