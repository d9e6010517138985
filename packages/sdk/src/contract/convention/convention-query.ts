import * as z from 'zod/mini';
import {Id} from '../primitives/codes.ts';
import {CivilDate, Instant} from '../primitives/time.ts';
import {CONVENTION_STATUSES} from './vocabulary.ts';

/** Filters of the list of conventions a key may see; the last submitted come first. */
export const ConventionQuery = z.strictObject({
  statuses: z.optional(z.array(z.enum(CONVENTION_STATUSES)).check(z.maxLength(8))),
  agencyIds: z.optional(z.array(Id).check(z.maxLength(100))),
  startsFrom: z.optional(CivilDate),
  startsUntil: z.optional(CivilDate),
  updatedSince: z.optional(Instant),
  page: z._default(z.int().check(z.gte(1), z.lte(100_000)), 1),
  perPage: z._default(z.int().check(z.gte(1), z.lte(100)), 50),
});
export type ConventionQuery = z.input<typeof ConventionQuery>;
