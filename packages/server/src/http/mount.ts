import type {RequestRules, Route, RouteRequest, RouteResponse} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import * as z from 'zod/mini';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {type Caller, callerName} from '../access/caller.ts';
import type {Database, Tx} from '../store/database.ts';
import {BATCH_LIMITS, readJsonBody} from './body.ts';
import type {Environment} from './environment.ts';
import {type Finding, findingsOf} from './field-problems.ts';
import {type Made, once, readIntentKey} from './idempotency.ts';
import {Json, toJson} from './json.ts';
import {etagOf, readPrecondition} from './precondition.ts';
import {ProblemError} from './problem.ts';
import {decodeQuery} from './query.ts';
import {WithHeaders} from './with-headers.ts';

const NOTHING = z.strictObject({});

type Data<R extends Route> = RouteResponse<R> | Json<RouteResponse<R>>;
type Answer<R extends Route> = Data<R> | WithHeaders<Data<R>>;

/** What a handler that only reads knows of the request beside its data. */
export type Reading = {readonly caller: Caller};

/** What a handler that changes something is given: one transaction, and the version expected. */
export type Writing = Reading & {
  readonly tx: Tx;
  readonly expected: number | undefined;
  /** What was asked of others before the transaction: see `ahead.ts`. */
  readonly found?: unknown;
};

/** What answers one route: it gets data the contract has checked. */
type Handler<R extends Route, Rules> = (
  request: RouteRequest<Rules>,
  call: R['method'] extends 'GET' ? Reading : Writing,
) => Answer<R> | Promise<Answer<R>>;

/** One handler for each route: a missing one does not compile. */
export type Handlers<
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, RequestRules>,
> = {readonly [Name in keyof Routes]: Handler<Routes[Name], Rules[Name]>};

/** What stands between the network and the handlers. */
export type Gate = {
  readonly db: Database;
  readonly now: () => Date;
  /** Says who sends a request, or throws; returns the query without the key. */
  readonly admit: (
    context: Context<Environment>,
    route: Route,
  ) => Promise<{caller: Caller; query: URLSearchParams}>;
  /** Counts a request that is limited by itself, or throws; it is told what the body says. */
  readonly limit: (
    context: Context<Environment>,
    rule: NonNullable<RequestRules['limit']>,
    body: unknown,
  ) => Promise<void>;
};

type Parts = {params?: unknown; query?: unknown; body?: unknown};
type AnyHandler = ((request: Parts, call: Reading | Writing) => unknown) & {
  readonly ahead?: (request: Parts, call: Reading) => Promise<unknown>;
};

const parse = (schema: $ZodType, data: unknown, findings: readonly Finding[]): unknown => {
  const result = safeParse(schema, data, {reportInput: true});
  const all = [...findings, ...(result.success ? [] : findingsOf(result.error.issues))];
  if (all.length > 0) throw new ProblemError('request_invalid', all);
  return result.data;
};

const partsOf = async (
  route: Route,
  rules: RequestRules,
  context: Context<Environment>,
  query: URLSearchParams,
): Promise<Parts> => {
  const parts: Parts = {};
  if (rules.params) parts.params = parse(rules.params, context.req.param(), []);
  const {data, findings} = decodeQuery(rules.query ?? NOTHING, query);
  const parsed = parse(rules.query ?? NOTHING, data, findings);
  if (rules.query) parts.query = parsed;
  if (route.method !== 'GET') {
    const read = await readJsonBody(context.req.raw, rules.isBatch ? BATCH_LIMITS : {});
    const body = parse(rules.body ?? NOTHING, read, []);
    if (rules.body) parts.body = body;
  }
  return parts;
};

const write = (route: Route, returned: unknown): Made => {
  const isWrapped = returned instanceof WithHeaders;
  const answer: unknown = isWrapped ? returned.answer : returned;
  const headers = isWrapped ? returned.headers : {};
  const {text} = answer instanceof Json ? answer : toJson(route.response, answer);
  const {revision} = (answer ?? {}) as {revision?: unknown};
  const versioned = route.resource !== undefined && typeof revision === 'number';
  return {text, etag: versioned ? etagOf(revision) : undefined, headers};
};

/** A refusal that keeps what was written is an answer until the transaction is over. */
const orKept = (error: unknown): Made => {
  if (!(error instanceof ProblemError) || !error.extension.keeps) throw error;
  return {text: '', etag: undefined, refused: error.code};
};

const answerRoute = async (
  {db, now, admit, limit}: Gate,
  route: Route,
  rules: RequestRules,
  handle: AnyHandler,
  context: Context<Environment>,
): Promise<Made> => {
  const {caller, query} = await admit(context, route);
  const {headers} = context.req.raw;
  const key = route.method === 'POST' ? readIntentKey(headers) : undefined;
  const expected = route.conditional ? readPrecondition(headers) : undefined;
  const parts = await partsOf(route, rules, context, query);
  // Before the transaction: to count, another connection is needed.
  if (rules.limit) await limit(context, rules.limit, parts.body);
  if (route.method === 'GET') return write(route, await handle(parts, {caller}));
  const found = await handle.ahead?.(parts, {caller});
  const made = await db.transaction().execute(async tx => {
    const make = async () => {
      try {
        return write(route, await handle(parts, {caller, tx, expected, found}));
      } catch (error) {
        return orKept(error);
      }
    };
    if (key === undefined) return make();
    const intent = {
      key,
      caller: callerName(caller),
      request: JSON.stringify([route.path, parts, expected]),
    };
    return once(tx, intent, now(), make);
  });
  if (made.refused) throw new ProblemError(made.refused);
  return made;
};

/**
 * Binds every route of a contract to its handler. What a handler returns goes out through the
 * route's response schema, which drops any field the contract does not name. A handler that
 * changes something runs in one transaction with the record of its intent.
 */
export const mount = <
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, RequestRules>,
>(
  app: Hono<Environment>,
  routes: Routes,
  rules: Rules,
  handlers: Handlers<Routes, Rules>,
  gate: Gate,
): void => {
  const table = Object.entries(routes);
  for (const [name, route] of table) {
    const handle = handlers[name] as AnyHandler;
    for (const path of route.alias ? [route.path, route.alias] : [route.path]) {
      app.on(route.method, path, async context => {
        const made = await answerRoute(gate, route, rules[name as keyof Routes], handle, context);
        if (made.etag !== undefined) context.header('etag', made.etag);
        for (const [name, value] of Object.entries(made.headers ?? {})) context.header(name, value);
        return context.body(made.text, route.creates ? 201 : 200, {
          'content-type': 'application/json',
        });
      });
    }
  }
  for (const [, {path, alias}] of table) {
    for (const known of alias ? [path, alias] : [path]) {
      app.all(known, () => {
        throw new ProblemError('method_not_allowed');
      });
    }
  }
};
