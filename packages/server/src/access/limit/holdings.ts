import {LEASE_SECONDS} from './policies.ts';

/** What one process knows of a bucket since it last asked; instants in milliseconds. */
export type Holding = {
  readonly at: number;
  /** How many tokens it asked for. */
  readonly size: number;
  /** Those it has taken and not used yet. */
  left: number;
  /** Those that stayed in the bucket. */
  readonly shared: number;
  /** Until then nobody can take one. */
  readonly emptyUntil: number;
};

/** Tells whether the tokens of a holding may still be used; a clock set back voids them. */
export const isFresh = ({at}: Holding, now: number): boolean =>
  now >= at && now < at + LEASE_SECONDS * 1000;

/** Tells whether the bucket is known to be empty. */
export const isEmpty = ({at, emptyUntil}: Holding, now: number): boolean =>
  now >= at && now < emptyUntil;

/** The holdings of this process, at most `most`: the ones asked for longest ago are forgotten. */
export const createHoldings = (most: number) => {
  const known = new Map<string, Holding>();
  return {
    get: (subject: string): Holding | undefined => known.get(subject),
    set: (subject: string, holding: Holding): void => {
      known.delete(subject);
      known.set(subject, holding);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
};
