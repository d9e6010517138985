import * as z from 'zod/mini';

/**
 * A list of words that may grow. Answers use it so that an element pinned on a page keeps
 * working when the server learns a new word: any text passes, and the known words are a matter
 * of types. Requests use `z.enum`.
 */
export const openEnum = <Known extends string>() =>
  z.string() as z.ZodMiniType<Known | (string & {}), Known | (string & {})>;
