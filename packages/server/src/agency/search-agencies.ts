import {type Agency, type AgencyQuery, MAX_AGENCIES} from '@immersion-kit/sdk/contract';
import {type RawBuilder, sql} from 'kysely';
import {words} from '../directory/suggestion/fold.ts';
import type {Database} from '../store/database.ts';
import {AGENCIES, type AgencyRow, toAgency} from './agency-row.ts';

const EARTH_DIAMETER_M = 12_742_017.6;

/** The distance on a sphere (haversine); `least` would take an unknown position for the farthest. */
const distanceTo = ({latitude, longitude}: AgencyQuery): RawBuilder<unknown> => {
  if (latitude === undefined || longitude === undefined) return sql`NULL::float8`;
  return sql`CASE WHEN a.lat IS NOT NULL THEN ${EARTH_DIAMETER_M}::float8 * asin(least(1, sqrt(
    sin(radians(a.lat - ${latitude}::float8) / 2) ^ 2
      + cos(radians(a.lat)) * cos(radians(${latitude}::float8))
        * sin(radians(a.lon - ${longitude}::float8) / 2) ^ 2))) END`;
};

/** What `name_words` must look like: each word begins one of its own. A text without words is none. */
const patternsOf = (q: string): string[] =>
  words(q)
    .filter(word => /^[a-z0-9]+$/.test(word))
    .map(word => `% ${word}%`);

const conditionsOf = ({kinds, departmentCode, q}: AgencyQuery): RawBuilder<unknown>[] => {
  const conditions = [sql`a.status = 'active'`];
  if (kinds) conditions.push(sql`a.kind = ANY(${kinds}::text[])`);
  if (departmentCode !== undefined) {
    conditions.push(sql`a.covered_departments @> ARRAY[${departmentCode}::text]`);
  }
  if (q !== undefined) {
    const patterns = patternsOf(q);
    conditions.push(
      patterns.length > 0 ? sql`a.name_words LIKE ALL (${patterns}::text[])` : sql`false`,
    );
  }
  return conditions;
};

/** Looks active agencies up, the nearest first when a point is given, else by name. */
export const searchAgencies = async (db: Database, query: AgencyQuery): Promise<Agency[]> => {
  const {rows} = await sql<AgencyRow>`
    SELECT ${AGENCIES.columns}, ${distanceTo(query)} AS distance FROM ${AGENCIES.tables}
    WHERE ${sql.join(conditionsOf(query), sql` AND `)}
    ORDER BY distance NULLS LAST, a.name_words COLLATE "C", a.id
    LIMIT ${query.limit ?? MAX_AGENCIES}::int`.execute(db);
  return rows.map(toAgency);
};
