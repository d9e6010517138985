import {pointerOf} from '@immersion-kit/sdk/contract';
import type {$ZodObject} from 'zod/v4/core';
import {longestOf} from '../../sdk/src/contract/schema-parts.ts';
import {formatOf, UNREADABLE, UNSTORABLE} from './formats.ts';
import {type Path, type Place, valueAt} from './schema-places.ts';

/** One thing that is wrong in a body, and the one place an answer must point at for it. */
export type Mutation = {
  readonly kind: string;
  readonly path: Path;
  /** What is put there; undefined takes the field out. */
  readonly value: unknown;
  /** Seen by the scan of the text, which is answered before any schema is asked. */
  readonly scanned?: true;
  /** So many wrong items that not each can be named. */
  readonly floods?: true;
};

// The longest text of any field has 6,000 characters, the longest list 62 items: what is far
// beyond is refused whatever the schema says, so that a limit left out of it is seen.
const LENGTHS = [6001, 12_001, 40_000, 100_000, 1_000_000];
// One more than the longest list a route takes.
const MANY = 101;
const FLOOD = 20_000;

const NOT_TEXT = [1, -0, 1e308, 12_345_678_901_234, true, null, [], ['a'], {}, {a: 1}];
const NOT_NUMBER = ['1', '', 'a', true, null, [], [1], {}];
const NOT_BOOLEAN = ['true', 'on', '', 1, 0, null, [], {}];
const NOT_OBJECT = [[], [{}], 'a', '', 1, true, null];
const NOT_LIST = [{}, {length: 1}, {0: {}}, '0', '', 1, null];
const NOT_CHOICES = ['autre', ' ', 'IMMERSION', 'toString', '__proto__', '-1'];
const UNKNOWN = ['zzz', 'toString', '', 'a/b~c', 'é', '👩‍🌾', 'status ', '0'];
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

const each = (kind: string, path: Path, values: readonly unknown[]): Mutation[] =>
  values.map(value => ({kind, path, value}));

const ofText = ({path, schema}: Place, isDraft: boolean): Mutation[] => {
  const format = formatOf(schema);
  const longest = longestOf(schema);
  return [
    ...each('type', path, NOT_TEXT),
    ...each('length', path, [
      ...LENGTHS.filter(length => length > (longest ?? 0)).map(length => 'a'.repeat(length)),
      ...(longest === undefined ? [] : ['é'.repeat(longest + 1)]),
    ]),
    ...each('format', path, format?.wrong ?? []),
    // A draft keeps what is not finished: only the request is judged.
    ...(isDraft ? [] : each('unreadable', path, UNREADABLE)),
    ...each('unstorable', path, UNSTORABLE).map(made => ({...made, scanned: true as const})),
  ];
};

const ofObject = ({path, schema}: Place): Mutation[] => {
  const fields = Object.keys((schema as $ZodObject)._zod.def.shape);
  const unknown = UNKNOWN.filter(name => !fields.includes(name));
  return [
    ...(path.length > 0 ? each('type', path, NOT_OBJECT) : []),
    ...unknown.map(name => ({kind: 'unknown', path: [...path, name], value: 'a'})),
    ...UNSAFE.map(name => ({
      kind: 'unsafe',
      path: [...path, name],
      value: {admin: true},
      scanned: true as const,
    })),
  ];
};

const ofList = ({path}: Place, items: readonly unknown[]): Mutation[] => [
  ...each('type', path, NOT_LIST),
  {kind: 'many', path, value: Array.from({length: MANY}, () => items[0])},
  {kind: 'flood', path, value: Array.from({length: FLOOD}, () => 0), floods: true},
];

/** Everything that can be made wrong at one place of a body. */
export const mutationsAt = (place: Place, body: unknown, isDraft: boolean): Mutation[] => {
  const {path, schema, isRequired} = place;
  const missing = {kind: 'missing', path, value: undefined};
  const isField = typeof path.at(-1) === 'string';
  const made = isRequired && isField ? [missing] : [];
  switch (schema._zod.def.type) {
    case 'object':
      return [...made, ...ofObject(place)];
    case 'array':
      return [...made, ...ofList(place, valueAt(body, path) as unknown[])];
    case 'number':
      return [...made, ...each('type', path, NOT_NUMBER)];
    case 'boolean':
      return [...made, ...each('type', path, NOT_BOOLEAN)];
    case 'enum':
    case 'literal':
      return [
        ...made,
        ...each('type', path, [1, null, [], {}]),
        ...each('choice', path, NOT_CHOICES),
      ];
    default:
      return [...made, ...ofText(place, isDraft)];
  }
};

const isWithin = (one: Path, other: Path): boolean => other.every((part, at) => one[at] === part);

/** Keeps what can be wrong at once: the first of those of which one would hide the other. */
export const together = (mutations: readonly Mutation[]): Mutation[] =>
  mutations.reduce<Mutation[]>(
    (kept, next) =>
      kept.some(({path}) => isWithin(path, next.path) || isWithin(next.path, path))
        ? kept
        : [...kept, next],
    [],
  );

export const pointerAt = ({path}: Mutation): string => pointerOf(path);
