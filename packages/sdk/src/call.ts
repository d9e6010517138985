import ky, {type KyInstance} from 'ky';
import type {Route, RouteInput, RouteResponse} from './contract/route.ts';
import {versionsOf} from './versions.ts';
import {toFailure} from './failure.ts';

/** How to reach the API. */
export type ClientOptions = {
  /** Where the API is, without `/api`: `https://immersion.exemple.fr`. */
  readonly baseUrl: string;
  /** A `pk_` key in a web page, an `sk_` key on a server, a link's `dr_` or `ls_` token. */
  readonly key?: string;
  /** Language of the API's messages. @default 'fr' */
  readonly language?: 'fr' | 'en';
  /** Time allowed to each attempt, in milliseconds. @default 10000 */
  readonly timeout?: number;
  /** Time allowed to a call with all its attempts, in milliseconds. @default 30000 */
  readonly totalTimeout?: number;
  /** How many times a call that failed and may pass is tried again. @default 2 */
  readonly retries?: number;
  /** Used instead of the global `fetch`: a test's, or an application in the same process. */
  readonly fetch?: typeof globalThis.fetch;
};

/** What one call may change. */
export type CallOptions = {
  /** Stops the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Another key than the client's, for this call: a draft's or a session's token. */
  readonly key?: string;
  /** The version expected of what is changed; by default the last this client saw. */
  readonly ifMatch?: string;
  /** Names the intent: the same name twice has one effect. By default each call is an intent. */
  readonly idempotencyKey?: string;
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

type Input = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean | undefined;

const LONGEST_WAIT_MS = 20_000;

const fillPath = (path: string, input: Input): {path: string; rest: Input} => {
  const used = new Set<string>();
  const filled = path.replaceAll(/\/:(\w+)\??/g, (_, name: string) => {
    const value = input[name] as Scalar;
    used.add(name);
    return value === undefined ? '' : `/${encodeURIComponent(value)}`;
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
  const {language = 'fr', timeout = 10_000, totalTimeout = 30_000, retries = 2} = options;
  return ky.create({
    prefix: options.baseUrl,
    headers: {'accept-language': language},
    timeout,
    totalTimeout,
    retry: {
      limit: retries,
      // A POST names its intent: trying it again has no second effect.
      methods: ['get', 'put', 'delete', 'post'],
      retryOnTimeout: true,
      jitter: true,
      maxRetryAfter: LONGEST_WAIT_MS,
    },
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
  const versions = versionsOf(options);

  const call = async (route: Route, input: Input, callOptions: CallOptions): Promise<unknown> => {
    const {method, resource} = route;
    const {path, rest} = fillPath(route.path, input);
    const {signal, key = options.key} = callOptions;
    // With the key: two drafts have one path, and each its own version.
    const seenWith = (by = '') => resource && `${fillPath(resource, input).path} ${by}`;
    const about = seenWith(key);
    const {ifMatch = about && versions.of(about)} = callOptions;
    const headers: Record<string, string> = {};
    const reads = method === 'GET';
    const search = reads ? toSearch(rest) : new URLSearchParams();
    if (key !== undefined && typeof route.access !== 'string') {
      // In the address, a publishable key makes a read a simple request: no preflight.
      if (reads && key.startsWith('pk_')) search.append('key', key);
      else headers['authorization'] = `Bearer ${key}`;
    }
    if (method === 'POST') {
      headers['idempotency-key'] = callOptions.idempotencyKey ?? crypto.randomUUID();
    }
    if (route.conditional && ifMatch !== undefined) headers['if-match'] = ifMatch;
    try {
      const answer = http(path, {
        method,
        headers,
        searchParams: search,
        ...(reads ? {} : {json: rest}),
        ...(signal ? {signal} : {}),
      });
      const data: unknown = await answer.json(route.response as never);
      // A new draft is asked for with the token it was given, and not with the key that made it.
      const {token = key} = data as {readonly token?: string};
      const seen = seenWith(token);
      if (seen !== undefined) versions.saw(seen, (await answer).headers.get('etag'));
      return data;
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
