import {EMPLOYEE_RANGES, type EmployeeRange} from './vocabulary.ts';

/** Where a company stands in the directory: a paused one is hidden until it comes back. */
export const HOST_STATUSES = ['published', 'paused', 'withdrawn'] as const;
/** A word of {@link HOST_STATUSES}. */
export type HostStatus = (typeof HOST_STATUSES)[number];

/** How many first contacts a company gets a month when it says nothing of it. */
export const DEFAULT_CONTACTS_PER_MONTH = 6;

/** Bands under 250 employees: those an aid to welcome people with a disability is for. */
export const SMALL_EMPLOYEE_RANGES: readonly EmployeeRange[] = EMPLOYEE_RANGES.slice(
  1,
  EMPLOYEE_RANGES.indexOf('250-499'),
);
