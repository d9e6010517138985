import type pg from 'pg';
import {prepare} from '../../store/prepared.ts';
import {capacityOf, POLICIES, type Policy, type PolicyName, rateOf} from './policies.ts';

/** Sums of fractions may miss a whole token by less than this. */
export const TOLERANCE = 1e-9;

const CAPACITY = '{capacity}::float8';
// A clock that was set back adds nothing, and the bucket keeps the latest time it has seen.
const REFILLED = `least(${CAPACITY}, bucket.tokens + {rate}::float8 * greatest(0::float8,
  extract(epoch FROM {now}::timestamptz - bucket.updated_at)::float8))`;
const granted = (tokens: string): string =>
  `CASE WHEN ${tokens} + ${TOLERANCE} < {least}::float8 THEN 0::float8
     ELSE least({most}::float8, floor(${tokens} + ${TOLERANCE})) END`;

const TAKE = prepare(
  `INSERT INTO rate_limit AS bucket (policy, subject, tokens, granted, updated_at)
  VALUES ({policy}::text, {subject}::bytea, ${CAPACITY} - (${granted(CAPACITY)}),
    ${granted(CAPACITY)}, {now}::timestamptz)
  ON CONFLICT (policy, subject) DO UPDATE SET
    tokens = greatest(0::float8, ${REFILLED} - (${granted(REFILLED)})),
    granted = ${granted(REFILLED)},
    updated_at = greatest(bucket.updated_at, EXCLUDED.updated_at)
  RETURNING tokens, granted`,
);

/** Which bucket, and between how many and how many tokens are wanted of it. */
export type Wish = {
  readonly name: PolicyName;
  readonly policy: Policy;
  readonly subject: Buffer;
  readonly least: number;
  readonly most: number;
  readonly now: Date;
};

/** Takes tokens from a shared bucket in one atomic statement: nothing when it has too few. */
export const takeTokens = async (
  pool: pg.Pool,
  {name, policy, subject, least, most, now}: Wish,
): Promise<{granted: number; tokens: number}> => {
  const [row] = await TAKE.run<{granted: number; tokens: number}>(pool, {
    policy: name,
    subject,
    capacity: capacityOf(policy),
    rate: rateOf(policy),
    least,
    most,
    now,
  });
  if (!row) throw new Error('an upsert returns its row');
  return row;
};

const PURGE = prepare(
  `DELETE FROM rate_limit AS bucket
  USING unnest({names}::text[], {capacities}::float8[], {rates}::float8[], {windows}::float8[])
    AS policy (name, capacity, rate, seconds)
  WHERE bucket.policy = policy.name AND (
    bucket.tokens + policy.rate * extract(epoch FROM {now}::timestamptz - bucket.updated_at)
      >= policy.capacity
    OR bucket.updated_at > {now}::timestamptz + make_interval(secs => policy.seconds))
  RETURNING 1 AS gone`,
  {kept: false},
);

/**
 * Removes the buckets that are full again, since one that is absent is full, and those a clock
 * far ahead has dated, which would not fill until that date.
 *
 * @returns how many.
 */
export const purgeLimits = async (
  pool: pg.Pool,
  now: Date,
  policies: Readonly<Record<string, Policy>> = POLICIES,
): Promise<number> => {
  const all = Object.values(policies);
  const gone = await PURGE.run(pool, {
    names: Object.keys(policies),
    capacities: all.map(capacityOf),
    rates: all.map(rateOf),
    windows: all.map(({windowSeconds}) => windowSeconds),
    now,
  });
  return gone.length;
};
