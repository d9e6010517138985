import type {$ZodType, input, output} from 'zod/v4/core';
import type {ProblemCode} from './problem.ts';

/** What a key may be allowed to do. */
export const SCOPES = ['directory:read', 'directory:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who may call a route: anybody, or a key that has the scope (`publishable`: even a `pk_` one). */
export type Access = 'public' | {readonly scope: Scope; readonly publishable: boolean};

/** One operation of the API: what the server mounts, the client calls and the docs print. */
export type Route = {
  readonly method: 'GET';
  /** Path with `:name` parameters; `:name?` may be left out. */
  readonly path: `/${string}`;
  /** The same operation where clients of the national public API v3 look for it. */
  readonly alias?: `/v3/${string}`;
  readonly access: Access;
  /** One sentence for the reference, in French. */
  readonly summary: string;
  readonly params?: $ZodType;
  readonly query?: $ZodType;
  readonly response: $ZodType;
  /** Refusals proper to this route, beside those every route shares. */
  readonly problems?: readonly ProblemCode[];
};

export const route = <const R extends Route>(definition: R): R => definition;

type Part<R extends Route, P extends 'params' | 'query'> = R extends {
  readonly [K in P]: infer Schema extends $ZodType;
}
  ? Schema
  : never;

type PartInput<R extends Route, P extends 'params' | 'query'> = [Part<R, P>] extends [never]
  ? unknown
  : input<Part<R, P>>;

/** What a caller passes: parameters and query in one flat object. */
export type RouteInput<R extends Route> = PartInput<R, 'params'> & PartInput<R, 'query'>;

/** What a handler receives, once parsed. */
export type RouteRequest<R extends Route> = {
  [P in 'params' | 'query' as [Part<R, P>] extends [never] ? never : P]: output<Part<R, P>>;
};

/** What a handler returns and a caller gets. */
export type RouteResponse<R extends Route> = output<R['response']>;
