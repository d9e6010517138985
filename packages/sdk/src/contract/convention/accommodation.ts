import * as z from 'zod/mini';
import {FreeText} from '../primitives/text.ts';

/** Whether the beneficiary is a recognised disabled worker (RQTH), or would rather not say. */
export const RQTH_ANSWERS = ['yes', 'no', 'unsaid'] as const;

/**
 * What concerns the beneficiary's disability: the recognition, and the adaptation of the
 * workplace they need. Data on health (RGPD, article 9): asked on our own pages only, stored
 * apart under its own permission, never part of a {@link ConventionRequest}.
 */
export const Accommodation = z.strictObject({
  isRqth: z.enum(RQTH_ANSWERS),
  adaptation: FreeText(2000),
});
export type Accommodation = z.infer<typeof Accommodation>;
