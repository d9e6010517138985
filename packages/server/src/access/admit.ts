import type {Access, ProblemCode} from '@immersion-kit/sdk/contract';
import {allowsOrigin, claimOf, type Key, type Mode} from './key.ts';
import type {Link} from './link-store.ts';
import {linkPurposeOf} from './link.ts';

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

type Guarded = Exclude<Access, 'public'>;

const refuseLink = (
  {link, origin, isPartner}: Credentials,
  access: Guarded,
  {ownOrigin, now}: Place,
): ProblemCode | undefined => {
  if (!link || link.caller.kind !== access.link) return 'link_invalid';
  if (link.expiresAt <= now) return 'link_expired';
  if (origin === undefined || origin === ownOrigin) return undefined;
  const embedded = 'embedded' in access && access.embedded === true;
  return embedded && isPartner ? undefined : 'origin_not_allowed';
};

/** Decides whether a request may use a route: why not, or undefined when it may. */
export const refusalOf = (
  credentials: Credentials,
  access: Access,
  place: Place,
): ProblemCode | undefined => {
  if (access === 'public') return undefined;
  const {text} = credentials;
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
