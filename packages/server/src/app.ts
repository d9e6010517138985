import {type Access, contract, requests} from '@immersion-kit/sdk/contract';
import {type Context, Hono} from 'hono';
import {routePath} from 'hono/route';
import {refusalOf} from './access/admit.ts';
import {allowsOrigin, type Mode} from './access/key.ts';
import {createKeyRing} from './access/key-ring.ts';
import {createDirectory} from './directory/directory.ts';
import {directoryHandlers} from './directory/handlers.ts';
import {mountSearchPage} from './directory/page/search-page.ts';
import {allowOrigin, preflight} from './http/cors.ts';
import {KEY_PARAMETER, readCredentials} from './http/credentials.ts';
import type {Environment} from './http/environment.ts';
import {healthHandlers} from './http/health.ts';
import {describeError, type Log} from './http/log.ts';
import {mount} from './http/mount.ts';
import {openApiDocument} from './http/openapi.ts';
import {ProblemError, problemResponse} from './http/problem.ts';
import {referencePage} from './http/reference-page.ts';
import {secure} from './http/security-headers.ts';
import type {Store} from './store/database.ts';
import {isUnavailable} from './store/unavailable.ts';

/** What the application is given: the world outside of it. */
export type Deps = {
  readonly store: Store;
  readonly mode: Mode;
  readonly version: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
};

/** The whole API as one web-standard `fetch`: no port, no global state. */
export type App = {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Loads what requests will need from memory, so that the first ones do not wait for it. */
  readonly warm: () => Promise<void>;
};

const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  return new ProblemError(isUnavailable(error) ? 'service_unavailable' : 'internal_error');
};

/** Makes the application. Nothing is opened or listened to: that is the caller's. */
export const createApp = (deps: Deps): App => {
  const {store, mode, now, newId, log} = deps;
  const keys = createKeyRing(store.db, now);
  const app = new Hono<Environment>({strict: false});

  const admit = async (
    context: Context<Environment>,
    {access}: {access: Access},
  ): Promise<URLSearchParams> => {
    const query = new URL(context.req.url).searchParams;
    if (access === 'public') return query;
    const credentials = await readCredentials(context.req.raw, query, keys);
    const {origin, key} = credentials;
    // A page whose key is refused may still read why, when its site is one some key lists.
    const reads = key ? allowsOrigin(key, origin ?? '') : await keys.knowsOrigin(origin ?? '');
    if (origin !== undefined && reads) context.set('reader', origin);
    const refusal = refusalOf(credentials, access, mode, now());
    if (refusal) throw new ProblemError(refusal);
    query.delete(KEY_PARAMETER);
    return query;
  };

  app.use(async (context, next) => {
    const begun = performance.now();
    const requestId = newId();
    context.set('requestId', requestId);
    await next();
    const {headers, status} = context.res;
    const reader = context.get('reader');
    if (reader !== undefined) allowOrigin(headers, reader);
    headers.append('vary', 'origin, authorization, accept-language');
    headers.set('x-request-id', requestId);
    secure(headers);
    const {method} = context.req;
    const route = routePath(context, -1);
    log({event: 'request', requestId, method, route, status, ms: performance.now() - begun});
  });
  app.options('*', async context => {
    const origin = context.req.header('origin') ?? '';
    return preflight(await keys.knowsOrigin(origin), origin);
  });
  const directory = createDirectory(deps);
  const handlers = {...directoryHandlers(directory), ...healthHandlers(deps)};
  mount(app, contract, requests, handlers, admit);
  mountSearchPage(app, directory);

  const document = openApiDocument(deps.version);
  const page = referencePage(document);
  app.get('/api/openapi.json', context =>
    context.json(document, 200, {'access-control-allow-origin': '*'}),
  );
  app.get('/api', () => new Response(page.html, {headers: page.headers}));
  app.notFound(context =>
    problemResponse(context.req.raw, new ProblemError('not_found'), context.get('requestId')),
  );
  app.onError((error, context) => {
    const requestId = context.get('requestId');
    if (!(error instanceof ProblemError)) {
      log({event: 'error', requestId, ...describeError(error)});
    }
    return problemResponse(context.req.raw, problemOf(error), requestId);
  });

  return {fetch: async request => app.fetch(request), warm: directory.warm};
};
