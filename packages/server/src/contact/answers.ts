import {addDays, type CivilDate, workingDaysBetween} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {rescore} from '../directory/score.ts';
import {refreshOfferSearch} from '../directory/search/refresh.ts';
import {todayInParis} from '../directory/today.ts';
import type {Database, Tx} from '../store/database.ts';

const WORKING_DAYS_TO_ANSWER = 7;

/** The last day whose requests should have an answer by now: more than seven working days ago. */
export const dueDay = (today: CivilDate): CivilDate => {
  let day = addDays(today, -WORKING_DAYS_TO_ANSWER);
  while (workingDaysBetween(day, today) <= WORKING_DAYS_TO_ANSWER) day = addDays(day, -1);
  return day;
};

/** How companies answered the requests of twelve months: all of them, or one. */
const counted = (siret: string | undefined, now: Date) => {
  const due = dueDay(todayInParis(now));
  return sql`SELECT e.siret,
      count(*) FILTER (WHERE c.answered_at IS NOT NULL OR (c.status <> 'WITHDRAWN'
        AND (c.sent_at AT TIME ZONE 'Europe/Paris')::date <= ${due}::date))::int AS received,
      count(c.answered_at)::int AS answered,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY greatest(1, ceil(
        extract(epoch FROM c.answered_at - c.sent_at) / 86400)))
        FILTER (WHERE c.answered_at IS NOT NULL)::int AS typical
    FROM establishment e LEFT JOIN contact c ON c.siret = e.siret AND c.mode = 'EMAIL'
      AND c.sent_at > ${now}::timestamptz - interval '12 months'
    WHERE ${
      siret === undefined
        ? sql`e.contacts_received > 0 OR EXISTS (SELECT FROM contact k WHERE k.siret = e.siret
            AND k.sent_at > ${now}::timestamptz - interval '12 months')`
        : sql`e.siret = ${siret}`
    } GROUP BY e.siret`;
};

const CHANGED = sql`(e.contacts_received, e.contacts_answered, e.typical_days)
  IS DISTINCT FROM (n.received, n.answered, n.typical)`;

/** Counts again how a company answered, in the transaction that changed one of its contacts. */
export const countAnswers = async (tx: Tx, siret: string, now: Date): Promise<void> => {
  const {numAffectedRows} = await sql`UPDATE establishment e
    SET (contacts_received, contacts_answered, typical_days) = (n.received, n.answered, n.typical)
    FROM (${counted(siret, now)}) n WHERE n.siret = e.siret AND ${CHANGED}`.execute(tx);
  if ((numAffectedRows ?? 0n) === 0n) return;
  await refreshOfferSearch(tx, [siret]);
  await rescore(tx, now, [siret]);
};

/** The same for all, since the twelve months and the seven days slide: each on its own. */
export const recountAnswers = async (db: Database, now: Date): Promise<number> => {
  const {rows} = await sql<{siret: string}>`SELECT e.siret FROM establishment e
    JOIN (${counted(undefined, now)}) n ON n.siret = e.siret WHERE ${CHANGED}
    ORDER BY e.siret`.execute(db);
  for (const {siret} of rows) {
    await db.transaction().execute(tx => countAnswers(tx, siret, now));
  }
  return rows.length;
};
