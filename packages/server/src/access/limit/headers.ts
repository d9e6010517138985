import type {Verdict} from './verdict.ts';

/**
 * Says verdicts as draft-ietf-httpapi-ratelimit-headers-10 does: `RateLimit-Policy` what each
 * policy serves, `RateLimit` what remains and in how many seconds there is more, `Retry-After`
 * when one of them refuses. Nothing for no verdict.
 */
export const rateLimitHeaders = (verdicts: readonly Verdict[]): Record<string, string> => {
  if (verdicts.length === 0) return {};
  const wait = Math.max(...verdicts.map(({retryAfterSeconds}) => retryAfterSeconds));
  return {
    'ratelimit-policy': verdicts
      .map(({policy, limit, windowSeconds}) => `"${policy}";q=${limit};w=${windowSeconds}`)
      .join(', '),
    ratelimit: verdicts
      .map(({policy, remaining, resetSeconds}) => `"${policy}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    ...(wait > 0 ? {'retry-after': String(wait)} : {}),
  };
};
