import * as z from 'zod/mini';
import {
  AppellationCode,
  CommuneCode,
  DepartmentCode,
  Postcode,
  RomeCode,
} from '../primitives/codes.ts';
import {Position} from '../primitives/geography.ts';

/** A job title and the ROME occupation it belongs to. */
export const Job = z.object({
  appellationCode: AppellationCode,
  appellationLabel: z.string(),
  romeCode: RomeCode,
  romeLabel: z.string(),
});
export type Job = z.infer<typeof Job>;

/** A commune or one of the arrondissements of Paris, Lyon and Marseille. */
export const Place = z.object({
  communeCode: CommuneCode,
  name: z.string(),
  postcodes: z.array(Postcode),
  departmentCode: DepartmentCode,
  departmentName: z.string(),
  position: Position,
});
export type Place = z.infer<typeof Place>;

/** Suggested jobs, the likeliest first. */
export const JobList = z.object({data: z.array(Job)});
/** Suggested jobs, the likeliest first. */
export type JobList = z.infer<typeof JobList>;

/** Suggested places, the likeliest first. */
export const PlaceList = z.object({data: z.array(Place)});
/** Suggested places, the likeliest first. */
export type PlaceList = z.infer<typeof PlaceList>;
