import * as z from 'zod/mini';

/**
 * How a company answered those who wrote to it in the last twelve months; absent under three whose
 * time to be answered is over, which would say nothing.
 */
export const Responsiveness = z.object({
  /** How many had an answer, of those that should have one by now. */
  answered: z.number(),
  received: z.number(),
  /** In how many days half of the answers came, at most; absent without any. */
  typicalDays: z.optional(z.number()),
});
export type Responsiveness = z.infer<typeof Responsiveness>;
