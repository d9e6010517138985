import * as z from 'zod/mini';
import {DepartmentCode, Id} from '../primitives/codes.ts';
import {Latitude, Longitude} from '../primitives/geography.ts';
import {AGENCY_KINDS} from './vocabulary.ts';

/** A search gives no more agencies than this, whatever is asked; also the default. */
export const MAX_AGENCIES = 20;

const fields = {
  kinds: z.optional(z.array(z.enum(AGENCY_KINDS)).check(z.minLength(1), z.maxLength(20))),
  /** Agencies that cover this department. */
  departmentCode: z.optional(DepartmentCode),
  /** With a point, the nearest come first; those whose position is unknown come last. */
  latitude: z.optional(Latitude),
  longitude: z.optional(Longitude),
  /** Words of the name; each may be the beginning of a word, accents and case aside. */
  q: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(MAX_AGENCIES))),
};

/** Which agencies to look for. Every field is optional; `latitude` and `longitude` go together. */
export const AgencyQuery = z.strictObject(fields).check(
  z.check(({value, issues}) => {
    const missing = (['latitude', 'longitude'] as const).filter(name => value[name] === undefined);
    if (missing.length !== 1) return;
    issues.push({code: 'custom', input: value, path: missing, message: 'coordinates_incomplete'});
  }),
);
export type AgencyQuery = z.infer<typeof AgencyQuery>;

/** Which agency to read. */
export const AgencyKey = z.strictObject({agencyId: Id});
export type AgencyKey = z.infer<typeof AgencyKey>;
