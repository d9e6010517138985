import * as z from 'zod/mini';
import {ASSESSMENT_STANDINGS} from '../assessment/assessment.ts';
import {Id} from '../primitives/codes.ts';
import {CivilDate, Instant} from '../primitives/time.ts';
import {CONVENTION_STATUSES} from './vocabulary.ts';

/** No database knows a year 0. */
const Day = CivilDate.check(z.refine(day => !day.startsWith('0000'), 'civil_date'));

/**
 * Whose turn it is: `me`, when the next word is the reader's; the `signatures` of the parties; the
 * `agency`, once they all signed.
 */
export const AWAITED = ['me', 'signatures', 'agency'] as const;

/** `submittedAt`: the last first; `dateStart`: the first; `waiting`: who has waited the longest. */
export const CONVENTION_SORTS = ['submittedAt', 'dateStart', 'waiting'] as const;
/** A word of {@link CONVENTION_SORTS}. */
export type ConventionSort = (typeof CONVENTION_SORTS)[number];

/** Filters of the list of conventions one may see; the last submitted come first. */
export const ConventionQuery = z.strictObject({
  /**
   * Words of the beneficiary's name or of the company's, each perhaps only begun, accents and case
   * aside; a SIRET; or the beginning of the convention's id, four characters or more.
   */
  q: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  awaiting: z.optional(z.enum(AWAITED)),
  /** Where the assessment stands: `awaited` from the last day on. */
  assessment: z.optional(z.enum(ASSESSMENT_STANDINGS)),
  sort: z._default(z.enum(CONVENTION_SORTS), 'submittedAt'),
  statuses: z.optional(z.array(z.enum(CONVENTION_STATUSES)).check(z.maxLength(8))),
  agencyIds: z.optional(z.array(Id).check(z.maxLength(100))),
  startsFrom: z.optional(Day),
  startsUntil: z.optional(Day),
  updatedSince: z.optional(Instant),
  /** Those that stand after this one: what comes first meanwhile moves no page. */
  after: z.optional(Id),
  page: z._default(z.int().check(z.gte(1), z.lte(100_000)), 1),
  perPage: z._default(z.int().check(z.gte(1), z.lte(100)), 50),
});
export type ConventionQuery = z.input<typeof ConventionQuery>;
