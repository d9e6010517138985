import type {$ZodType, input, output} from 'zod/v4/core';
import type {ProblemCode} from './problem.ts';

/** What a key may be allowed to do. */
export const SCOPES = [
  'directory:read',
  'directory:write',
  'convention:read',
  'convention:write',
  'contact:write',
  'statistics:read',
] as const;
/** A word of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/**
 * What a person may hold instead of a key: `draft`, the token of a draft's link (`dr_…`);
 * `session`, what an invitation was exchanged for (`ls_…`, 30 minutes); `registration` (`hr_…`) and
 * `sending` (`cs_…`), what awaits the code that was sent, a company's entry or a first contact;
 * `host`, what a company's code was exchanged for (`hs_…`, 30 minutes); `exchange` (`ex_…`), one
 * side of a conversation; `alert` (`al_…`), a search somebody is told about.
 */
export const LINK_PURPOSES = [
  'draft',
  'session',
  'registration',
  'host',
  'sending',
  'exchange',
  'alert',
] as const;
/** A word of {@link LINK_PURPOSES}. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** The link a route is open to; `any`: one or the other. */
type LinkNeeded = LinkPurpose | 'any';

/**
 * Who may call a route: anybody; anybody on our own pages; a key that has the scope
 * (`publishable`: even a `pk_` one); the holder of a link; `staff`, whoever is signed in, by their
 * cookie. A route may name a scope, a link and staff together.
 */
export type Access =
  | 'public'
  | 'first-party'
  | {
      readonly scope: Scope;
      readonly publishable: boolean;
      readonly link?: LinkNeeded;
      /** The link may be used from a partner's page too, not only from ours. */
      readonly embedded?: true;
      readonly staff?: true;
    }
  | {readonly link: LinkNeeded; readonly embedded?: true; readonly staff?: true}
  | {readonly staff: true; readonly link?: never};

/** One operation of the API, as both ends need it: the server mounts it, the client calls it. */
export type Route = {
  /** A GET sends its data in the address, the others in a JSON body. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` parameters; `:name?` may be left out. */
  readonly path: `/${string}`;
  /** The same operation where clients of the national public API v3 look for it. */
  readonly alias?: `/v3/${string}`;
  readonly access: Access;
  readonly response: $ZodType;
  /** It makes something new: the answer's status is 201. */
  readonly creates?: true;
  /** The path of the resource whose version the answer gives (`ETag`). */
  readonly resource?: `/${string}`;
  /** The version known of that resource must be shown (`If-Match`). */
  readonly conditional?: true;
};

/**
 * What a route's request must be and what its reference says. Kept apart from {@link Route}: a
 * page that only calls the API does not carry the checks the server will do anyway.
 */
export type RequestRules = {
  /** One sentence for the reference, in French. */
  readonly summary: string;
  readonly params?: $ZodType;
  readonly query?: $ZodType;
  readonly body?: $ZodType;
  /** Many things at once: the body may be larger than a person's request ever is. */
  readonly isBatch?: true;
  /**
   * Limited by itself, per range of addresses, and per address in the body's field `recipient`
   * when it sends that one a message.
   */
  readonly limit?:
    | {readonly policy: 'sign-in'; readonly recipient?: 'email'}
    | {readonly policy: 'invitation' | 'contact' | 'range'; readonly recipient?: never};
  /** Refusals proper to this route, beside those every route shares. */
  readonly problems?: readonly ProblemCode[];
};

/** Keeps the exact type of a table of routes. */
export const routes = <const R extends Record<string, Route>>(definitions: R): R => definitions;

type PartName = 'params' | 'query' | 'body';

type Part<Rules, P extends PartName> = Rules extends {
  readonly [K in P]: infer Schema extends $ZodType;
}
  ? Schema
  : never;

type PartInput<Rules, P extends PartName> = [Part<Rules, P>] extends [never]
  ? unknown
  : input<Part<Rules, P>>;

/** What a caller passes: parameters, query and body in one flat object. */
export type RouteInput<Rules> = PartInput<Rules, 'params'> &
  PartInput<Rules, 'query'> &
  PartInput<Rules, 'body'>;

/** What a handler receives, once parsed. */
export type RouteRequest<Rules> = {
  [P in PartName as [Part<Rules, P>] extends [never] ? never : P]: output<Part<Rules, P>>;
};

/** What a handler returns and a caller gets. */
export type RouteResponse<R extends Route> = output<R['response']>;
