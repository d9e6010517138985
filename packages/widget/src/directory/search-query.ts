import type {AlertSearch, Job, OfferQuery, Place} from '@immersion-kit/sdk';

/** What narrows a search beside the job and the place. */
export type Filters = {
  readonly name: string;
  readonly remote: boolean;
  readonly disabledWelcome: boolean;
  /** Companies that will welcome people again later are shown too. */
  readonly later: boolean;
  readonly hostKinds: readonly HostKind[];
  readonly sort: Sort;
};

export type HostKind = 'company' | 'public' | 'association';
export type Sort = 'default' | 'date' | 'score' | 'responsiveness';

/** What a visitor has asked for. */
export type SearchChoice = {
  readonly job: Job | undefined;
  readonly place: Place | undefined;
  readonly radius: number;
  readonly filters: Filters;
  readonly page: number;
};

export const RADII = [1, 2, 5, 10, 20, 50, 100] as const;
export const DEFAULT_RADIUS = 10;
/** A radius of the list; the usual one for any other number. */
export const knownRadius = (radius: number): number =>
  RADII.find(km => km === radius) ?? DEFAULT_RADIUS;

export const HOST_KINDS: readonly HostKind[] = ['company', 'public', 'association'];
export const SORTS: readonly Sort[] = ['default', 'date', 'score', 'responsiveness'];

export const NO_FILTER: Filters = {
  name: '',
  remote: false,
  disabledWelcome: false,
  later: false,
  hostKinds: [],
  sort: 'default',
};

const PER_PAGE = 12;

const filterQuery = (filters: Filters): OfferQuery => ({
  ...(filters.name === '' ? {} : {name: filters.name}),
  ...(filters.remote ? {remoteWorkModes: ['HYBRID', 'FULL_REMOTE']} : {}),
  ...(filters.disabledWelcome
    ? {fitForDisabledWorkers: ['yes-ft-certified', 'yes-declared-only']}
    : {}),
  ...(filters.later ? {showOnlyAvailableOffers: false} : {}),
  ...(filters.hostKinds.length === 0 ? {} : {hostKinds: [...filters.hostKinds]}),
  ...(filters.sort === 'default' ? {} : {sortBy: filters.sort}),
});

/** The query of a choice: all the jobs of the same ROME sheet, since titles cut too fine. */
export const queryOf = (
  {job, place, radius, filters, page}: SearchChoice,
  department: string,
): OfferQuery => ({
  ...(job ? {romeCodes: [job.romeCode]} : {}),
  ...(place
    ? {
        latitude: place.position.lat,
        longitude: place.position.lon,
        distanceKm: radius,
        place: place.name,
      }
    : {}),
  ...(department === '' ? {} : {departmentCodes: [department]}),
  ...filterQuery(filters),
  page,
  perPage: PER_PAGE,
});

/** What to be told of, for who wants to hear of companies to come; undefined without a place. */
export const alertSearch = ({job, place, radius}: SearchChoice): AlertSearch | undefined =>
  place && {
    ...(job ? {romeCode: job.romeCode, jobLabel: job.appellationLabel} : {}),
    latitude: place.position.lat,
    longitude: place.position.lon,
    distanceKm: radius,
    placeLabel: place.name,
  };

/** How many filters are on. */
export const countFilters = ({sort: _, ...filters}: Filters): number =>
  Object.values(filters).filter(value => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
    .length;

/** The next radius worth trying when a search finds nothing. */
export const widerRadius = (radius: number): number | undefined =>
  RADII.find(candidate => candidate >= radius * 2);
