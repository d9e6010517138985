import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import {cellOf, toEcef} from '../search/geometry.ts';
import type {Place} from './locate.ts';

type Known = {readonly id: string; readonly address_key: string};

/**
 * Gives each place the id it had, by what the request says or by its address; a place said twice is
 * one.
 */
const withIds = (places: readonly Place[], known: readonly Known[], newId: () => string) => {
  const left = new Map(known.map(({id, address_key}) => [id, address_key]));
  const given = new Map<string, string>();
  const take = (place: Place, id: string) => {
    left.delete(id);
    given.set(place.address_key, id);
  };
  for (const place of places) {
    const {id} = place;
    if (id !== undefined && left.has(id) && !given.has(place.address_key)) take(place, id);
  }
  for (const place of places.filter(one => !given.has(one.address_key))) {
    const [same] = [...left].find(([, key]) => key === place.address_key) ?? [];
    take(place, same ?? newId());
  }
  const idOf = (place: Place): string => given.get(place.address_key) ?? '';
  const once = new Map(places.map(place => [place.address_key, {...place, id: idOf(place)}]));
  return {ids: places.map(idOf), rows: [...once.values()]};
};

/**
 * Writes the places of a company, and takes away those it has no more.
 *
 * @returns their ids, in the order given.
 */
export const writePlaces = async (
  tx: Tx,
  siret: string,
  places: readonly Place[],
  newId: () => string,
): Promise<string[]> => {
  const {rows: known} = await sql<Known>`
    SELECT id, address_key FROM location WHERE siret = ${siret} ORDER BY id`.execute(tx);
  const {ids, rows} = withIds(places, known, newId);
  await sql`DELETE FROM location WHERE siret = ${siret}
    AND NOT id = ANY(${ids}::uuid[])`.execute(tx);
  // Two places may exchange their addresses: none is in the way of another meanwhile.
  await sql`UPDATE location SET address_key = id::text WHERE siret = ${siret}`.execute(tx);
  const written = rows.map(row => ({...row, cell: cellOf(row), ...toEcef(row)}));
  await sql`INSERT INTO location (id, siret, address_key, street, postcode, city, department, lat,
      lon, cell, x, y, z)
    SELECT id, ${siret}, address_key, street, postcode, city, department, lat, lon, cell, x, y, z
    FROM json_to_recordset(${JSON.stringify(written)}::json) AS s(id uuid, address_key text,
      street text, postcode text, city text, department text, lat float8, lon float8, cell integer,
      x integer, y integer, z integer)
    ON CONFLICT (id) DO UPDATE SET
      (address_key, street, postcode, city, department, lat, lon, cell, x, y, z, import_run)
      = (excluded.address_key, excluded.street, excluded.postcode, excluded.city,
        excluded.department, excluded.lat, excluded.lon, excluded.cell, excluded.x, excluded.y,
        excluded.z, NULL)`.execute(tx);
  return ids;
};
