import {addDays, type CivilDate} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {todayInParis} from '../directory/today.ts';
import {refreshOfferSearch} from '../directory/search/refresh.ts';
import type {Database, Tx} from '../store/database.ts';
import {freeAt, MONTH_DAYS} from './quota.ts';

const DAY_MS = 86_400_000;

type Company = {readonly siret: string; readonly mostAMonth: number};

const sentTo = async (db: Database | Tx, siret: string, now: Date): Promise<Date[]> => {
  const rows = await db
    .selectFrom('contact')
    .select('sent_at')
    .where('siret', '=', siret)
    .where('sent_at', '>', new Date(now.getTime() - MONTH_DAYS * DAY_MS))
    .execute();
  return rows.flatMap(({sent_at: at}) => at ?? []);
};

/** When a company whose row is held may be contacted again; undefined when it may now. */
export const fullUntil = async (
  tx: Database | Tx,
  {siret, mostAMonth}: Company,
  now: Date,
): Promise<Date | undefined> => freeAt(await sentTo(tx, siret, now), mostAMonth, now);

/**
 * Writes until what day the contacts of a company are used up, where a search sees it. Called in
 * the transaction that holds its row and changed its contacts, or how many it takes.
 */
export const writeFullUntil = async (
  tx: Tx,
  company: Company,
  now: Date,
): Promise<CivilDate | null> => {
  const free = await fullUntil(tx, company, now);
  const day = free ? addDays(todayInParis(free), 1) : null;
  const {numAffectedRows = 0n} = await sql`UPDATE establishment SET full_until = ${day}
    WHERE siret = ${company.siret} AND full_until IS DISTINCT FROM ${day}::date`.execute(tx);
  if (numAffectedRows > 0n) await refreshOfferSearch(tx, [company.siret]);
  return day;
};
