const DAY_MS = 86_400_000;

/** Contacts older than this count no more. */
export const MONTH_DAYS = 30;

/** How many first contacts a company takes in so many days. */
type Bound = {readonly days: number; readonly most: number};

/** A month's bound, and the week's, a quarter of it: not all of them on the first day. */
const boundsOf = (mostAMonth: number): readonly [month: Bound, week: Bound] => [
  {days: MONTH_DAYS, most: mostAMonth},
  {days: 7, most: Math.ceil(mostAMonth / 4)},
];

/**
 * When a company may be contacted again: the moment its oldest contacts are old enough for every
 * bound to have a place; undefined when there is one now.
 *
 * @param sent - when it was contacted, in any order; older than a month has no effect
 */
export const freeAt = (sent: readonly Date[], mostAMonth: number, now: Date): Date | undefined => {
  const times = sent.map(at => at.getTime()).toSorted((one, other) => other - one);
  const ends = boundsOf(mostAMonth).flatMap(({days, most}) => {
    // The one that must leave the window before another may enter it.
    const inTheWay = times[most - 1];
    return inTheWay === undefined ? [] : [inTheWay + days * DAY_MS];
  });
  const last = Math.max(...ends);
  return last > now.getTime() ? new Date(last) : undefined;
};
