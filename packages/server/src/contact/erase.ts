import {sql} from 'kysely';
import {blankMessages} from '../privacy/erase-messages.ts';
import type {Database, Tx} from '../store/database.ts';
import {type ContactRow, holdRow} from './load.ts';

/** When a contact ended: for an agreement, when the company said so. */
const ENDED = sql`coalesce(t.closed_at, t.answered_at, t.sent_at)`;
const IS_OVER = sql`t.status NOT IN ('UNCONFIRMED', 'PENDING', 'OTHER_DATE')`;

/** What is left of a request: the company, the job and what was wanted, which name nobody. */
const leftOf = ({content}: ContactRow): string =>
  JSON.stringify({
    siret: content.siret,
    appellationCode: content.appellationCode,
    contactMode: content.contactMode,
    immersionObjective: content.immersionObjective,
  });

/**
 * Takes everybody and every text out of a contact that is held: what happened to it and when is
 * kept, for two years. One that was open ends there.
 *
 * @returns how many messages it held.
 */
export const eraseContact = async (tx: Tx, row: ContactRow, now: Date): Promise<number> => {
  const {id} = row;
  const messages = await tx
    .deleteFrom('contact_message')
    .where('contact_id', '=', id)
    .executeTakeFirst();
  await sql`DELETE FROM link_token
    WHERE purpose IN ('exchange', 'sending') AND subject = ${id}`.execute(tx);
  await sql`DELETE FROM mailbox
    WHERE id IN (SELECT id FROM message WHERE contact_id = ${id})`.execute(tx);
  await blankMessages(sql`t.contact_id = ${id}`, now).execute(tx);
  const isOpen = ['UNCONFIRMED', 'PENDING', 'OTHER_DATE'].includes(row.status);
  await tx
    .updateTable('contact')
    .set({
      content: leftOf(row),
      email_key: `erased-${id}`,
      content_hash: `erased-${id}`,
      revision: row.revision + 1,
      erased_at: now,
      ...(isOpen ? {status: 'WITHDRAWN', closed_at: now} : {}),
    })
    .where('id', '=', id)
    .execute();
  return Number(messages.numDeletedRows);
};

/**
 * Erases the texts of contacts six months after their end, and what is left of them after two years.
 * Returns how many were erased.
 */
export const eraseOldContacts = async (db: Database, now: Date): Promise<number> => {
  await sql`DELETE FROM contact t WHERE ${IS_OVER} AND t.erased_at IS NOT NULL
    AND ${ENDED} + interval '2 years' < ${now}`.execute(db);
  const isDue = sql`${IS_OVER} AND t.erased_at IS NULL AND ${ENDED} + interval '6 months' < ${now}`;
  const {rows} = await sql<{id: string}>`SELECT t.id FROM contact t WHERE ${isDue}
    ORDER BY t.id`.execute(db);
  let erased = 0;
  for (const {id} of rows) {
    await db.transaction().execute(async tx => {
      const row = await holdRow(tx, id);
      if (!row || row.erased_at) return;
      await eraseContact(tx, row, now);
      erased += 1;
    });
  }
  return erased;
};
