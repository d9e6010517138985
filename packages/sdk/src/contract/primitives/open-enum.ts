import * as z from 'zod/mini';

/**
 * A closed list today that may grow tomorrow. Answers use it so that an element pinned on a
 * page keeps working when the server learns a new word; requests use `z.enum`.
 */
export const openEnum = <const Known extends readonly [string, ...string[]]>(known: Known) =>
  z.union([z.enum(known), z.string() as z.ZodMiniType<string & {}, string & {}>]);
