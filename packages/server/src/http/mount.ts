import type {Route, RouteRequest, RouteResponse} from '@immersion-kit/sdk/contract';
import type {Context, Hono} from 'hono';
import * as z from 'zod/mini';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {type Finding, findingsOf} from './field-problems.ts';
import {ProblemError} from './problem.ts';
import type {Environment} from './environment.ts';
import {decodeQuery} from './query.ts';

const NOTHING = z.strictObject({});

/** What answers one route: it gets data the contract has checked. */
export type Handler<R extends Route> = (
  request: RouteRequest<R>,
) => RouteResponse<R> | Promise<RouteResponse<R>>;

/** One handler for each route: a missing one does not compile. */
export type Handlers<Routes extends Record<string, Route>> = {
  readonly [Name in keyof Routes]: Handler<Routes[Name]>;
};

const parse = (schema: $ZodType, data: unknown, findings: readonly Finding[]): unknown => {
  const result = safeParse(schema, data, {reportInput: true});
  const all = [...findings, ...(result.success ? [] : findingsOf(result.error.issues))];
  if (all.length > 0) throw new ProblemError('request_invalid', all);
  return result.data;
};

const requestOf = (route: Route, context: Context<Environment>, query: URLSearchParams) => {
  const request: {params?: unknown; query?: unknown} = {};
  if (route.params) request.params = parse(route.params, context.req.param(), []);
  const {data, findings} = decodeQuery(route.query ?? NOTHING, query);
  const parsed = parse(route.query ?? NOTHING, data, findings);
  if (route.query) request.query = parsed;
  return request;
};

/**
 * Binds every route of a contract to its handler. `admit` runs first and returns the query
 * without the key; what a handler returns goes out through the route's response schema, which
 * drops any field the contract does not name.
 */
export const mount = <Routes extends Record<string, Route>>(
  app: Hono<Environment>,
  routes: Routes,
  handlers: Handlers<Routes>,
  admit: (context: Context<Environment>, route: Route) => Promise<URLSearchParams>,
): void => {
  for (const [name, route] of Object.entries(routes)) {
    const handle = handlers[name] as (request: object) => unknown;
    for (const path of route.alias ? [route.path, route.alias] : [route.path]) {
      app.on(route.method, path, async context => {
        const query = await admit(context, route);
        const answer = safeParse(route.response, await handle(requestOf(route, context, query)));
        if (!answer.success) throw answer.error;
        return context.json(answer.data as object);
      });
      app.all(path, () => {
        throw new ProblemError('method_not_allowed');
      });
    }
  }
};
