/** How a company asks to be reached first. */
export const CONTACT_MODES = ['EMAIL', 'PHONE', 'IN_PERSON'] as const;

/** Where the work is done. */
export const REMOTE_WORK_MODES = ['ON_SITE', 'HYBRID', 'FULL_REMOTE'] as const;

/** Whether a company says it welcomes disabled people, certified by France Travail or not. */
export const DISABLED_WORKER_WELCOMES = ['yes-ft-certified', 'yes-declared-only', 'no'] as const;

/** Whom a company agrees to welcome. */
export const AUDIENCES = ['students', 'jobSeekers'] as const;

/** What kind of employer the host is. */
export const HOST_KINDS = ['company', 'public', 'association'] as const;

/** Headcount bands of the national service; the empty text means unknown. */
export const EMPLOYEE_RANGES = [
  '',
  '0',
  '1-2',
  '3-5',
  '6-9',
  '10-19',
  '20-49',
  '50-99',
  '100-199',
  '200-249',
  '250-499',
  '500-999',
  '1000-1999',
  '2000-4999',
  '5000-9999',
  '+10000',
] as const;

/** A word of {@link CONTACT_MODES}. */
export type ContactMode = (typeof CONTACT_MODES)[number];
/** A word of {@link REMOTE_WORK_MODES}. */
export type RemoteWorkMode = (typeof REMOTE_WORK_MODES)[number];
/** A word of {@link DISABLED_WORKER_WELCOMES}. */
export type DisabledWorkerWelcome = (typeof DISABLED_WORKER_WELCOMES)[number];
/** A word of {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];
/** A word of {@link HOST_KINDS}. */
export type HostKind = (typeof HOST_KINDS)[number];
/** A word of {@link EMPLOYEE_RANGES}. */
export type EmployeeRange = (typeof EMPLOYEE_RANGES)[number];
