import {type ContactState, OPEN_CONTACTS} from '@immersion-kit/sdk/contract';
import {holdHost} from '../directory/host/hold.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import {writeFullUntil} from './full.ts';
import type {ContactRow} from './load.ts';
import {requireReachable} from './reachable.ts';
import {type Clock, record} from './record.ts';
import {AGAIN_DAYS} from './terms.ts';

const DAY_MS = 86_400_000;

/**
 * A withdrawn request counts as well: one mailbox would use up what a company takes in a month.
 *
 * @throws ProblemError `contact_exists` when this person waits for this company about this job, or
 *   wrote to it these last days, whatever the job and whatever came of it.
 */
const requireFirst = async (tx: Tx, row: ContactRow, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - AGAIN_DAYS * DAY_MS);
  const other = await tx
    .selectFrom('contact')
    .select('id')
    .where('siret', '=', row.siret)
    .where('email_key', '=', row.email_key)
    .where(eb =>
      eb.or([
        eb('sent_at', '>', since),
        eb.and([eb('appellation', '=', row.appellation), eb('status', 'in', OPEN_CONTACTS)]),
      ]),
    )
    .executeTakeFirst();
  if (other) throw new ProblemError('contact_exists');
};

/**
 * Holds what a contact is about to change: the company, then the contact, then its code, so that
 * fifty who write at once are counted one after the other, and nobody waits in a circle.
 */
export const holdForDelivery = async (tx: Tx, siret: string): Promise<void> => {
  await holdHost(tx, siret);
};

/**
 * Brings a contact, held with its company, to the company; or the company's number or address to
 * its sender.
 *
 * @throws ProblemError what {@link requireReachable} says, or `contact_exists`.
 */
export const deliver = async (tx: Tx, row: ContactRow, clock: Clock): Promise<ContactState> => {
  const {now, newId} = clock;
  const {content, id} = row;
  const company = await requireReachable(tx, content, now);
  await requireFirst(tx, row, now);
  const state = await record(
    tx,
    row,
    {event: 'contact.sent', set: {status: 'PENDING', sent_at: now}},
    clock,
  );
  await writeFullUntil(tx, company, now);
  if (content.message) {
    const values = {id: newId(), contact_id: id, text: content.message, created_at: now};
    await tx
      .insertInto('contact_message')
      .values({...values, side: 'candidate', source: 'page'})
      .execute();
  }
  const isRelayed = row.mode === 'EMAIL';
  if (isRelayed) {
    const {email: recipient} = company.host.contact;
    await enqueueContact(tx, {kind: 'contact-request', contactId: id, recipient}, clock);
  }
  const kind = isRelayed ? 'contact-sent' : 'contact-reach';
  const recipient = content.potentialBeneficiaryEmail;
  await enqueueContact(tx, {kind, contactId: id, recipient}, clock);
  return state;
};
