import fc from 'fast-check';
import {
  type $ZodArray,
  type $ZodEnum,
  type $ZodLiteral,
  type $ZodObject,
  type $ZodType,
  type $ZodTypes,
  safeParse,
} from 'zod/v4/core';
import {longestOf} from '../../sdk/src/contract/schema-parts.ts';
import {formatOf, FREE} from './formats.ts';

const LETTERS = fc.constantFrom(...('abcdéèàçœßñøŁąЖδ漢字ابجद한é👩‍🌾'.match(/\p{L}\p{M}*/gu) ?? []));

const textFor = (schema: $ZodTypes): fc.Arbitrary<string> => {
  const format = formatOf(schema);
  if (format) {
    return fc.constantFrom(...format.right.filter(text => safeParse(schema, text).success));
  }
  const longest = longestOf(schema) ?? FREE.length;
  return fc.oneof(
    fc.constant(FREE),
    fc.array(LETTERS, {minLength: 1, maxLength: 20}).map(letters => letters.join('')),
    fc.constant('x'.repeat(longest)),
  );
};

/** Everything a schema accepts, short of what only the longest lists would show. */
export const valid = (schema: $ZodType): fc.Arbitrary<unknown> => {
  const {def} = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries((schema as $ZodObject)._zod.def.shape).map(
        ([name, field]): [string, fc.Arbitrary<unknown>] => [name, valid(field)],
      );
      const made = fc
        .record(Object.fromEntries(fields))
        .map(values =>
          Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
        );
      // What no field can say alone is left to the schema.
      const isJudgedWhole = (def.checks ?? []).length > 0;
      return isJudgedWhole ? made.filter(value => safeParse(schema, value).success) : made;
    }
    case 'array':
      return fc.array(valid((schema as $ZodArray)._zod.def.element), {minLength: 1, maxLength: 3});
    case 'optional':
    case 'default':
      return fc.option(valid(def.innerType), {nil: undefined, freq: 4});
    case 'union':
      return fc.oneof(...def.options.map(valid));
    // Small and whole: a latitude, a distance or a count.
    case 'number':
      return fc.integer({min: 1, max: 40});
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values((schema as $ZodEnum)._zod.def.entries));
    case 'literal':
      return fc.constantFrom(...(schema as $ZodLiteral)._zod.def.values);
    case 'string':
      return textFor(schema as $ZodTypes);
    default:
      throw new Error(`no body is made for a field of type ${def.type}`);
  }
};
