/** Where a company stands in the directory: a paused one is hidden until it comes back. */
export const HOST_STATUSES = ['published', 'paused', 'withdrawn'] as const;
/** A word of {@link HOST_STATUSES}. */
export type HostStatus = (typeof HOST_STATUSES)[number];

/** How many first contacts a company gets a month when it says nothing of it. */
export const DEFAULT_CONTACTS_PER_MONTH = 6;

/** Bands under 250 employees: those an aid to welcome people with a disability is for. */
export const SMALL_EMPLOYEE_RANGES = [
  '0',
  '1-2',
  '3-5',
  '6-9',
  '10-19',
  '20-49',
  '50-99',
  '100-199',
  '200-249',
] as const;
