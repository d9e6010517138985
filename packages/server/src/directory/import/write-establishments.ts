import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import type {EstablishmentRow} from './row.ts';
import type {Run} from './run.ts';

const COLUMNS = [
  'name',
  'customized_name',
  'naf',
  'employee_range',
  'host_kind',
  'website',
  'additional_information',
  'contact_mode',
  'disabled_worker_welcome',
  'available_from',
  'voluntary',
  'source',
];

const from = (table: string) => sql.raw(COLUMNS.map(column => `${table}.${column}`).join(', '));

/**
 * Writes companies, each under the first line of the run that names it; what the run does not
 * state (score, withdrawal, date of creation) stays.
 *
 * @returns the SIRET of those that are new or changed.
 */
export const writeEstablishments = async (
  tx: Tx,
  rows: readonly EstablishmentRow[],
  {id, at, source, voluntary}: Run,
): Promise<string[]> => {
  const written = await sql<{siret: string}>`
    WITH stated AS (
      SELECT s.*, ${voluntary}::boolean AS voluntary, ${source}::text AS source
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s(siret text, name text,
        customized_name text, words text, naf text, employee_range text, host_kind text,
        website text, additional_information text, contact_mode text,
        disabled_worker_welcome text, available_from date, updated_at timestamptz)),
    judged AS MATERIALIZED (
      SELECT s.*, o.updated_at AS was_updated_at, o.siret IS NULL OR s.updated_at <> o.updated_at
        OR (${from('s')}) IS DISTINCT FROM (${from('o')}) AS differs
      FROM stated s LEFT JOIN establishment o ON o.siret = s.siret
      WHERE o.import_run IS DISTINCT FROM ${id}::integer),
    written AS (
      INSERT INTO establishment AS e (siret, ${sql.raw(COLUMNS.join(', '))}, name_words,
        import_run, created_at, updated_at)
      SELECT j.siret, ${from('j')}, to_tsvector('simple', j.words), ${id}::integer,
        least(${at}::timestamptz, j.updated_at),
        coalesce(j.updated_at, CASE WHEN j.differs THEN ${at}::timestamptz ELSE j.was_updated_at END)
      FROM judged j
      ON CONFLICT (siret) DO UPDATE SET
        (${sql.raw(COLUMNS.join(', '))}, name_words, import_run, updated_at)
        = (${from('excluded')}, excluded.name_words, excluded.import_run, excluded.updated_at))
    SELECT siret FROM judged WHERE differs`.execute(tx);
  return written.rows.map(({siret}) => siret);
};
