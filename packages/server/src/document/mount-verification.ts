import type {Context, Hono} from 'hono';
import {addressRange, clientAddress} from '../access/limit/client-address.ts';
import type {Limiter} from '../access/limit/limiter.ts';
import type {PolicyName} from '../access/limit/policies.ts';
import type {Environment} from '../http/environment.ts';
import {ProblemError} from '../http/problem.ts';
import type {Database} from '../store/database.ts';
import {readVerificationCode} from './code.ts';
import {findVerified} from './verification.ts';
import {
  VERIFICATION_HEADERS,
  verificationPage,
  type VerificationState,
} from './verification-page.ts';

const PATH = '/verifier';
const STATUS = {asked: 200, found: 200, unknown: 404, limited: 429} as const;
const MOST_TYPED = 60;

type World = {
  readonly db: Database;
  /** Without one, nothing is limited. */
  readonly limiter: Limiter | undefined;
  readonly trustedProxies: number;
};

/** Counts a request, known codes as any reading and unknown ones as links that do not exist. */
const isLimited = async (
  {limiter, trustedProxies}: World,
  context: Context<Environment>,
  policy: PolicyName,
): Promise<number | undefined> => {
  const peer = (context.env as Environment['Bindings'] | undefined)?.peer;
  if (!limiter || peer === undefined) return undefined;
  const forwardedFor = context.req.header('x-forwarded-for');
  const range = addressRange(clientAddress({peer, forwardedFor, trustedProxies}));
  const verdict = await limiter.take(policy, range);
  context.set('verdicts', [verdict]);
  return verdict.allowed ? undefined : verdict.retryAfterSeconds;
};

const stateOf = async (
  world: World,
  context: Context<Environment>,
  typed: string,
): Promise<VerificationState> => {
  const code = readVerificationCode(typed);
  const verified = code === undefined ? undefined : await findVerified(world.db, code);
  const retryAfter = await isLimited(world, context, verified ? 'range' : 'link');
  if (retryAfter !== undefined) return {kind: 'limited', retryAfter};
  return verified
    ? {kind: 'found', verified}
    : {kind: 'unknown', typed: typed.slice(0, MOST_TYPED)};
};

const answer = (state: VerificationState): Response =>
  new Response(verificationPage(state), {
    status: STATUS[state.kind],
    headers: {
      ...VERIFICATION_HEADERS,
      ...(state.kind === 'limited' ? {'retry-after': String(state.retryAfter)} : {}),
    },
  });

/**
 * Mounts `GET /verifier` and `GET /verifier/:code`: whoever holds a document learns whether it
 * still stands, and nothing the document does not say. Nothing is changed nor kept.
 */
export const mountVerification = (app: Hono<Environment>, world: World): void => {
  app.get(PATH, async context => {
    const typed = context.req.query('code');
    return answer(typed === undefined ? {kind: 'asked'} : await stateOf(world, context, typed));
  });
  app.get(`${PATH}/:code`, async context =>
    answer(await stateOf(world, context, context.req.param('code'))),
  );
  for (const path of [PATH, `${PATH}/:code`]) {
    app.all(path, () => {
      throw new ProblemError('method_not_allowed');
    });
  }
};
