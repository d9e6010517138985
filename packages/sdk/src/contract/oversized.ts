import type {$ZodType} from 'zod/v4/core';
import type {Finding} from './field-issue.ts';
import {contentOf, fieldsOf, isRecord, longestOf} from './schema-parts.ts';

/** For texts whose schema says no length: codes, dates, addresses. */
const LONGEST_CODE = 512;

const tooLong = (text: string, longest: number): boolean =>
  // Spaces around and decomposed accents, which reading removes, may double it.
  text.length > longest * 2 + 64;

/**
 * Finds the texts and lists too large to be read at all, from their lengths alone: the cost
 * depends on the schema, never on what was sent. Nothing else may be judged while there are some,
 * since a schema visits every item of a list before it counts them.
 */
export const oversized = (
  schema: $ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Finding[] => {
  const fields = fieldsOf(schema);
  if (fields && isRecord(value)) {
    return Object.entries(fields).flatMap(([name, field]) =>
      Object.hasOwn(value, name) ? oversized(field, value[name], [...path, name]) : [],
    );
  }
  const longest = longestOf(schema) ?? LONGEST_CODE;
  const details = {limit: String(longest)};
  if (typeof value === 'string') {
    return tooLong(value, longest) ? [{path, code: 'too_long', details}] : [];
  }
  if (!Array.isArray(value)) return [];
  if (value.length > longest) return [{path, code: 'too_many', details}];
  const {def} = contentOf(schema)._zod;
  if (def.type !== 'array') return [];
  return value.flatMap((item, index) => oversized(def.element, item, [...path, index]));
};
