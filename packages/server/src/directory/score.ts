import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {refreshOfferSearch} from './search/refresh.ts';

/** What a company did in the last twelve months. */
export type Doings = {
  /** Conventions validated there. */
  readonly validated: number;
  /** People who wrote to it and should have an answer by now. */
  readonly received: number;
  /** Those who had one. */
  readonly answered: number;
};

/**
 * The score companies may be sorted by: ten, and twenty more for each convention validated in the last
 * twelve months, times the share of first contacts that had an answer, one answered contact being
 * granted to everybody. The national service's formula, but that a company whose only contact has no
 * answer yet does not fall to nothing.
 */
export const scoreOf = ({validated, received, answered}: Doings): number =>
  Math.round(((10 + 20 * validated) * (answered + 1)) / (received + 1));

/**
 * Counts again the scores of companies that joined, from what is stored, and shows them to the search;
 * of all of them, or of some. Returns how many changed.
 */
export const rescore = async (
  db: Database | Tx,
  now: Date,
  sirets?: readonly string[],
): Promise<number> => {
  const {rows} = await sql<Doings & {siret: string; score: number}>`
    SELECT e.siret, e.score, e.contacts_received AS received, e.contacts_answered AS answered,
      (SELECT count(*)::int FROM convention c WHERE c.siret = e.siret
        AND c.status = 'ACCEPTED_BY_VALIDATOR'
        AND c.submitted_at > ${now}::timestamptz - interval '12 months') AS validated
    FROM establishment e
    WHERE e.voluntary AND (${sirets === undefined} OR e.siret = ANY(${sirets ?? []}::text[]))
      AND EXISTS (SELECT FROM host h WHERE h.siret = e.siret)`.execute(db);
  const changed = rows
    .map(({siret, score, ...doings}) => ({siret, was: score, score: scoreOf(doings)}))
    .filter(({was, score}) => was !== score);
  if (changed.length === 0) return 0;
  const write = async (tx: Tx) => {
    await sql`UPDATE establishment e SET score = s.score
      FROM json_to_recordset(${JSON.stringify(changed)}::json) AS s(siret text, score integer)
      WHERE e.siret = s.siret`.execute(tx);
    await refreshOfferSearch(
      tx,
      changed.map(({siret}) => siret),
    );
  };
  await (db.isTransaction ? write(db as Tx) : db.transaction().execute(write));
  return changed.length;
};
