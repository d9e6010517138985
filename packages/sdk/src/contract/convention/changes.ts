import * as z from 'zod/mini';
import {Instant} from '../primitives/time.ts';

/** One field of a convention that changed: absent before, it was added; absent after, taken out. */
export const ChangedField = z.object({
  /** JSON pointer (RFC 6901) into the content; the schedule is one field, and so is a list. */
  pointer: z.string(),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});
export type ChangedField = z.infer<typeof ChangedField>;

/** What a modification changed of what the parties had to sign before it. */
export const ConventionChanges = z.object({
  /** When it was modified. */
  since: Instant,
  justification: z.string(),
  /** In the order of the fields' labels. */
  fields: z.array(ChangedField),
});
export type ConventionChanges = z.infer<typeof ConventionChanges>;
