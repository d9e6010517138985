import {sql} from 'kysely';
import {enqueue} from '../../message/enqueue.ts';
import type {Database, Tx} from '../../store/database.ts';
import {chordOf, coverCircle, toEcef} from '../search/geometry.ts';
import {describeSearch} from './describe-search.ts';

const DAY_MS = 86_400_000;
/** A company is on its way for less than that: what it was looked for too soon is for next time. */
const SETTLED_MS = 60_000;
/** A mail names no more companies; it says how many others there are. */
const MOST_NAMED = 8;

type World = {readonly db: Database; readonly now: Date; readonly newId: () => string};

const hold = (tx: Tx, id: string, before: Date) =>
  tx
    .selectFrom('search_alert')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'active')
    .where('looked_at', '<=', before)
    .forUpdate()
    .executeTakeFirst();

type HeldAlert = NonNullable<Awaited<ReturnType<typeof hold>>>;

/** Companies that volunteered since an alert was last looked at, nearest first. */
const findNew = async (tx: Tx, {search, looked_at: since}: HeldAlert, until: Date) => {
  const {latitude, longitude, distanceKm, appellationCode = null, romeCode = null} = search;
  const centre = {lat: latitude, lon: longitude};
  const {x, y, z} = toEcef(centre);
  const {from, to} = coverCircle(centre, distanceKm * 1000);
  const {rows} = await sql<{name: string; city: string; total: number}>`
    WITH near AS (
      SELECT DISTINCT ON (s.siret) s.siret, s.location_id,
        (s.x - ${x}::float8) ^ 2 + (s.y - ${y}::float8) ^ 2 + (s.z - ${z}::float8) ^ 2 AS d2
      FROM unnest(${from}::int[], ${to}::int[]) r(first, last)
      JOIN offer_search s ON s.cell BETWEEN r.first AND r.last
      WHERE s.voluntary
        AND (s.available_from IS NULL OR s.available_from <= ${until}::date)
        AND (${romeCode}::text IS NULL OR s.rome = ${romeCode})
        AND (${appellationCode}::text IS NULL OR s.appellations @> ARRAY[${appellationCode}::text]
          OR (cardinality(s.appellations) = 0 AND s.rome =
            (SELECT a.rome FROM appellation a WHERE a.code = ${appellationCode})))
      ORDER BY s.siret, d2)
    SELECT coalesce(e.customized_name, e.name) AS name, l.city, count(*) OVER ()::int AS total
    FROM near n
    JOIN establishment e ON e.siret = n.siret
    JOIN location l ON l.id = n.location_id
    LEFT JOIN host h ON h.siret = n.siret
    WHERE n.d2 <= ${chordOf(distanceKm * 1000) ** 2}
      AND coalesce(h.created_at, e.created_at) > ${since}
      AND coalesce(h.created_at, e.created_at) <= ${until}
    ORDER BY n.d2, n.siret LIMIT ${MOST_NAMED}`.execute(tx);
  return {companies: rows.map(({name, city}) => `${name}, ${city}`), total: rows[0]?.total ?? 0};
};

const tellOne = async ({db, now, newId}: World, id: string, before: Date): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const alert = await hold(tx, id, before);
    // Stopped, or told by another server's job since it was found.
    if (!alert) return false;
    const until = new Date(now.getTime() - SETTLED_MS);
    const {companies, total} = await findNew(tx, alert, until);
    await tx.updateTable('search_alert').set({looked_at: until}).where('id', '=', id).execute();
    if (total === 0) return false;
    await enqueue(tx, {
      kind: 'alert-news',
      recipient: alert.recipient,
      data: {alertId: id, search: describeSearch(alert.search), companies, total},
      now,
      newId,
    });
    return true;
  });

/**
 * Writes to those who asked to hear of new companies, when there are some: once a day at most, each in
 * a transaction of its own. Returns to how many.
 */
export const tellAlerts = async (world: World): Promise<number> => {
  const before = new Date(world.now.getTime() - DAY_MS);
  const due = await world.db
    .selectFrom('search_alert')
    .select('id')
    .where('status', '=', 'active')
    .where('looked_at', '<=', before)
    .orderBy('looked_at')
    .execute();
  let told = 0;
  for (const {id} of due) if (await tellOne(world, id, before)) told += 1;
  return told;
};
