import type {$ZodType, input, output} from 'zod/v4/core';
import type {ProblemCode} from './problem.ts';

/** What a key may be allowed to do. */
export const SCOPES = ['directory:read', 'directory:write'] as const;
/** A word of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** Who may call a route: anybody, or a key that has the scope (`publishable`: even a `pk_` one). */
export type Access = 'public' | {readonly scope: Scope; readonly publishable: boolean};

/** One operation of the API, as both ends need it: the server mounts it, the client calls it. */
export type Route = {
  readonly method: 'GET';
  /** Path with `:name` parameters; `:name?` may be left out. */
  readonly path: `/${string}`;
  /** The same operation where clients of the national public API v3 look for it. */
  readonly alias?: `/v3/${string}`;
  readonly access: Access;
  readonly response: $ZodType;
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
  /** Refusals proper to this route, beside those every route shares. */
  readonly problems?: readonly ProblemCode[];
};

/** Keeps the exact type of a table of routes. */
export const routes = <const R extends Record<string, Route>>(definitions: R): R => definitions;

type Part<Rules, P extends 'params' | 'query'> = Rules extends {
  readonly [K in P]: infer Schema extends $ZodType;
}
  ? Schema
  : never;

type PartInput<Rules, P extends 'params' | 'query'> = [Part<Rules, P>] extends [never]
  ? unknown
  : input<Part<Rules, P>>;

/** What a caller passes: parameters and query in one flat object. */
export type RouteInput<Rules> = PartInput<Rules, 'params'> & PartInput<Rules, 'query'>;

/** What a handler receives, once parsed. */
export type RouteRequest<Rules> = {
  [P in 'params' | 'query' as [Part<Rules, P>] extends [never] ? never : P]: output<Part<Rules, P>>;
};

/** What a handler returns and a caller gets. */
export type RouteResponse<R extends Route> = output<R['response']>;
