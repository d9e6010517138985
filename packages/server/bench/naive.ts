import type {OfferQuery} from '@immersion-kit/sdk/contract';
import type pg from 'pg';

const DISTANCE = `2 * 6371008.8 * asin(sqrt(
  sin(radians(l.lat - $1) / 2) ^ 2
  + cos(radians($1)) * cos(radians(l.lat)) * sin(radians(l.lon - $2) / 2) ^ 2))`;

/** The same search the plain way: the distance of every row, everything joined, then sorted. */
const STATEMENT = `WITH found AS (
    SELECT e.siret, o.rome, o.remote_work_mode, l.id, min(${DISTANCE}) AS distance,
      json_agg(json_build_object('code', a.code, 'label', a.label)) AS appellations
    FROM establishment e JOIN location l ON l.siret = e.siret JOIN offer o ON o.siret = e.siret
    JOIN appellation a ON a.code = o.appellation
    WHERE e.is_open AND e.withdrawn_at IS NULL
      AND (e.available_from IS NULL OR e.available_from <= current_date)
      AND ($3::text[] IS NULL OR o.rome = ANY($3))
      AND ($4::float8 IS NULL OR ${DISTANCE} <= $4)
    GROUP BY e.siret, o.rome, o.remote_work_mode, l.id)
  SELECT (SELECT count(*) FROM found) AS total, f.*, e.name, l.street, l.postcode, l.city
  FROM found f JOIN establishment e USING (siret) JOIN location l ON l.id = f.id
  ORDER BY f.distance, f.siret LIMIT $5 OFFSET $6`;

export const searchNaively = async (pool: pg.Pool, query: OfferQuery): Promise<number> => {
  const {
    latitude = 48.86,
    longitude = 2.35,
    romeCodes = null,
    distanceKm,
    page = 1,
    perPage = 20,
  } = query;
  const radius = distanceKm === undefined ? null : distanceKm * 1000;
  const {rowCount} = await pool.query({
    name: 'naive',
    text: STATEMENT,
    values: [latitude, longitude, romeCodes, radius, perPage, (page - 1) * perPage],
  });
  return rowCount ?? 0;
};
