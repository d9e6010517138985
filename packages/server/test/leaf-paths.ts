import type {$ZodType} from 'zod/v4/core';
import {contentOf, fieldsOf} from '../../sdk/src/contract/schema-parts.ts';

/** Every value a schema describes that is neither a list nor an object: `schedule.days[].date`. */
export const leafPathsOf = (schema: $ZodType, path = ''): string[] => {
  const fields = fieldsOf(schema);
  if (fields) {
    return Object.entries(fields).flatMap(([name, field]) =>
      leafPathsOf(field, path === '' ? name : `${path}.${name}`),
    );
  }
  const {def} = contentOf(schema)._zod;
  return def.type === 'array' ? leafPathsOf(def.element, `${path}[]`) : [path];
};
