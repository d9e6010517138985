import {documentRequests, documentRoutes, type Role} from '@immersion-kit/sdk/contract';
import {Hono} from 'hono';
import {createKeyRing} from '../src/access/key-ring.ts';
import {rateLimitHeaders} from '../src/access/limit/headers.ts';
import {createLimiter} from '../src/access/limit/limiter.ts';
import {findLink, openSession} from '../src/access/link-store.ts';
import {documentHandlers} from '../src/document/handlers.ts';
import {mountDocument} from '../src/document/mount-document.ts';
import {mountVerification} from '../src/document/mount-verification.ts';
import {storeDocument} from '../src/document/store.ts';
import {createAdmission} from '../src/http/admission.ts';
import type {Environment} from '../src/http/environment.ts';
import {mount} from '../src/http/mount.ts';
import {ProblemError, problemResponse} from '../src/http/problem.ts';
import {secure} from '../src/http/security-headers.ts';
import {findStaffSession} from '../src/staff/session.ts';
import {BASE_URL} from './api.ts';
import {type ActingAgency, conventionWorld} from './convention-world.ts';

/** The conventions' application beside the documents' routes, on one store and at one door. */
export const documentWorld = async () => {
  const world = await conventionWorld();
  const {store, clock} = world;
  const {db} = store;
  const now = () => clock.now;
  const limiter = createLimiter({pool: store.pool, now});
  const door = createAdmission({
    registers: {
      keys: createKeyRing(db, now),
      findLink: (text: string) => findLink(db, text),
      findSession: (token: string) => findStaffSession(db, token),
    },
    place: () => ({mode: 'test', ownOrigin: BASE_URL, now: clock.now}),
    limiter: undefined,
    trustedProxies: 0,
  });
  const app = new Hono<Environment>({strict: false});
  app.use(async (context, next) => {
    await next();
    const {headers} = context.res;
    for (const [name, value] of Object.entries(rateLimitHeaders(context.get('verdicts') ?? []))) {
      headers.set(name, value);
    }
    secure(headers);
  });
  const gate = {db, now, ...door};
  const handlers = documentHandlers({store, now, publicUrl: () => BASE_URL});
  mount(app, documentRoutes, documentRequests, handlers, gate);
  mountDocument(app, gate);
  mountVerification(app, {db, limiter, trustedProxies: 0});
  app.onError((error, context) => {
    if (!(error instanceof ProblemError)) throw error;
    return problemResponse(context.req.raw, error, 'essai');
  });

  /** Asks a path of this server, from an address when one is given. */
  const get = async (
    path: string,
    {token, cookie, peer}: {token?: string; cookie?: string; peer?: string} = {},
  ): Promise<Response> =>
    app.fetch(
      new Request(BASE_URL + path, {
        headers: {
          ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
          ...(cookie === undefined ? {} : {cookie}),
        },
      }),
      {peer},
    );

  /** A validated convention and its document, whoever had it made. */
  const documented = async (agency: ActingAgency) => {
    const {id} = await world.validated(agency);
    const made = await db
      .selectFrom('document')
      .select('convention_id')
      .where('convention_id', '=', id)
      .executeTakeFirst();
    if (!made) await db.transaction().execute(tx => storeDocument(tx, id, BASE_URL));
    const row = await db
      .selectFrom('document')
      .selectAll()
      .where('convention_id', '=', id)
      .executeTakeFirstOrThrow();
    return {id, row};
  };

  /** A person's link to one convention, open. */
  const linkOf = (conventionId: string, role: Role): Promise<string> =>
    openSession(db, {conventionId, role, now: clock.now});

  return {...world, get, documented, linkOf};
};
