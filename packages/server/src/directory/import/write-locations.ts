import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import {cellOf, toEcef} from '../search/geometry.ts';
import type {LocationRow} from './row.ts';
import type {Run} from './run.ts';

/** A place of a company. */
export type PlaceOf = LocationRow & {readonly siret: string};

/**
 * Writes places; one already known by its address keeps its id.
 *
 * @returns the SIRET of companies with a place that is new or changed.
 */
export const writeLocations = async (
  tx: Tx,
  places: readonly PlaceOf[],
  {id: run}: Run,
  newId: () => string,
): Promise<string[]> => {
  const rows = places.map(place => ({
    ...place,
    id: newId(),
    cell: cellOf(place),
    ...toEcef(place),
  }));
  const written = await sql<{siret: string}>`
    WITH judged AS MATERIALIZED (
      SELECT s.*, o.id IS NULL OR (s.street, s.postcode, s.city, s.department, s.lat, s.lon)
        IS DISTINCT FROM (o.street, o.postcode, o.city, o.department, o.lat, o.lon) AS differs
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s(id uuid, siret text,
        address_key text, street text, postcode text, city text, department text, lat float8,
        lon float8, cell integer, x integer, y integer, z integer)
      LEFT JOIN location o ON o.siret = s.siret AND o.address_key = s.address_key
      WHERE o.import_run IS DISTINCT FROM ${run}::integer),
    written AS (
      INSERT INTO location (id, siret, address_key, street, postcode, city, department, lat, lon,
        cell, x, y, z, import_run)
      SELECT id, siret, address_key, street, postcode, city, department, lat, lon, cell, x, y, z,
        ${run}::integer FROM judged
      ON CONFLICT (siret, address_key) DO UPDATE SET
        (street, postcode, city, department, lat, lon, cell, x, y, z, import_run)
        = (excluded.street, excluded.postcode, excluded.city, excluded.department, excluded.lat,
          excluded.lon, excluded.cell, excluded.x, excluded.y, excluded.z, excluded.import_run))
    SELECT DISTINCT siret FROM judged WHERE differs`.execute(tx);
  return written.rows.map(({siret}) => siret);
};
