import {closeContactsOf} from '../../contact/close.ts';
import {closeHostSide} from '../../contact/host-side.ts';
import type {Tx} from '../../store/database.ts';
import {refreshOfferSearch} from '../search/refresh.ts';
import {holdSirets} from './hold.ts';

/** A company that may not welcome anybody, and why: kept for those who run the directory. */
export type Ban = {readonly siret: string; readonly reason: string};

type Moment = {readonly now: Date; readonly newId: () => string};

/**
 * Hides a company everywhere at once: search, its own page, first contacts, conventions. Those who
 * wait for its answer are told gently.
 *
 * @returns whether it was not banned before; its reason is the new one in any case.
 */
export const banHost = async (
  tx: Tx,
  {siret, reason}: Ban,
  {now, newId}: Moment,
): Promise<boolean> => {
  await holdSirets(tx, [siret]);
  const before = await tx
    .selectFrom('banned_siret')
    .select('siret')
    .where('siret', '=', siret)
    .executeTakeFirst();
  await tx
    .insertInto('banned_siret')
    .values({siret, reason, banned_at: now})
    .onConflict(conflict => conflict.column('siret').doUpdateSet({reason}))
    .execute();
  // In the order in which an answer takes their rows.
  await closeContactsOf(tx, siret, {now, newId});
  await closeHostSide(tx, siret);
  await refreshOfferSearch(tx, [siret]);
  return before === undefined;
};

/** Lets a company come back, as it was; gives whether it was banned. */
export const unbanHost = async (tx: Tx, siret: string): Promise<boolean> => {
  await holdSirets(tx, [siret]);
  const {numDeletedRows} = await tx
    .deleteFrom('banned_siret')
    .where('siret', '=', siret)
    .executeTakeFirst();
  await refreshOfferSearch(tx, [siret]);
  return numDeletedRows > 0n;
};
