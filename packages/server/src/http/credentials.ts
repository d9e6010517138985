import type {Credentials} from '../access/admit.ts';
import {allowsOrigin, claimOf} from '../access/key.ts';
import type {KeyRing} from '../access/key-ring.ts';
import type {Link} from '../access/caller.ts';
import {cookieName, readCookie} from '../access/cookie.ts';
import {linkPurposeOf} from '../access/link.ts';
import {isNavigation, startedBy} from './started-by.ts';

/** A publishable key may stand in the address of a GET, which spares browsers a preflight. */
export const KEY_PARAMETER = 'key';

const keyText = (request: Request, query: URLSearchParams): string | undefined => {
  const header = request.headers.get('authorization');
  // Clients of the national API v3 send their key bare.
  if (header !== null) return header.replace(/^Bearer\s+/i, '');
  const given = request.method === 'GET' ? query.get(KEY_PARAMETER) : null;
  const secret = given === null || claimOf(given)?.prefix === 'sk' || linkPurposeOf(given);
  return secret ? undefined : given;
};

/** Where keys, links and sessions are looked up. */
export type Registers = {
  readonly keys: KeyRing;
  readonly findLink: (text: string) => Promise<Link | undefined>;
  readonly findSession: (token: string) => Promise<Link | undefined>;
};

const READS = new Set(['GET', 'HEAD']);

/** What the route and the place decide of a request's credentials. */
type Door = {readonly isOpenToStaff: boolean; readonly ownOrigin: string};

/**
 * The session cookie's value. What another site's page reads goes without it: only a link to
 * follow brings it along.
 */
const cookieOf = (
  {headers, method}: Request,
  {isOpenToStaff, ownOrigin}: Door,
): string | undefined => {
  if (!isOpenToStaff) return undefined;
  const isForeign = startedBy(headers, ownOrigin) === 'elsewhere';
  if (READS.has(method) && isForeign && !isNavigation(headers)) return undefined;
  return readCookie(headers.get('cookie'), cookieName(ownOrigin));
};

/** Reads who sends a request, and looks its key, link or session up: a key goes before a cookie. */
export const readCredentials = async (
  request: Request,
  query: URLSearchParams,
  {keys, findLink, findSession}: Registers,
  door: Door,
): Promise<Credentials> => {
  const text = keyText(request, query);
  const token = text === undefined ? cookieOf(request, door) : undefined;
  const key = text !== undefined && claimOf(text) ? await keys.find(text) : undefined;
  const link = text !== undefined && linkPurposeOf(text) ? await findLink(text) : undefined;
  const origin = request.headers.get('origin') ?? undefined;
  // A page whose key is refused may still read why, when its site is one some key lists.
  const isPartner =
    origin !== undefined &&
    token === undefined &&
    (key ? allowsOrigin(key, origin) : await keys.knowsOrigin(origin));
  return {
    text,
    key,
    link,
    origin,
    isPartner,
    reads: READS.has(request.method),
    startedBy: startedBy(request.headers, door.ownOrigin),
    cookie: token === undefined ? undefined : {session: await findSession(token)},
  };
};
