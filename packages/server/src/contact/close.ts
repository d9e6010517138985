import {OPEN_CONTACTS} from '@immersion-kit/sdk/contract';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import {type ContactRow, holdRow} from './load.ts';
import {type Clock, record} from './record.ts';

/** Why a contact ends that neither side ended. */
type Ending = 'unanswered' | 'company-gone' | 'forgotten';

const closeCompanyLinks = async (tx: Tx, contactId: string): Promise<void> => {
  await tx
    .deleteFrom('link_token')
    .where('purpose', '=', 'exchange')
    .where('subject', '=', contactId)
    .where('side', '=', 'host')
    .execute();
};

const KINDS = {unanswered: 'contact-expired', 'company-gone': 'contact-closed'} as const;

/** Closes a contact that is held, and tells the candidate gently when there is something to tell. */
export const close = async (
  tx: Tx,
  row: ContactRow,
  ending: Ending,
  clock: Clock,
): Promise<void> => {
  const set = {status: 'EXPIRED', closed_at: clock.now} as const;
  await record(tx, row, {event: 'contact.expired', set}, clock);
  if (ending === 'company-gone') await closeCompanyLinks(tx, row.id);
  if (ending === 'forgotten') return;
  const recipient = row.content.potentialBeneficiaryEmail;
  await enqueueContact(tx, {kind: KINDS[ending], contactId: row.id, recipient}, clock);
};

/**
 * Closes what is open with a company that leaves the directory: its links open nothing any more and
 * the candidates are told. Called in the transaction that hides it. Returns how many were open.
 */
export const closeContactsOf = async (tx: Tx, siret: string, clock: Clock): Promise<number> => {
  const open = await tx
    .selectFrom('contact')
    .select('id')
    .where('siret', '=', siret)
    .where('status', 'in', OPEN_CONTACTS)
    .orderBy('id')
    .execute();
  let closed = 0;
  for (const {id} of open) {
    const row = await holdRow(tx, id);
    if (!row || !OPEN_CONTACTS.includes(row.status)) continue;
    await close(tx, row, 'company-gone', clock);
    closed += 1;
  }
  return closed;
};
