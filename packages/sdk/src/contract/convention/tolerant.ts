import * as z from 'zod/mini';
import type {$ZodType, $ZodTypes} from 'zod/v4/core';

/**
 * The schema of an answer that carries what was once a valid request: the same fields, read
 * without judging them. What was right when it was stored stays readable when rules change.
 */
export const tolerant = (schema: $ZodType): z.ZodMiniType => {
  const {def} = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape as Record<string, $ZodType>);
      return z.object(Object.fromEntries(fields.map(([name, field]) => [name, tolerant(field)])));
    }
    case 'array':
      return z.array(tolerant(def.element));
    case 'optional':
    case 'default':
      return z.optional(tolerant(def.innerType));
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    default:
      return z.string();
  }
};
