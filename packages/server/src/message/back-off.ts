const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WAITS_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
] as const;
const JITTER = 0.1;

/** How many times a message is tried before it is dead. */
export const MOST_ATTEMPTS = WAITS_MS.length + 1;

/** No wait is longer: beyond it, a date was written by a clock that has been set back since. */
export const LONGEST_WAIT_MS = 24 * HOUR_MS * (1 + JITTER);

/**
 * When to try again after so many attempts failed, a tenth sooner or later so that those that
 * failed together do not all come back at once; undefined when that was the last.
 *
 * @param random - between 0 and 1.
 */
export const nextAttempt = (attempts: number, now: Date, random: number): Date | undefined => {
  const wait = WAITS_MS[attempts - 1];
  if (wait === undefined) return undefined;
  return new Date(now.getTime() + wait * (1 + JITTER * (2 * random - 1)));
};
