import type {Access, ProblemCode, Route} from '@immersion-kit/sdk/contract';
import type {Context} from 'hono';
import {type Place, refusalOf} from '../access/admit.ts';
import {type Caller, callerName} from '../access/caller.ts';
import {addressRange, clientAddress} from '../access/limit/client-address.ts';
import type {Demand, Limiter} from '../access/limit/limiter.ts';
import {ANY_ORIGIN} from './cors.ts';
import {KEY_PARAMETER, readCredentials, type Registers} from './credentials.ts';
import type {Environment} from './environment.ts';
import type {Gate} from './mount.ts';
import {ProblemError} from './problem.ts';

/** What admission needs of the world. */
export type Admission = {
  readonly registers: Registers;
  readonly place: () => Place;
  /** Without one, nothing is limited. */
  readonly limiter: Limiter | undefined;
  readonly trustedProxies: number;
};

type RequestContext = Context<Environment>;

/** The range of addresses a request comes from; none for a call from this very process. */
const rangeOf = ({req, env}: RequestContext, trustedProxies: number): string | undefined => {
  // Hono gives no environment at all to an application called without one.
  const peer = (env as Environment['Bindings'] | undefined)?.peer;
  if (peer === undefined) return undefined;
  const forwardedFor = req.header('x-forwarded-for');
  return addressRange(clientAddress({peer, forwardedFor, trustedProxies}));
};

/** What anybody on a page may start is limited by itself: it fills our database. */
const isStart = ({access, creates}: Route): boolean =>
  creates === true && typeof access === 'object' && 'scope' in access && access.publishable;

const isOpenToStaff = (access: Access): boolean =>
  typeof access === 'object' && access.staff === true;

const demandsOf = (route: Route, caller: Caller, range: string | undefined): Demand[] => {
  const start = isStart(route);
  const demands: Demand[] = [['key', callerName(caller)]];
  if (range !== undefined) demands.push(['range', range]);
  if (start) demands.push(['submit-key', callerName(caller)]);
  if (start && range !== undefined) demands.push(['submit', range]);
  return demands;
};

/**
 * Makes what stands at the door: it says who sends a request, refuses who may not, and limits how
 * often, wrong keys and links included.
 */
export const createAdmission = ({
  registers,
  place,
  limiter,
  trustedProxies,
}: Admission): Pick<Gate, 'admit' | 'limit'> => {
  const limit = async (context: RequestContext, demands: readonly Demand[]): Promise<void> => {
    const [first, ...others] = demands;
    if (!limiter || !first) return;
    const verdict = await limiter.takeAll(first, ...others);
    context.set('verdicts', [verdict]);
    if (verdict.allowed) return;
    const retryAfter = verdict.retryAfterSeconds;
    throw new ProblemError('rate_limited', [], {retryAfter});
  };

  const refuse = async (context: RequestContext, refusal: ProblemCode): Promise<never> => {
    const range = rangeOf(context, trustedProxies);
    const policy = refusal.startsWith('link_') ? 'link' : 'refused';
    if (range !== undefined) await limit(context, [[policy, range]]);
    throw new ProblemError(refusal);
  };

  const admit: Gate['admit'] = async (context, {access, ...route}) => {
    const query = new URL(context.req.url).searchParams;
    if (access === 'public') {
      context.set('reader', ANY_ORIGIN);
      return {caller: {kind: 'anybody'}, query};
    }
    const here = place();
    const door = {isOpenToStaff: isOpenToStaff(access), ownOrigin: here.ownOrigin};
    const credentials = await readCredentials(context.req.raw, query, registers, door);
    const {origin, key, link, cookie, isPartner} = credentials;
    const isRead = isPartner && access !== 'first-party';
    if (origin !== undefined && isRead) context.set('reader', origin);
    const refusal = refusalOf(credentials, access, here);
    if (refusal) return refuse(context, refusal);
    if (access === 'first-party') return {caller: {kind: 'anybody'}, query};
    query.delete(KEY_PARAMETER);
    const caller: Caller | undefined =
      cookie?.session?.caller ?? link?.caller ?? (key && {kind: 'key', key});
    if (!caller) return refuse(context, 'key_invalid');
    await limit(context, demandsOf({access, ...route}, caller, rangeOf(context, trustedProxies)));
    return {caller, query};
  };

  return {
    admit,
    limit: (context, {policy, recipient}, body) => {
      const range = rangeOf(context, trustedProxies);
      const address = recipient && (body as Record<string, string>)[recipient];
      return limit(context, [
        ...(range === undefined ? [] : [[policy, range] as const]),
        ...(address ? [['sign-in-recipient', address.toLowerCase()] as const] : []),
      ]);
    },
  };
};
