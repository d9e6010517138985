import * as z from 'zod/mini';
import {AppellationCode, DepartmentCode, Id, NafCode, RomeCode} from '../primitives/codes.ts';
import {Latitude, Longitude} from '../primitives/geography.ts';
import {Siret} from '../primitives/siret.ts';
import {
  AUDIENCES,
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
} from './vocabulary.ts';

/** Radius beyond which a search is refused, in kilometres. */
export const MAX_DISTANCE_KM = 100;

/** A page never holds more rows than this, whatever is asked. */
export const MAX_PER_PAGE = 500;

/** What offers may be sorted by. */
export const SORT_KEYS = ['distance', 'date', 'score', 'responsiveness'] as const;
/** Directions of a sort. */
export const SORT_ORDERS = ['asc', 'desc'] as const;

const some = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.optional(z.array(item).check(z.minLength(1), z.maxLength(most)));

const text = (most: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(most)));

const fields = {
  /** Default: `distance` when a point is given, else `date`. */
  sortBy: z.optional(z.enum(SORT_KEYS)),
  /** Default: `asc` for distance, `desc` otherwise. */
  sortOrder: z.optional(z.enum(SORT_ORDERS)),
  latitude: z.optional(Latitude),
  longitude: z.optional(Longitude),
  distanceKm: z.optional(z.number().check(z.gt(0), z.lte(MAX_DISTANCE_KM))),
  /** False keeps full-remote offers within the radius too; by default they show from anywhere. */
  fullRemoteFromAnywhere: z.optional(z.boolean()),
  appellationCodes: some(AppellationCode, 100),
  romeCodes: some(RomeCode, 100),
  departmentCodes: some(DepartmentCode, 110),
  nafCodes: some(NafCode, 500),
  sirets: some(Siret, 500),
  locationIds: some(Id, 500),
  /** Words of the company's name; each may be the beginning of a word, accents and case aside. */
  name: text(100),
  remoteWorkModes: some(z.enum(REMOTE_WORK_MODES), 3),
  fitForDisabledWorkers: some(z.enum(DISABLED_WORKER_WELCOMES), 3),
  searchableBy: z.optional(z.enum(AUDIENCES)),
  hostKinds: some(z.enum(HOST_KINDS), 3),
  numberOfEmployeeRanges: some(z.enum(EMPLOYEE_RANGES), 16),
  /** True for volunteers only, false for register rows only; default both. */
  voluntaryToImmersion: z.optional(z.boolean()),
  /** Default true: companies that welcome people only later are left out. */
  showOnlyAvailableOffers: z.optional(z.boolean()),
  /** The words the point came from; kept for statistics, never used to search. */
  place: text(200),
  acquisitionCampaign: text(200),
  acquisitionKeyword: text(200),
  page: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  /** Default 100. Up to 5,000 is accepted, as the national API does; a page holds 500 at most. */
  perPage: z.optional(z.int().check(z.gte(1), z.lte(5000))),
};

/**
 * What to look for in the directory: names and meanings of the national public API v3, to which
 * `romeCodes`, `name`, `hostKinds`, `numberOfEmployeeRanges`, `voluntaryToImmersion` and
 * `fullRemoteFromAnywhere` are added. Every field is optional; `latitude`, `longitude` and
 * `distanceKm` go together.
 */
export const OfferQuery = z.strictObject(fields).check(
  z.check(({value, issues}) => {
    const point = ['latitude', 'longitude', 'distanceKm'] as const;
    const missing = point.filter(name => value[name] === undefined);
    if (missing.length > 0 && missing.length < point.length) {
      for (const name of missing) {
        issues.push({code: 'custom', input: value, path: [name], message: 'position_incomplete'});
      }
    } else if (missing.length > 0 && value.sortBy === 'distance') {
      issues.push({code: 'custom', input: value, path: ['latitude'], message: 'position_required'});
    }
  }),
);
export type OfferQuery = z.infer<typeof OfferQuery>;
