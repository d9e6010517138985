import {createHmac} from 'node:crypto';
import type pg from 'pg';
import {serverSecret} from '../../store/server-secret.ts';
import {isUnavailable} from '../../store/unavailable.ts';
import {takeTokens, TOLERANCE} from './bucket.ts';
import {createHoldings, type Holding, isEmpty, isFresh} from './holdings.ts';
import {
  capacityOf,
  POLICIES,
  type Policies,
  type Policy,
  type PolicyName,
  rateOf,
} from './policies.ts';
import {tightestOf, type Verdict, verdictOf} from './verdict.ts';

/** What somebody wants to do: the policy, who they are in it, and what it costs, 1 unless told. */
export type Demand = readonly [policy: PolicyName, subject: string, cost?: number];

/** Limits what each subject does, for all the processes of a database together. */
export type Limiter = {
  /** Takes `cost` tokens, all or none. A cost of 0 takes none and tells whether one is left. */
  readonly take: (policy: PolicyName, subject: string, cost?: number) => Promise<Verdict>;
  /** Takes in order until one is refused, which is returned; else the tightest verdict. */
  readonly takeAll: (first: Demand, ...others: readonly Demand[]) => Promise<Verdict>;
};

type LimiterDeps = {
  readonly pool: pg.Pool;
  readonly now: () => Date;
  readonly policies?: Partial<Policies>;
  /** How many subjects this process remembers. */
  readonly mostSubjects?: number;
};

const MOST_SUBJECTS = 10_000;
const SECRET = 'rate-limit';

/** Doubles while leases are used up in time: who asks once a minute wastes nothing. */
const nextLease = (policy: Policy, held: Holding | undefined, now: number): number =>
  held && isFresh(held, now) && held.left < 1 ? Math.min(policy.lease, held.size * 2) : 1;

const checkPolicies = (policies: Policies): void => {
  for (const [name, policy] of Object.entries(policies)) {
    if (capacityOf(policy) < Math.max(1, policy.lease)) {
      throw new RangeError(`The burst of policy ${name} is too small for its leases`);
    }
  }
};

/**
 * Makes a limiter. Buckets are in the database; this process holds the leases of busy policies and
 * remembers which buckets are empty, so that a flood of refused requests costs no round trip.
 *
 * While the database is away everything is allowed: the request itself fails then, and a limiter
 * that refused in its place would only hide why.
 */
export const createLimiter = ({
  pool,
  now,
  policies: chosen = {},
  mostSubjects = MOST_SUBJECTS,
}: LimiterDeps): Limiter => {
  const policies: Policies = {...POLICIES, ...chosen};
  checkPolicies(policies);
  const holdings = createHoldings(mostSubjects);
  const asking = new Map<string, Promise<Verdict>>();
  let secret: Promise<Buffer> | undefined;

  const hash = async (name: PolicyName, subject: string): Promise<Buffer> => {
    secret ??= serverSecret(pool, SECRET);
    const bytes = await secret.catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
    return createHmac('sha256', bytes).update(`${name}\n${subject}`).digest();
  };

  const ask = async (name: PolicyName, subject: Buffer, cost: number): Promise<Verdict> => {
    const policy = policies[name];
    const at = now();
    const key = subject.toString('base64');
    const size = policy.lease > 1 ? nextLease(policy, holdings.get(key), at.getTime()) : cost;
    const most = cost === 0 ? 0 : Math.max(cost, size);
    const {granted, tokens} = await takeTokens(pool, {
      name,
      policy,
      subject,
      least: cost,
      most,
      now: at,
    });
    const allowed = cost > 0 ? granted > 0 : tokens + TOLERANCE >= 1;
    const left = Math.max(0, granted - cost);
    const missing = Math.max(0, 1 - TOLERANCE - tokens);
    const emptyUntil = allowed ? 0 : at.getTime() + (missing / rateOf(policy)) * 1000;
    if (policy.lease > 1 || emptyUntil > 0) {
      holdings.set(key, {at: at.getTime(), size: most, left, shared: tokens, emptyUntil});
    }
    return verdictOf(name, policy, {allowed, tokens: tokens + left, cost});
  };

  /** What needs no round trip: a bucket known to be empty, or a token of a lease. */
  const answerFromMemory = (name: PolicyName, key: string, cost: number): Verdict | undefined => {
    const policy = policies[name];
    const at = now().getTime();
    const held = holdings.get(key);
    if (held && isEmpty(held, at)) {
      const tokens = held.shared + (rateOf(policy) * (at - held.at)) / 1000;
      return verdictOf(name, policy, {allowed: false, tokens, cost});
    }
    if (!held || !isFresh(held, at) || held.left < Math.max(cost, 1)) return undefined;
    held.left -= cost;
    return verdictOf(name, policy, {allowed: true, tokens: held.left + held.shared, cost});
  };

  const takeHashed = async (name: PolicyName, subject: Buffer, cost: number): Promise<Verdict> => {
    const key = subject.toString('base64');
    for (;;) {
      const known = answerFromMemory(name, key, cost);
      if (known) return known;
      if (policies[name].lease <= 1) return ask(name, subject, cost);
      const pending = asking.get(key);
      if (!pending) break;
      // Whoever comes while a lease is asked for waits for it instead of asking for another.
      await pending;
    }
    const asked = ask(name, subject, cost).finally(() => asking.delete(key));
    asking.set(key, asked);
    return asked;
  };

  const take = async (name: PolicyName, subject: string, cost = 1): Promise<Verdict> => {
    const policy = policies[name];
    try {
      return await takeHashed(name, await hash(name, subject), cost);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return verdictOf(name, policy, {allowed: true, tokens: capacityOf(policy), cost});
    }
  };

  return {
    take,
    takeAll: async (first, ...others) => {
      let tightest = await take(...first);
      for (const demand of others) {
        if (!tightest.allowed) return tightest;
        const verdict = await take(...demand);
        tightest = verdict.allowed ? tightestOf(tightest, verdict) : verdict;
      }
      return tightest;
    },
  };
};
