import {TOLERANCE} from './bucket.ts';
import {capacityOf, type Policy, type PolicyName, rateOf} from './policies.ts';

/** Whether something may be done now, and when it may be done again. */
export type Verdict = {
  readonly allowed: boolean;
  readonly policy: PolicyName;
  /** How many are served every `windowSeconds`. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** How many would be served at once from now on. */
  readonly remaining: number;
  /** Whole seconds until one more remains; 0 when as many as can be remain. */
  readonly resetSeconds: number;
  /** Whole seconds to wait after a refusal, at least 1; 0 when it is allowed. */
  readonly retryAfterSeconds: number;
};

// What takes 17,280 s must not be said to take 17,281 for the sake of a last decimal.
const wholeSeconds = (seconds: number): number => Math.ceil(seconds - 1e-6);

/** Puts the state of a bucket in a caller's terms; `cost` is what was asked for, not what is left. */
export const verdictOf = (
  name: PolicyName,
  policy: Policy,
  {allowed, tokens, cost}: {allowed: boolean; tokens: number; cost: number},
): Verdict => {
  const remaining = Math.floor(tokens + TOLERANCE);
  const rate = rateOf(policy);
  const isFull = tokens + TOLERANCE >= capacityOf(policy);
  const missing = Math.max(cost, 1) - tokens;
  return {
    allowed,
    policy: name,
    limit: policy.limit,
    windowSeconds: policy.windowSeconds,
    remaining,
    resetSeconds: isFull ? 0 : Math.max(1, wholeSeconds((remaining + 1 - tokens) / rate)),
    retryAfterSeconds: allowed ? 0 : Math.max(1, wholeSeconds(missing / rate)),
  };
};

/** The verdict that leaves its subject the smallest part of what its policy serves. */
export const tightestOf = (first: Verdict, ...others: readonly Verdict[]): Verdict =>
  others.reduce(
    (tightest, other) =>
      other.remaining / other.limit < tightest.remaining / tightest.limit ? other : tightest,
    first,
  );
