import {pointerOf} from '@immersion-kit/sdk/contract';
import type {$ZodObject} from 'zod/v4/core';
import type {FullBody} from './full-bodies.ts';
import {type Path, placesOf, withAt} from './schema-places.ts';

/** What is written under a name that is not the request's to write. */
export const CANARY = 'Zorille';
export const VALUES: readonly unknown[] = [
  CANARY,
  'ACCEPTED_BY_VALIDATOR',
  '2026-11-23T09:00:00.000Z',
  true,
  1,
  null,
  [],
  {},
  [{role: 'beneficiary', signedAt: '2026-11-23T09:00:00.000Z'}],
  {[CANARY]: CANARY},
];

/** A body with one name too many, or one in several places, and where the answer must point. */
export type Injection = {readonly body: unknown; readonly pointers: readonly string[]};

const objectsOf = ({schema, body}: FullBody): {path: Path; fields: readonly string[]}[] =>
  placesOf(schema, body)
    .filter(place => place.schema._zod.def.type === 'object')
    .map(({path, schema: object}) => ({
      path,
      fields: Object.keys((object as $ZodObject)._zod.def.shape),
    }));

/** Where a name may be put in a body: in each of its objects that has no such field. */
const places = (full: FullBody, name: string): Path[] =>
  objectsOf(full)
    .filter(({fields}) => !fields.includes(name))
    .map(({path}) => [...path, name]);

/** One name at every depth of a body at once. */
export const everywhere = (full: FullBody, name: string, value: unknown): Injection => {
  const paths = places(full, name);
  const body = paths.reduce<unknown>((data, path) => withAt(data, path, value), full.body);
  return {body, pointers: paths.map(path => pointerOf(path))};
};

/** One name at one depth at a time. */
export const oneByOne = (full: FullBody, name: string, value: unknown): Injection[] =>
  places(full, name).map(path => ({
    body: withAt(full.body, path, value),
    pointers: [pointerOf(path)],
  }));

/** Whether an answer names exactly the fields injected, each as one the server does not know. */
export const namesThem = (
  {pointers}: Injection,
  errors: readonly {pointer: string; code: string}[] = [],
): boolean =>
  errors.every(({code}) => code === 'unknown_field') &&
  errors.length === pointers.length &&
  errors.every(({pointer}) => pointers.includes(pointer));
