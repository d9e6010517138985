import type {WorkerDeps} from '../src/message/worker.ts';

export const PUBLIC_URL = 'https://immersion.exemple.fr';

/** Nobody is limited. */
export const UNLIMITED: WorkerDeps['limiter'] = {
  take: policy =>
    Promise.resolve({
      allowed: true,
      policy,
      limit: 1,
      windowSeconds: 1,
      remaining: 1,
      resetSeconds: 0,
      retryAfterSeconds: 0,
    }),
};
