import type {$ZodType, $ZodTypes} from 'zod/v4/core';
import type {Finding} from './field-problems.ts';

type Fields = Readonly<Record<string, $ZodType>>;

const NUMBER = /^-?\d{1,15}(?:\.\d{1,17})?$/;
const BOOLEANS: Readonly<Record<string, boolean>> = {true: true, 1: true, false: false, 0: false};
// Control characters, and the mark URL decoding leaves where the bytes were not UTF-8.
const FORBIDDEN = /[\p{Cc}\uFFFD]/u;

const inner = (schema: $ZodType): $ZodTypes => {
  const {def} = (schema as $ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'default' || def.type === 'nullable'
    ? inner(def.innerType)
    : (schema as $ZodTypes);
};

/** The fields of an object schema. */
export const fieldsOf = (schema: $ZodType): Fields => {
  const {def} = inner(schema)._zod;
  return def.type === 'object' ? def.shape : {};
};

const decodeScalar = (schema: $ZodTypes, text: string): unknown => {
  switch (schema._zod.def.type) {
    case 'number':
      return NUMBER.test(text) ? Number(text) : text;
    case 'boolean':
      return BOOLEANS[text] ?? text;
    default:
      return text;
  }
};

const decodeField = (schema: $ZodTypes, texts: readonly string[], bracketed: boolean): unknown => {
  const {def} = schema._zod;
  if (def.type === 'array') return texts.map(text => decodeScalar(inner(def.element), text));
  // Several values, or `name[]`, where one is expected: the schema refuses the array.
  return texts.length === 1 && !bracketed ? decodeScalar(schema, texts[0] ?? '') : texts;
};

/**
 * Reads a query string as the data its schema describes: numbers and booleans from their text,
 * arrays from `x=a&x=b`, `x[]=a` or a single `x=a`. What does not read is left as it is, for the
 * schema to refuse.
 */
export const decodeQuery = (
  schema: $ZodType,
  query: URLSearchParams,
): {data: Record<string, unknown>; findings: Finding[]} => {
  const fields = fieldsOf(schema);
  const texts = new Map<string, {values: string[]; bracketed: boolean}>();
  const findings: Finding[] = [];
  for (const [written, value] of query) {
    const bracketed = written.endsWith('[]');
    const name = bracketed ? written.slice(0, -2) : written;
    if (FORBIDDEN.test(value) || FORBIDDEN.test(name)) {
      findings.push({path: [name.replace(FORBIDDEN, '')], code: 'text_invalid'});
      continue;
    }
    const field = texts.get(name) ?? {values: [], bracketed: false};
    field.values.push(value);
    field.bracketed ||= bracketed;
    texts.set(name, field);
  }
  const entries = [...texts].map(([name, {values, bracketed}]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, field ? decodeField(inner(field), values, bracketed) : values];
  });
  return {data: Object.fromEntries(entries), findings};
};
