import * as z from 'zod/mini';
import {DepartmentCode, Postcode} from './codes.ts';

/** Degrees north of the equator, WGS84. */
export const Latitude = z.number().check(z.gte(-90), z.lte(90));

/** Degrees east of Greenwich, WGS84. */
export const Longitude = z.number().check(z.gte(-180), z.lte(180));

/** A point on the globe, WGS84, in degrees. */
export const Position = z.object({lat: Latitude, lon: Longitude});
export type Position = z.infer<typeof Position>;

/** A French postal address, in the field names of the national public API v3. */
export const Address = z.object({
  streetNumberAndAddress: z.string(),
  postcode: Postcode,
  departmentCode: DepartmentCode,
  city: z.string(),
});
export type Address = z.infer<typeof Address>;
