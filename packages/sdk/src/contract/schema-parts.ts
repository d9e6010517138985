import type {$ZodType, $ZodTypes} from 'zod/v4/core';

/**
 * The schema of what a field holds when something is there: past `optional`, `nullable`, a
 * default, and past the first choices of a union (`"" or an e-mail` gives the e-mail).
 */
export const contentOf = (schema: $ZodType): $ZodTypes => {
  const {def} = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return contentOf(def.innerType);
    case 'union':
      return contentOf(def.options.at(-1) as $ZodType);
    default:
      return schema as $ZodTypes;
  }
};

/** The fields of an object's schema, by name; undefined when it is not an object's. */
export const fieldsOf = (schema: $ZodType): Readonly<Record<string, $ZodType>> | undefined => {
  const {def} = contentOf(schema)._zod;
  return def.type === 'object' ? def.shape : undefined;
};

/** Tells whether a field may be left out. */
export const mayBeAbsent = (schema: $ZodType): boolean => schema._zod.optin !== undefined;

/** The greatest length a text or a list may have, when its schema says one. */
export const longestOf = (schema: $ZodType): number | undefined => {
  const limits = (contentOf(schema)._zod.def.checks ?? []).flatMap(({_zod}) => {
    const def = _zod.def as {check: string; maximum?: number};
    return def.check === 'max_length' && def.maximum !== undefined ? [def.maximum] : [];
  });
  return limits.length > 0 ? Math.min(...limits) : undefined;
};

/** What JSON calls an object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
