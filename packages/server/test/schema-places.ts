import {type $ZodType, type $ZodTypes, safeParse} from 'zod/v4/core';

/** Where something stands in a request's data. */
export type Path = readonly (string | number)[];

/** One place of a body that its schema describes. */
export type Place = {
  readonly path: Path;
  /** What stands there when something does. */
  readonly schema: $ZodTypes;
  /** Whether leaving it out is a mistake. */
  readonly isRequired: boolean;
};

const content = (schema: $ZodType): $ZodTypes => {
  const {def} = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return content(def.innerType);
    case 'union':
      return content(def.options.at(-1) as $ZodType);
    default:
      return schema as $ZodTypes;
  }
};

/**
 * Every place of the data a schema describes, itself first, in the one body given: a list counts
 * for its items that are there.
 */
export const placesOf = (schema: $ZodType, data: unknown, path: Path = []): Place[] => {
  if (data === undefined) return [];
  const inner = content(schema);
  const isRequired = !safeParse(schema, undefined).success;
  const here = {path, schema: inner, isRequired};
  const {def} = inner._zod;
  if (def.type === 'object') {
    const values = data as Record<string, unknown>;
    return [
      here,
      ...Object.entries(def.shape as Record<string, $ZodType>).flatMap(([name, field]) =>
        placesOf(field, values[name], [...path, name]),
      ),
    ];
  }
  if (def.type === 'array') {
    const items = data as unknown[];
    return [here, ...items.flatMap((item, index) => placesOf(def.element, item, [...path, index]))];
  }
  return [here];
};

/** A copy of data with something put at a place; `undefined` takes what is there out. */
export const withAt = (data: unknown, path: Path, value: unknown): unknown => {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (index === part ? withAt(item, rest, value) : item));
  }
  const copy = Object.entries(data as Record<string, unknown>).filter(([name]) => name !== part);
  const next = withAt((data as Record<string, unknown>)[part], rest, value);
  // Not by a literal: `__proto__` must be a field like any other.
  return Object.fromEntries(next === undefined ? copy : [...copy, [part, next]]);
};

/** What stands at a place of some data. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, part) => (inside as Record<string | number, unknown>)[part], data);
