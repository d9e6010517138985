import {sql} from 'kysely';
import type {ImportTools} from './reading.ts';
import {bumpReference} from './reference.ts';

export type CommuneRow = {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly postcodes: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
};

/** Makes the table of communes hold these rows and no other. */
export const replaceCommunes = (
  {store, now}: Pick<ImportTools, 'store' | 'now'>,
  rows: readonly CommuneRow[],
): Promise<void> =>
  store.db.transaction().execute(async tx => {
    const columns = sql.raw('code, name, department, postcodes, lat, lon, population');
    await sql`INSERT INTO commune AS c (${columns})
      SELECT ${columns} FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s(code text,
        name text, department text, postcodes text[], lat float8, lon float8, population integer)
      ON CONFLICT (code) DO UPDATE SET (name, department, postcodes, lat, lon, population)
        = (excluded.name, excluded.department, excluded.postcodes, excluded.lat, excluded.lon,
          excluded.population)
      WHERE (c.name, c.department, c.postcodes, c.lat, c.lon, c.population)
        IS DISTINCT FROM (excluded.name, excluded.department, excluded.postcodes, excluded.lat,
          excluded.lon, excluded.population)`.execute(tx);
    await sql`DELETE FROM commune
      WHERE code NOT IN (SELECT json_array_elements_text(${JSON.stringify(
        rows.map(({code}) => code),
      )}::json))`.execute(tx);
    await bumpReference(tx, 'communes', now());
  });
