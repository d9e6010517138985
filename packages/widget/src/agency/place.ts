import {
  ASSESSMENT_STANDINGS,
  type AssessmentStanding,
  AWAITED,
  CONVENTION_SORTS,
  CONVENTION_STATUSES,
  type ConventionSort,
  type ConventionStatus,
} from '@immersion-kit/sdk/contract';

/** What of the conventions is in the list, and in what order. */
export type Filters = {
  readonly q?: string;
  readonly awaiting?: (typeof AWAITED)[number];
  readonly status?: ConventionStatus;
  /** Where the assessment stands. */
  readonly assessment?: AssessmentStanding;
  readonly agencyId?: string;
  readonly sort: ConventionSort;
  /** From 1. */
  readonly page: number;
};

/** Where somebody is: in the list, or in one convention; and how they like to move. */
export type Place = {
  readonly filters: Filters;
  /** The line they last opened. */
  readonly line?: string;
  readonly conventionId?: string;
  readonly hasKeys: boolean;
};

/** All of them, the most urgent first. */
export const EVERYTHING: Filters = {sort: 'waiting', page: 1};

/** The filters without those that ask for nothing. */
export const filtersWith = (
  filters: Filters,
  change: {readonly [Name in keyof Filters]?: Filters[Name] | undefined},
): Filters => {
  const all = Object.entries({...filters, page: 1, ...change});
  const kept = all.filter(([, value]) => value !== undefined && value !== '');
  return {...EVERYTHING, ...Object.fromEntries(kept)};
};

/** Whether two lists would be the same. */
export const areSame = (one: Filters, other: Filters): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    name => one[name as keyof Filters] === other[name as keyof Filters],
  );

const NAME = 'immersion-review';

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find(word => word === value);

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const filtersIn = (value: unknown): Filters => {
  const {q, awaiting, status, assessment, agencyId, sort, page} = recordIn(value);
  return filtersWith(EVERYTHING, {
    q: textIn(q),
    awaiting: oneOf(AWAITED, awaiting),
    status: oneOf(CONVENTION_STATUSES, status),
    assessment: oneOf(ASSESSMENT_STANDINGS, assessment),
    agencyId: textIn(agencyId),
    sort: oneOf(CONVENTION_SORTS, sort),
    page: typeof page === 'number' && Number.isInteger(page) && page > 0 ? page : 1,
  });
};

/**
 * Where an entry of the browser's history says one is; another script may have written in it, or
 * another session, whose searches are not shown to this one.
 *
 * @param session - what tells the sessions apart.
 */
export const placeIn = (state: unknown, session: string): Place | undefined => {
  const own = recordIn(state)[NAME];
  if (own === undefined || recordIn(own)['session'] !== session) return undefined;
  const {filters, line, conventionId, hasKeys} = recordIn(own);
  const [known, opened] = [textIn(line), textIn(conventionId)];
  return {
    filters: filtersIn(filters),
    ...(known === undefined ? {} : {line: known}),
    ...(opened === undefined ? {} : {conventionId: opened}),
    hasKeys: hasKeys !== false,
  };
};

/** The same entry, saying where one is; what another script wrote there stays. */
export const stateWith = (state: unknown, place: Place | undefined, session?: string): unknown => {
  const {[NAME]: _, ...rest} = recordIn(state);
  return place === undefined ? rest : {...rest, [NAME]: {...place, session}};
};
