import {createHash, randomBytes} from 'node:crypto';
import type {Scope} from '@immersion-kit/sdk/contract';

/** `pk`: may stand in a web page, bound to its origins. `sk`: for servers only, scoped. */
export type KeyPrefix = 'pk' | 'sk';
export type Mode = 'test' | 'live';

/** What the server keeps of a key: never the key itself. */
export type Key = {
  readonly id: string;
  readonly prefix: KeyPrefix;
  readonly mode: Mode;
  readonly name: string;
  readonly ending: string;
  readonly origins: readonly string[];
  readonly scopes: readonly Scope[];
  /** The agencies, and kinds of agencies, whose conventions it may reach. */
  readonly agencyIds: readonly string[];
  readonly agencyKinds: readonly string[];
  /** Whose it is, when several keys are one partner's: their figures are told together. */
  readonly partner: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
};

const SECRET_BYTES = 32;
const CHECKSUM_DIGITS = 8;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Under which a key is stored and looked up. */
export const hashKey = (key: string): string => sha256(key);

/** Makes a new key: its prefix says what it is, its last digits let a scanner recognise it. */
export const makeKey = (prefix: KeyPrefix, mode: Mode): string => {
  const body = `${prefix}_${mode}_${randomBytes(SECRET_BYTES).toString('hex')}`;
  return body + sha256(body).slice(0, CHECKSUM_DIGITS);
};

/** Which kind a presented text claims to be, or undefined when it is no key at all. */
export const claimOf = (key: string): {prefix: KeyPrefix; mode: Mode} | undefined => {
  const [, prefix, mode] = /^(pk|sk)_(test|live)_[0-9a-z]{4,200}$/.exec(key) ?? [];
  return prefix && mode ? {prefix: prefix as KeyPrefix, mode: mode as Mode} : undefined;
};

/** Stands in a key's origins for every page of this very machine; only the demonstration has it. */
export const LOOPBACK = 'loopback';

const LOOPBACK_ORIGIN = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** What a list of origins must hold for an origin to be in it. */
export const namesOf = (origin: string): string[] => {
  if (origin === LOOPBACK) return [];
  return LOOPBACK_ORIGIN.test(origin) ? [origin, LOOPBACK] : [origin];
};

/** Tells whether a key may be used by the pages of an origin. */
export const allowsOrigin = ({origins}: Key, origin: string): boolean =>
  namesOf(origin).some(name => origins.includes(name));

/**
 * The canonical form of a web origin, `https://exemple.fr:8080`, or undefined when the text is
 * not exactly one: a path, a wildcard, another scheme, `null`.
 */
export const toOrigin = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = /^https?:$/.test(url.protocol) && !url.hostname.includes('*');
  return plain && (text === url.origin || text === `${url.origin}/`) ? url.origin : undefined;
};
