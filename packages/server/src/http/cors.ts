/** What a page may send beside the simple headers. */
const ALLOWED_HEADERS = 'authorization, content-type, idempotency-key, if-match';

/** What a page may read of an answer. */
const EXPOSED_HEADERS = 'etag, retry-after, ratelimit, ratelimit-policy, x-request-id';

const PREFLIGHT_SECONDS = '600';

/** Every page: for what is public, and the same whoever asks. */
export const ANY_ORIGIN = '*';

/** Lets the pages of one exact origin read an answer, never with credentials. */
export const allowOrigin = (headers: Headers, origin: string): void => {
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', EXPOSED_HEADERS);
};

/** Answers a preflight; it shows no key, so any origin some key in force lists is let through. */
export const preflight = (allowed: boolean, origin: string): Response => {
  const headers = new Headers({vary: 'origin'});
  if (allowed) {
    allowOrigin(headers, origin);
    headers.set('access-control-allow-methods', 'GET, POST, PUT, DELETE');
    headers.set('access-control-allow-headers', ALLOWED_HEADERS);
    headers.set('access-control-max-age', PREFLIGHT_SECONDS);
  }
  return new Response(null, {status: allowed ? 204 : 403, headers});
};
