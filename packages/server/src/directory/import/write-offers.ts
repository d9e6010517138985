import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import type {OfferRow} from './row.ts';
import type {Run} from './run.ts';

/** A job of a company. */
export type OfferOf = OfferRow & {readonly siret: string};

/**
 * Writes the jobs companies offer.
 *
 * @returns the SIRET of companies with one that is new.
 */
export const writeOffers = async (
  tx: Tx,
  offers: readonly OfferOf[],
  {id: run}: Run,
): Promise<string[]> => {
  const written = await sql<{siret: string}>`
    WITH judged AS MATERIALIZED (
      SELECT s.*, o.siret IS NULL AS fresh
      FROM json_to_recordset(${JSON.stringify(offers)}::json) AS s(siret text, rome text,
        appellation text, remote_work_mode text)
      LEFT JOIN offer o ON o.siret = s.siret AND o.rome = s.rome
        AND o.appellation = s.appellation AND o.remote_work_mode = s.remote_work_mode
      WHERE o.import_run IS DISTINCT FROM ${run}::integer),
    written AS (
      INSERT INTO offer (siret, rome, appellation, remote_work_mode, import_run)
      SELECT siret, rome, appellation, remote_work_mode, ${run}::integer FROM judged
      ON CONFLICT (siret, rome, appellation, remote_work_mode)
      DO UPDATE SET import_run = excluded.import_run)
    SELECT DISTINCT siret FROM judged WHERE fresh`.execute(tx);
  return written.rows.map(({siret}) => siret);
};
