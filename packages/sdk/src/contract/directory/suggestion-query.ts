import * as z from 'zod/mini';

/** What was typed, and how many suggestions are wanted (10 by default). */
export const SuggestionQuery = z.strictObject({
  q: z.string().check(z.minLength(1), z.maxLength(100)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(50))),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;
