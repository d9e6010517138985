import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {openEnum} from '../primitives/open-enum.ts';
import {CivilDate} from '../primitives/time.ts';
import type {ConventionStatus} from './vocabulary.ts';

/** Another convention of the same person with the same host. */
export const OtherStay = z.object({
  /** Given, with the status, when the reader may read it. */
  id: z.optional(Id),
  dateStart: CivilDate,
  dateEnd: CivilDate,
  status: z.optional(openEnum<ConventionStatus>()),
});
export type OtherStay = z.infer<typeof OtherStay>;

/**
 * What the law counts of a person's stays with one host (Code du travail, L5135-5 and D5135-3): the
 * most there is, this convention included, in any twelve consecutive months that hold it.
 */
export const HostHistory = z.object({
  /** Calendar days; a day two conventions share counts once. */
  days: z.number(),
  /** Renewals are not counted. */
  conventions: z.number(),
  /** What may not be passed. */
  maxDays: z.number(),
  maxConventions: z.number(),
  /** Those validated that end in the twelve months before or begin in the twelve after. */
  others: z.array(OtherStay),
});
export type HostHistory = z.infer<typeof HostHistory>;
