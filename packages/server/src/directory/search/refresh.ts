import {
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
} from '@immersion-kit/sdk/contract';
import {type Expression, type RawBuilder, sql} from 'kysely';
import type {Tx} from '../../store/database.ts';

/** A word as its rank in the contract's list, from 1; 0 when it is unknown or absent. */
const rank = (column: RawBuilder<unknown> | Expression<unknown>, words: readonly string[]) =>
  sql`coalesce(array_position(${[...words]}::text[], ${column}), 0)::smallint`;

/**
 * What a sort by responsiveness compares: the share of those who wrote that had an answer, then how
 * soon. One answered and one unanswered are added to what is known, so that a company nobody wrote to
 * yet stands between those that answer and those that do not; one that did not volunteer comes last.
 */
const RESPONSIVENESS = sql`CASE WHEN e.voluntary THEN
  round(100.0 * (e.contacts_answered + 1) / (e.contacts_received + 2)) * 100
    + 99 - least(coalesce(e.typical_days, 7), 99) ELSE 0 END::smallint`;

/**
 * Writes again what a search sees of some establishments, from the tables that hold the truth.
 * Closed, withdrawn and banned ones disappear. Called in the transaction that changed them.
 */
export const refreshOfferSearch = async (tx: Tx, sirets: readonly string[]): Promise<void> => {
  if (sirets.length === 0) return;
  const visible = sql`
    SELECT e.siret, l.id AS location_id, o.rome,
      ${rank(sql`o.remote_work_mode`, REMOTE_WORK_MODES)} AS mode,
      -- One offer of the whole ROME makes the row match every job title.
      CASE WHEN bool_or(o.appellation = '') THEN '{}' ELSE array_agg(o.appellation ORDER BY o.appellation)
      END AS appellations,
      l.cell, l.x, l.y, l.z, l.department, e.naf,
      ${rank(sql`e.employee_range`, EMPLOYEE_RANGES)} AS size,
      ${rank(sql`e.host_kind`, HOST_KINDS)} AS kind,
      ${rank(sql`e.disabled_worker_welcome`, DISABLED_WORKER_WELCOMES)} AS welcome,
      e.welcomes_students AS students, e.welcomes_job_seekers AS job_seekers, e.voluntary,
      greatest(e.available_from, e.full_until) AS available_from, e.score, ${RESPONSIVENESS} AS responsiveness,
      e.updated_at
    FROM establishment e
    JOIN location l ON l.siret = e.siret
    JOIN offer o ON o.siret = e.siret
    WHERE e.siret = ANY(${sirets}::text[]) AND e.is_open AND e.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM banned_siret b WHERE b.siret = e.siret)
    GROUP BY e.siret, l.id, o.rome, o.remote_work_mode`;
  const columns = sql.raw(
    'siret, location_id, rome, mode, appellations, cell, x, y, z, department, naf, size, kind, ' +
      'welcome, students, job_seekers, voluntary, available_from, score, responsiveness, updated_at',
  );
  await sql`
    WITH visible AS MATERIALIZED (${visible}),
    gone AS (
      DELETE FROM offer_search s WHERE s.siret = ANY(${sirets}::text[]) AND NOT EXISTS (
        SELECT FROM visible v WHERE (v.siret, v.location_id, v.rome, v.mode)
          = (s.siret, s.location_id, s.rome, s.mode)))
    INSERT INTO offer_search (${columns}) SELECT ${columns} FROM visible
    ON CONFLICT (siret, location_id, rome, mode) DO UPDATE SET
      (appellations, cell, x, y, z, department, naf, size, kind, welcome, students, job_seekers,
        voluntary, available_from, score, responsiveness, updated_at, version)
      = (excluded.appellations, excluded.cell, excluded.x, excluded.y, excluded.z,
        excluded.department, excluded.naf, excluded.size, excluded.kind, excluded.welcome,
        excluded.students, excluded.job_seekers, excluded.voluntary, excluded.available_from,
        excluded.score, excluded.responsiveness, excluded.updated_at, excluded.version)`.execute(
    tx,
  );
};
