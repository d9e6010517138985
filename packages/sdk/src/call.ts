import ky, {type KyInstance} from 'ky';
import type {Route, RouteInput, RouteResponse} from './contract/route.ts';
import {toFailure} from './failure.ts';

/** How to reach the API. */
export type ClientOptions = {
  /** Where the API is, without `/api`: `https://immersion.exemple.fr`. */
  readonly baseUrl: string;
  /** A `pk_` key in a web page, an `sk_` key on a server. */
  readonly key?: string;
  /** Language of the API's messages. @default 'fr' */
  readonly language?: 'fr' | 'en';
  /** Time allowed to each attempt, in milliseconds. @default 10000 */
  readonly timeout?: number;
  /** Time allowed to a call with all its attempts, in milliseconds. @default 30000 */
  readonly totalTimeout?: number;
  /** How many times a failed read is tried again. @default 2 */
  readonly retries?: number;
  /** Used instead of the global `fetch`: a test's, or an application in the same process. */
  readonly fetch?: typeof globalThis.fetch;
};

/** What one call may change. */
export type CallOptions = {
  /** Stops the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** The method that calls a route; its input may be left out when nothing in it is required. */
export type Call<R extends Route, Rules> =
  {} extends RouteInput<Rules>
    ? (input?: RouteInput<Rules>, options?: CallOptions) => Promise<RouteResponse<R>>
    : (input: RouteInput<Rules>, options?: CallOptions) => Promise<RouteResponse<R>>;

/** One method for each route. */
export type Calls<
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, unknown>,
> = {
  readonly [Name in keyof Routes]: Call<Routes[Name], Rules[Name]>;
};

type Scalar = string | number | boolean | undefined;
type Input = Readonly<Record<string, Scalar | readonly Scalar[]>>;

const LONGEST_WAIT_MS = 20_000;

const fillPath = (path: string, input: Input): {path: string; rest: Input} => {
  const used = new Set<string>();
  const filled = path.replaceAll(/\/:(\w+)\??/g, (_, name: string) => {
    const value = input[name];
    used.add(name);
    return value === undefined ? '' : `/${encodeURIComponent(value.toString())}`;
  });
  const rest = Object.entries(input).filter(([name]) => !used.has(name));
  return {path: filled.slice(1), rest: Object.fromEntries(rest)};
};

const toSearch = (input: Input): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    for (const item of Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]) {
      if (item !== undefined) search.append(name, String(item));
    }
  }
  return search;
};

const connect = (options: ClientOptions): KyInstance => {
  const {language = 'fr', timeout = 10_000, totalTimeout = 30_000, retries = 2, key} = options;
  return ky.create({
    prefix: options.baseUrl,
    headers: {
      'accept-language': language,
      // In the address, a publishable key makes a read a simple request: no preflight.
      ...(key?.startsWith('sk_') ? {authorization: `Bearer ${key}`} : {}),
    },
    timeout,
    totalTimeout,
    retry: {limit: retries, retryOnTimeout: true, jitter: true, maxRetryAfter: LONGEST_WAIT_MS},
    ...(options.fetch ? {fetch: options.fetch} : {}),
  });
};

/** Makes one method for each of some routes, over one connection. */
export const callsOf = <
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, unknown>,
>(
  routes: Routes,
  options: ClientOptions,
): Calls<Routes, Rules> => {
  const http = connect(options);
  const {key} = options;

  const call = async (route: Route, input: Input, {signal}: CallOptions): Promise<unknown> => {
    const {path, rest} = fillPath(route.path, input);
    const search = toSearch(rest);
    if (key?.startsWith('pk_') && route.access !== 'public') search.append('key', key);
    try {
      return await http(path, {
        method: route.method,
        searchParams: search,
        ...(signal ? {signal} : {}),
      }).json(route.response as never);
    } catch (error) {
      throw toFailure(error);
    }
  };

  const methods = Object.entries(routes).map(([name, route]) => [
    name,
    (input: Input = {}, callOptions: CallOptions = {}) => call(route, input, callOptions),
  ]);
  return Object.fromEntries(methods) as Calls<Routes, Rules>;
};
