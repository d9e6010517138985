import type {Job, OfferQuery, Place} from '@immersion-kit/sdk';

/** What a visitor has asked for. */
export type SearchChoice = {
  readonly job: Job | undefined;
  readonly place: Place | undefined;
  readonly radius: number;
  readonly page: number;
};

export const RADII = [1, 2, 5, 10, 20, 50, 100] as const;
export const DEFAULT_RADIUS = 10;
const PER_PAGE = 12;

/** The query of a choice: all the jobs of the same ROME sheet, since titles cut too fine. */
export const queryOf = ({job, place, radius, page}: SearchChoice): OfferQuery => ({
  ...(job ? {romeCodes: [job.romeCode]} : {}),
  ...(place
    ? {
        latitude: place.position.lat,
        longitude: place.position.lon,
        distanceKm: radius,
        place: place.name,
      }
    : {}),
  page,
  perPage: PER_PAGE,
});

/** The next radius worth trying when a search finds nothing. */
export const widerRadius = (radius: number): number | undefined =>
  RADII.find(candidate => candidate >= radius * 2);
