import {
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  MAX_PER_PAGE,
  Pagination,
  REMOTE_WORK_MODES,
  type OfferPage,
  type OfferQuery,
} from '@immersion-kit/sdk/contract';
import type pg from 'pg';
import {Json, toJson} from '../../http/json.ts';
import {type Prepared, prepare} from '../../store/prepared.ts';
import {words} from '../suggestion/fold.ts';
import type {Found} from './cards.ts';
import {chordOf, coverCircle, toEcef} from './geometry.ts';
import type {OfferReader} from './offer-reader.ts';
import {type Shape, shapeOf} from './shape.ts';
import {searchStatement} from './statement.ts';

const DEFAULT_PER_PAGE = 100;
const MOST_PREPARED = 200;

const ranks = (vocabulary: readonly string[], asked: readonly string[] | undefined) =>
  asked?.map(word => vocabulary.indexOf(word) + 1);

/** The database's words for "each of these begins a word of the name". */
const nameQuery = (name: string): string =>
  words(name)
    .filter(word => /^[\p{L}\p{N}]+$/u.test(word))
    .map(word => `${word}:*`)
    .join(' & ');

const pointValues = ({latitude, longitude, distanceKm}: OfferQuery) => {
  if (latitude === undefined || longitude === undefined || distanceKm === undefined) return {};
  const centre = {lat: latitude, lon: longitude};
  return {
    ...coverCircle(centre, distanceKm * 1000),
    ...toEcef(centre),
    chord2: chordOf(distanceKm * 1000) ** 2,
  };
};

const valuesOf = (query: OfferQuery, today: string) => ({
  today,
  romes: query.romeCodes,
  appellations: query.appellationCodes,
  departments: query.departmentCodes,
  nafs: query.nafCodes,
  sirets: query.sirets,
  locations: query.locationIds,
  words: query.name === undefined ? undefined : nameQuery(query.name),
  modes: ranks(REMOTE_WORK_MODES, query.remoteWorkModes),
  welcomes: ranks(DISABLED_WORKER_WELCOMES, query.fitForDisabledWorkers),
  kinds: ranks(HOST_KINDS, query.hostKinds),
  sizes: ranks(EMPLOYEE_RANGES, query.numberOfEmployeeRanges),
  voluntary: query.voluntaryToImmersion,
  ...pointValues(query),
});

/** Past the last page one row is left, which carries the total only. */
type PageRow = {readonly total: number} & (Found | {readonly id: null});

/** Looks offers up in a database; the same query on the same data gives the same pages. */
export const createOfferSearch = (pool: pg.Pool, read: OfferReader) => {
  const prepared = new Map<string, Prepared>();

  // Shapes come from callers: past a bound they are planned each time, so that nobody can fill
  // the database's memory with plans.
  const statementFor = (shape: Shape): Prepared => {
    const key = JSON.stringify(shape);
    const known = prepared.get(key);
    if (known) return known;
    const full = prepared.size >= MOST_PREPARED;
    const fresh = prepare(searchStatement(shape), {kept: !full});
    if (!full) prepared.set(key, fresh);
    return fresh;
  };

  return async (query: OfferQuery, today: string): Promise<Json<OfferPage>> => {
    const numberPerPage = Math.min(query.perPage ?? DEFAULT_PER_PAGE, MAX_PER_PAGE);
    const currentPage = query.page ?? 1;
    const rows = await statementFor(shapeOf(query)).run<PageRow>(pool, {
      ...valuesOf(query, today),
      limit: numberPerPage,
      offset: (currentPage - 1) * numberPerPage,
    });
    const found = rows.filter(row => row.id !== null);
    const totalRecords = rows[0]?.total ?? 0;
    const offers = await read(found, query.appellationCodes ?? [], today);
    const pagination = toJson(Pagination, {
      totalRecords,
      currentPage,
      totalPages: Math.max(1, Math.ceil(totalRecords / numberPerPage)),
      numberPerPage,
    });
    const data = offers.map(({text}) => text).join(',');
    return new Json(`{"data":[${data}],"pagination":${pagination.text}}`);
  };
};
