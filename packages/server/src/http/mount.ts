import type {RequestRules, Route, RouteRequest, RouteResponse} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import * as z from 'zod/mini';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {type Finding, findingsOf} from './field-problems.ts';
import {Json, toJson} from './json.ts';
import {ProblemError} from './problem.ts';
import type {Environment} from './environment.ts';
import {decodeQuery} from './query.ts';

const NOTHING = z.strictObject({});

type Answer<R extends Route> = RouteResponse<R> | Json<RouteResponse<R>>;

/** What answers one route: it gets data the contract has checked. */
type Handler<R extends Route, Rules> = (
  request: RouteRequest<Rules>,
) => Answer<R> | Promise<Answer<R>>;

/** One handler for each route: a missing one does not compile. */
export type Handlers<
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, RequestRules>,
> = {readonly [Name in keyof Routes]: Handler<Routes[Name], Rules[Name]>};

const parse = (schema: $ZodType, data: unknown, findings: readonly Finding[]): unknown => {
  const result = safeParse(schema, data, {reportInput: true});
  const all = [...findings, ...(result.success ? [] : findingsOf(result.error.issues))];
  if (all.length > 0) throw new ProblemError('request_invalid', all);
  return result.data;
};

const requestOf = (rules: RequestRules, context: Context<Environment>, query: URLSearchParams) => {
  const request: {params?: unknown; query?: unknown} = {};
  if (rules.params) request.params = parse(rules.params, context.req.param(), []);
  const {data, findings} = decodeQuery(rules.query ?? NOTHING, query);
  const parsed = parse(rules.query ?? NOTHING, data, findings);
  if (rules.query) request.query = parsed;
  return request;
};

/**
 * Binds every route of a contract to its handler. `admit` runs first and returns the query
 * without the key; what a handler returns goes out through the route's response schema, which
 * drops any field the contract does not name.
 */
export const mount = <
  Routes extends Record<string, Route>,
  Rules extends Record<keyof Routes, RequestRules>,
>(
  app: Hono<Environment>,
  routes: Routes,
  rules: Rules,
  handlers: Handlers<Routes, Rules>,
  admit: (context: Context<Environment>, route: Route) => Promise<URLSearchParams>,
): void => {
  for (const [name, route] of Object.entries(routes)) {
    const handle = handlers[name] as (request: object) => unknown;
    const ruled = rules[name as keyof Routes];
    for (const path of route.alias ? [route.path, route.alias] : [route.path]) {
      app.on(route.method, path, async context => {
        const query = await admit(context, route);
        const answer = await handle(requestOf(ruled, context, query));
        const {text} = answer instanceof Json ? answer : toJson(route.response, answer);
        return context.body(text, 200, {'content-type': 'application/json'});
      });
      app.all(path, () => {
        throw new ProblemError('method_not_allowed');
      });
    }
  }
};
