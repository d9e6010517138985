import type {Access, ProblemCode} from '@immersion-kit/sdk/contract';
import {allowsOrigin, claimOf, type Key, type Mode} from './key.ts';
import type {Link} from './caller.ts';
import {linkPurposeOf} from './link.ts';

/** Who had the request sent: a page of ours, another's, or no browser that says it. */
export type Starter = 'own-page' | 'elsewhere' | 'unsaid';

/** What a request shows of its sender. */
export type Credentials = {
  /** The key's or link's text, wherever it was. */
  readonly text: string | undefined;
  /** The stored key of that text, when there is one. */
  readonly key: Key | undefined;
  /** What that text opens, when it is a link's token. */
  readonly link: Link | undefined;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** Whether a key in force lists that origin: a page of a partner. */
  readonly isPartner: boolean;
  /** Whether the request only reads. */
  readonly reads: boolean;
  readonly startedBy: Starter;
  /** The session cookie, where the route is open to staff and nothing else was shown. */
  readonly cookie: {readonly session: Link | undefined} | undefined;
};

/** Where the request arrived, and when. */
export type Place = {readonly mode: Mode; readonly ownOrigin: string; readonly now: Date};

const refuseKey = ({text, key}: Credentials, {mode, now}: Place): ProblemCode | undefined => {
  if (text === undefined) return 'key_missing';
  const claim = claimOf(text);
  if (claim && claim.mode !== mode) return 'key_wrong_mode';
  if (!key || key.mode !== mode) return 'key_invalid';
  if (key.revokedAt) return 'key_revoked';
  if (key.expiresAt && key.expiresAt <= now) return 'key_expired';
  return undefined;
};

const refuseOrigin = (key: Key, origin: string | undefined): ProblemCode | undefined => {
  // Only a browser sends an origin, and a secret that reached a page is no secret any more.
  if (key.prefix === 'sk') return origin === undefined ? undefined : 'secret_key_in_browser';
  if (origin === undefined) return 'origin_missing';
  if (origin === 'null') return 'origin_null';
  return allowsOrigin(key, origin) ? undefined : 'origin_not_allowed';
};

type Guarded = Exclude<Access, string>;

const refuseLink = (
  {link, origin, isPartner}: Credentials,
  access: Guarded,
  {ownOrigin, now}: Place,
): ProblemCode | undefined => {
  if (!link || access.link === undefined) return 'link_invalid';
  if (access.link !== 'any' && link.caller.kind !== access.link) return 'link_invalid';
  if (link.expiresAt <= now) return 'link_expired';
  if (origin === undefined || origin === ownOrigin) return undefined;
  return access.embedded && isPartner ? undefined : 'origin_not_allowed';
};

/** A cookie comes with whatever makes a browser ask: what changes something must be our page's. */
const refuseCookie = (
  {reads, startedBy}: Credentials,
  {session}: {readonly session: Link | undefined},
  {now}: Place,
): ProblemCode | undefined => {
  if (!reads && startedBy !== 'own-page') return 'cross_site';
  return session && session.expiresAt > now ? undefined : 'sign_in_required';
};

/** Decides whether a request may use a route: why not, or undefined when it may. */
export const refusalOf = (
  credentials: Credentials,
  access: Access,
  place: Place,
): ProblemCode | undefined => {
  if (access === 'public') return undefined;
  const {text, cookie, startedBy} = credentials;
  if (access === 'first-party') return startedBy === 'elsewhere' ? 'origin_not_allowed' : undefined;
  if (cookie) return refuseCookie(credentials, cookie, place);
  if (!('scope' in access) && access.link === undefined) return 'sign_in_required';
  if (text !== undefined && linkPurposeOf(text)) return refuseLink(credentials, access, place);
  if (!('scope' in access)) return text === undefined ? 'link_missing' : 'link_invalid';
  const refused = refuseKey(credentials, place);
  if (refused || !credentials.key) return refused ?? 'key_invalid';
  const {key, origin} = credentials;
  const wrongOrigin = refuseOrigin(key, origin);
  if (wrongOrigin) return wrongOrigin;
  const allowed = key.scopes.includes(access.scope) && (access.publishable || key.prefix === 'sk');
  return allowed ? undefined : 'scope_missing';
};
