import * as z from 'zod/mini';
import {openEnum} from '../primitives/open-enum.ts';
import {Instant} from '../primitives/time.ts';
import type {Role} from './role.ts';

/**
 * What may be asked for without doing it: `change`, other words or days; `refusal`, not to sign;
 * `contact`, the right address of somebody; `cancellation`; `renewal`.
 */
export const ASK_SUBJECTS = ['change', 'refusal', 'contact', 'cancellation', 'renewal'] as const;
/** A word of {@link ASK_SUBJECTS}. */
export type AskSubject = (typeof ASK_SUBJECTS)[number];

/**
 * What was asked, by whom, when: a party asks the agency, the agency asks the parties. The words
 * are for those they are written to, and for who wrote them; the others are told it was asked.
 */
export const Asked = z.object({
  role: openEnum<Role>(),
  subject: openEnum<AskSubject>(),
  at: Instant,
  message: z.optional(z.string()),
});
export type Asked = z.infer<typeof Asked>;
