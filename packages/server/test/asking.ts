import {randomUUID} from 'node:crypto';
import {Problem, type Route} from '@immersion-kit/sdk/contract';
import {parse} from 'zod/v4/core';
import type {App} from '../src/app.ts';
import {BASE_URL} from './api.ts';

/** One request as bytes go: what the client would never send included. */
export type Asking = {
  /** A key or a link's token. */
  readonly token?: string | undefined;
  readonly origin?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: string;
  /** Data, or the very text to send. */
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What was answered, read to its end. */
export type Told = {
  readonly status: number;
  /** The problem's code, or undefined when it is not one. */
  readonly code: string | undefined;
  readonly text: string;
  readonly headers: Headers;
};

const fillPath = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\/:(\w+)\??/g, (_, name: string) => {
    const value = params[name];
    return value === undefined ? '' : `/${encodeURIComponent(value)}`;
  });

const toRequest = (route: Route, asking: Asking): Request => {
  const {token, origin, params = {}, search = '', body = {}, ifMatch = '"1"'} = asking;
  const reads = route.method === 'GET';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(BASE_URL + fillPath(route.path, params) + search, {
    method: route.method,
    headers: {
      ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
      ...(origin === undefined ? {} : {origin}),
      ...(reads ? {} : {'content-type': 'application/json'}),
      ...(route.method === 'POST' ? {'idempotency-key': randomUUID()} : {}),
      ...(route.conditional ? {'if-match': ifMatch} : {}),
      ...asking.headers,
    },
    ...(reads ? {} : {body: text}),
  });
};

/** Asks a route, with every header it wants unless told otherwise. */
export const ask = async ({fetch}: App, route: Route, asking: Asking): Promise<Told> => {
  const response = await fetch(toRequest(route, asking));
  const {status, headers} = response;
  const text = await response.text();
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true;
  return {status, code: isProblem ? problemOf(text).code : undefined, text, headers};
};

/** Reads a problem as any client would. */
export const problemOf = (text: string): Problem => parse(Problem, JSON.parse(text));
