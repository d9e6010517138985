import {contract, requests} from '@immersion-kit/sdk/contract';
import {Hono} from 'hono';
import {routePath} from 'hono/route';
import type {Mode} from './access/key.ts';
import {findLink} from './access/link-store.ts';
import {createKeyRing} from './access/key-ring.ts';
import {rateLimitHeaders} from './access/limit/headers.ts';
import type {Limiter} from './access/limit/limiter.ts';
import {createAgencies} from './agency/agency.ts';
import {agencyHandlers} from './agency/handlers.ts';
import {assessmentHandlers} from './assessment/handlers.ts';
import {mountApplication} from './contact/apply-v3.ts';
import {contactHandlers} from './contact/handlers.ts';
import {mountInbound} from './contact/inbound/mount-inbound.ts';
import {conventionHandlers} from './convention/handlers.ts';
import {alertHandlers} from './directory/alert/handlers.ts';
import type {Locate} from './directory/address/addresses.ts';
import type {Registry} from './directory/company/registry.ts';
import {createDirectory} from './directory/directory.ts';
import {directoryHandlers} from './directory/handlers.ts';
import {hostHandlers} from './directory/host/handlers.ts';
import {mountSearchPage} from './directory/page/search-page.ts';
import {documentHandlers} from './document/handlers.ts';
import {mountDocument} from './document/mount-document.ts';
import {mountVerification} from './document/mount-verification.ts';
import {warmPdf} from './document/pdf.ts';
import {createAdmission} from './http/admission.ts';
import {allowOrigin, preflight} from './http/cors.ts';
import type {Environment} from './http/environment.ts';
import {healthHandlers} from './http/health.ts';
import {describeError, type Log} from './http/log.ts';
import {mount} from './http/mount.ts';
import {openApiDocument} from './http/openapi.ts';
import {ProblemError, problemResponse} from './http/problem.ts';
import {referencePage} from './http/reference-page.ts';
import {serviceHandlers} from './http/service.ts';
import {secure} from './http/security-headers.ts';
import {mountMailbox} from './message/mailbox-page.ts';
import {mountPages} from './pages/mount-pages.ts';
import {signatureHandlers} from './signature/handlers.ts';
import {staffHandlers} from './staff/handlers.ts';
import {findStaffSession} from './staff/session.ts';
import {statisticsHandlers} from './statistics/handlers.ts';
import {createStatistics} from './statistics/statistics.ts';
import {createSecret} from './store/server-secret.ts';
import type {Store} from './store/database.ts';
import {isUnavailable} from './store/unavailable.ts';
import {eventHandlers} from './webhooks/handlers.ts';

/** What the application is given: the world outside of it. */
export type Deps = {
  readonly store: Store;
  readonly mode: Mode;
  readonly version: string;
  /** Where people reach this server: `https://immersion.exemple.fr`. */
  readonly publicUrl: () => string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
  /** Limits how often things are asked; without one nothing is limited. */
  readonly limiter?: Limiter | undefined;
  /** How many proxies of ours stand in front. @default 0 */
  readonly trustedProxies?: number;
  /** Whether everything here is fictional: the messages can then be read by anybody. */
  readonly isDemo?: boolean;
  /** Whether text messages can be sent: somebody may then give a mobile and no e-mail. */
  readonly sendsTexts?: boolean;
  /** The domain whose mails a provider brings, and the secret it shows; without, none are taken. */
  readonly inbound?: {readonly domain: string; readonly secret: string} | undefined;
  /** What knows companies by their number, beside the directory. */
  readonly registry?: Registry | undefined;
  /** What knows where addresses are; without it, a place is where its commune is. */
  readonly locate?: Locate | undefined;
  /** Where the scripts of our own pages are, when it is not where the build puts them. */
  readonly pageScripts?: string;
};

/** The whole API as one web-standard `fetch`: no port, no global state. */
export type App = {
  readonly fetch: (request: Request, peer?: string) => Promise<Response>;

  /** Loads what requests will need from memory, so that the first ones do not wait for it. */
  readonly warm: () => Promise<void>;
};

const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  return new ProblemError(isUnavailable(error) ? 'service_unavailable' : 'internal_error');
};

/** Makes the application. Nothing is opened or listened to: that is the caller's. */
export const createApp = (deps: Deps): App => {
  const {store, mode, publicUrl, now, newId, log, limiter, trustedProxies = 0} = deps;
  const keys = createKeyRing(store.db, now);
  const app = new Hono<Environment>({strict: false});

  const registers = {
    keys,
    findLink: (text: string) => findLink(store.db, text),
    findSession: (token: string) => findStaffSession(store.db, token),
  };
  // Read before any transaction needs them: each would wait for a connection the others have.
  const signInSecret = createSecret(store.pool, 'sign-in');
  const proofSecret = createSecret(store.pool, 'proof');

  const place = () => ({mode, ownOrigin: new URL(publicUrl()).origin, now: now()});
  const door = createAdmission({registers, place, limiter, trustedProxies});

  app.use(async (context, next) => {
    const begun = performance.now();
    const requestId = newId();
    context.set('requestId', requestId);
    await next();
    const {headers, status} = context.res;
    const reader = context.get('reader');
    if (reader !== undefined) allowOrigin(headers, reader);
    for (const [name, value] of Object.entries(rateLimitHeaders(context.get('verdicts') ?? []))) {
      headers.set(name, value);
    }
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
  const agencies = createAgencies(deps);
  const statistics = createStatistics(deps);
  const handlers = {
    ...directoryHandlers(directory, deps),
    ...hostHandlers({...deps, secret: signInSecret}),
    ...agencyHandlers(agencies),
    ...staffHandlers({...deps, secret: signInSecret}),
    ...conventionHandlers(deps),
    ...signatureHandlers(deps),
    ...documentHandlers(deps),
    ...assessmentHandlers(deps),
    ...statisticsHandlers(statistics),
    ...eventHandlers(deps),
    ...alertHandlers(deps),
    ...contactHandlers({...deps, secret: signInSecret, proofSecret}),
    ...serviceHandlers(deps),
    ...healthHandlers(deps),
  };
  mount(app, contract, requests, handlers, {db: store.db, now, ...door});
  const coding = async () => ({now: now(), newId, secret: await signInSecret()});
  mountApplication(app, {db: store.db, ...door, coding, proofSecret});
  mountInbound(app, deps);
  mountDocument(app, {db: store.db, now, ...door});
  mountVerification(app, {db: store.db, limiter, trustedProxies});
  mountPages(app, {
    directory,
    agencies,
    statistics: statistics.ofAll,
    folder: deps.pageScripts,
    isDemo: deps.isDemo === true,
    limit: door.limit,
  });
  mountSearchPage(app, directory);
  mountMailbox(app, {store, isDemo: deps.isDemo === true});

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

  return {
    fetch: async (request, peer) => app.fetch(request, {peer}),
    warm: async () => {
      await Promise.all([directory.warm(), signInSecret(), proofSecret(), warmPdf()]);
    },
  };
};
