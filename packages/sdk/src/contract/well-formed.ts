import {safeParse, type $ZodType, type output} from 'zod/v4/core';
import {fieldsOf, isRecord} from './schema-parts.ts';

/** The same data with every field of its objects optional; a list is whole or absent. */
export type WellFormed<Data> = Data extends readonly unknown[]
  ? Data
  : Data extends object
    ? {readonly [Key in keyof Data]?: WellFormed<Data[Key]> | undefined}
    : Data;

const partOf = (schema: $ZodType, value: unknown): unknown => {
  const fields = fieldsOf(schema);
  if (!fields) {
    const result = safeParse(schema, value);
    return result.success ? result.data : undefined;
  }
  if (!isRecord(value)) return undefined;
  const kept = Object.entries(fields)
    .map(([name, field]): [string, unknown] => [
      name,
      // What the value only inherits was not sent.
      partOf(field, Object.hasOwn(value, name) ? value[name] : undefined),
    ])
    .filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept);
};

/**
 * What its schema accepts of a value, field by field, as the schema gives it back: the fields
 * that are missing or wrong are left out, at every depth. An object that is there stays, even
 * empty. A list with one wrong item is left out whole: with a hole it would say something else.
 */
export const wellFormedPart = <Schema extends $ZodType>(
  schema: Schema,
  value: unknown,
): WellFormed<output<Schema>> => (partOf(schema, value) ?? {}) as WellFormed<output<Schema>>;
