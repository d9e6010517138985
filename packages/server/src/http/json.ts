import {parse, type $ZodType, type output} from 'zod/v4/core';

/**
 * JSON text that is known to be what a schema describes: answers that are made of parts used
 * again and again are put together from text, instead of being checked and written each time.
 */
export class Json<T> {
  /** Only for the compiler: what the text would parse to. */
  declare readonly of: T;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Writes a value as text through its schema, which drops any field the schema does not name. */
export const toJson = <Schema extends $ZodType>(
  schema: Schema,
  value: output<Schema>,
): Json<output<Schema>> => new Json(JSON.stringify(parse(schema, value)));
