import {ANSWERED, type Answer, type ContactState, OPEN_CONTACTS} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import {countAnswers} from './answers.ts';
import {holdForDelivery} from './deliver.ts';
import {type ContactRow, siretOf} from './load.ts';
import {holdFor} from './may.ts';
import {type Clock, record} from './record.ts';
import type {Party} from './see.ts';
import {insertMessage} from './write.ts';

/** Closed for want of an answer, then asked again: the one that is open is to be answered. */
const requireNoOther = async (tx: Tx, row: ContactRow): Promise<void> => {
  const other = await tx
    .selectFrom('contact')
    .select('id')
    .where('siret', '=', row.siret)
    .where('appellation', '=', row.appellation)
    .where('email_key', '=', row.email_key)
    .where('status', 'in', OPEN_CONTACTS)
    .where('id', '<>', row.id)
    .executeTakeFirst();
  if (other) throw new ProblemError('status_not_allowed');
};

/**
 * Writes what a company answers and tells the candidate.
 *
 * @throws ProblemError `status_not_allowed` once it is answered for good, or withdrawn.
 */
export const answer = async (
  tx: Tx,
  party: Party,
  {answer: said, reason, message}: Answer,
  clock: Clock,
): Promise<ContactState> => {
  // Before the contact: whoever writes again meanwhile is seen below, or sees this answer.
  await holdForDelivery(tx, await siretOf(tx, party.contactId));
  const {row} = await holdFor(tx, party, 'answer');
  if (row.status === 'EXPIRED') await requireNoOther(tx, row);
  const {now} = clock;
  const state = await record(
    tx,
    row,
    {
      event: 'contact.answered',
      set: {
        status: ANSWERED[said],
        answer: said,
        decline_reason: said === 'no' ? (reason ?? null) : null,
        seen_at: row.seen_at ?? now,
        answered_at: row.answered_at ?? now,
        closed_at: said === 'no' ? now : null,
      },
    },
    clock,
  );
  const messageId = message
    ? await insertMessage(
        tx,
        {contactId: row.id, side: 'host', text: message, source: 'page'},
        clock,
      )
    : undefined;
  await enqueueContact(
    tx,
    {
      kind: 'contact-answered',
      contactId: row.id,
      recipient: row.content.potentialBeneficiaryEmail,
      data: {answer: said, ...(messageId === undefined ? {} : {messageId})},
    },
    clock,
  );
  await countAnswers(tx, row.siret, now);
  return state;
};
