import type {OfferQuery, SORT_KEYS} from '@immersion-kit/sdk/contract';

/** One condition a query may set on the rows of a search. */
export type Filter =
  | 'available'
  | 'job'
  | 'appellations'
  | 'departments'
  | 'nafs'
  | 'sirets'
  | 'locations'
  | 'name'
  | 'modes'
  | 'welcomes'
  | 'kinds'
  | 'sizes'
  | 'students'
  | 'jobSeekers'
  | 'voluntary';

/** What a query decides of its statement's text; everything else is a parameter. */
export type Shape = {
  readonly filters: readonly Filter[];
  /** Distances are computed from a point. */
  readonly point: boolean;
  /** Rows are reached through the cells around the point. */
  readonly byCell: boolean;
  /** Nothing in the query narrows the rows enough to lead to them. */
  readonly unguided: boolean;
  /** Full-remote offers are shown from beyond the radius too. */
  readonly remote: boolean;
  readonly sortBy: (typeof SORT_KEYS)[number];
  readonly sortOrder: 'asc' | 'desc';
};

const LEADS: readonly Filter[] = ['sirets', 'locations', 'name', 'job', 'departments', 'nafs'];

const filtersOf = (query: OfferQuery): Filter[] => {
  const asked: Record<Filter, unknown> = {
    available: query.showOnlyAvailableOffers !== false,
    job: query.romeCodes ?? query.appellationCodes,
    appellations: query.appellationCodes,
    departments: query.departmentCodes,
    nafs: query.nafCodes,
    sirets: query.sirets,
    locations: query.locationIds,
    name: query.name,
    modes: query.remoteWorkModes,
    welcomes: query.fitForDisabledWorkers,
    kinds: query.hostKinds,
    sizes: query.numberOfEmployeeRanges,
    students: query.searchableBy === 'students',
    jobSeekers: query.searchableBy === 'jobSeekers',
    voluntary: query.voluntaryToImmersion !== undefined,
  };
  return (Object.keys(asked) as Filter[]).filter(name => Boolean(asked[name]));
};

/** Chooses how a query is answered. */
export const shapeOf = (query: OfferQuery): Shape => {
  const filters = filtersOf(query);
  const point = query.latitude !== undefined;
  const sortBy = query.sortBy ?? (point ? 'distance' : 'date');
  const named = filters.some(name => ['sirets', 'locations', 'name'].includes(name));
  return {
    filters,
    point,
    byCell: point && !named,
    unguided: !point && !filters.some(name => LEADS.includes(name)),
    remote: point && query.fullRemoteFromAnywhere !== false,
    sortBy,
    sortOrder: query.sortOrder ?? (sortBy === 'distance' ? 'asc' : 'desc'),
  };
};
