import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {forgetProofs} from './proof-of-work.ts';

const DAY_MS = 86_400_000;
/** Longer than any provider tries to bring a mail again. */
const MAIL_DAYS = 30;

/** Erases the contacts nobody confirmed, once nobody holds what confirms them; returns how many. */
const forgetUnconfirmed = async (db: Database, now: Date): Promise<number> => {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const {numAffectedRows = 0n} = await sql`DELETE FROM contact c
    WHERE c.status = 'UNCONFIRMED' AND c.created_at <= ${dayAgo} AND NOT EXISTS (
      SELECT FROM link_token t WHERE t.purpose = 'sending' AND t.subject = c.id::text
        AND t.expires_at > ${now})`.execute(db);
  return Number(numAffectedRows);
};

/** Erases what contacts leave that serves nobody any more; returns how many were not confirmed. */
export const forgetContacts = async (db: Database, now: Date): Promise<number> => {
  const mailLimit = new Date(now.getTime() - MAIL_DAYS * DAY_MS);
  await forgetProofs(db, now);
  await db.deleteFrom('inbound_mail').where('received_at', '<=', mailLimit).execute();
  return forgetUnconfirmed(db, now);
};
