import {OPEN_CONTACTS} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import type {Clock} from './record.ts';
import {OVER_DAYS} from './terms.ts';

const DAY_MS = 86_400_000;

/**
 * Ends the links by which a company answers its requests. Called in the transaction that holds the
 * company and changes who answers for it: whoever did opens nothing any more.
 */
export const closeHostSide = async (tx: Tx, siret: string): Promise<void> => {
  await sql`DELETE FROM link_token WHERE purpose = 'exchange' AND side = 'host' AND subject IN (
    SELECT id::text FROM contact WHERE siret = ${siret} AND sent_at IS NOT NULL)`.execute(tx);
};

/**
 * Writes again about each request that is open to whoever answers for the company now. Called after
 * the new address was written, in the same transaction. Returns how many there were.
 */
export const resendOpen = async (tx: Tx, siret: string, clock: Clock): Promise<number> => {
  const held = await tx
    .selectFrom('host')
    .select('content')
    .where('siret', '=', siret)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
  if (!held) return 0;
  const {email: recipient} = held.content.contact;
  const open = await tx
    .selectFrom('contact')
    .select('id')
    .where('siret', '=', siret)
    .where('mode', '=', 'EMAIL')
    .where('status', 'in', OPEN_CONTACTS)
    .where('erased_at', 'is', null)
    // What was agreed long before is over, though nobody says so.
    .where('sent_at', '>', new Date(clock.now.getTime() - OVER_DAYS * DAY_MS))
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  const data = {isTakenOver: true};
  for (const {id: contactId} of open) {
    await enqueueContact(tx, {kind: 'contact-request', contactId, recipient, data}, clock);
  }
  return open.length;
};

/**
 * Keeps the company of a contact as it is until the end of the transaction, so that nothing is made
 * for an address that is being replaced.
 */
export const keepCompany = async (tx: Tx, contactId: string): Promise<void> => {
  await sql`SELECT FROM host WHERE siret = (SELECT siret FROM contact WHERE id = ${contactId})
    FOR SHARE`.execute(tx);
};
