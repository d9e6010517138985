import type {ContactState} from '@immersion-kit/sdk/contract';
import {tryCode} from '../access/one-time-code.ts';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {deliver, holdForDelivery} from './deliver.ts';
import {holdRow, siretOf, stateOf} from './load.ts';
import {type Coding, sendAnotherCode, senderSubject} from './sender-code.ts';

/**
 * Brings a contact to its company with the code its sender received. The code stays good for its
 * ten minutes: confirmed twice at once, it is delivered once, and both know that it was.
 *
 * @throws ProblemError `code_invalid`, the try being kept; then what {@link deliver} says.
 */
export const confirm = async (
  tx: Tx,
  {contactId, code}: {readonly contactId: string; readonly code: string},
  coding: Coding,
): Promise<ContactState> => {
  await holdForDelivery(tx, await siretOf(tx, contactId));
  const row = await holdRow(tx, contactId);
  if (!row) throw new ProblemError('link_invalid');
  if (!(await tryCode(tx, senderSubject(contactId), code, coding))) {
    throw new ProblemError('code_invalid', [], {keeps: true});
  }
  return row.status === 'UNCONFIRMED' ? deliver(tx, row, coding) : stateOf(row);
};

/**
 * Sends the code again to the sender of a contact that awaits it.
 *
 * @throws ProblemError `message_too_soon`.
 */
export const resendCode = async (tx: Tx, contactId: string, coding: Coding): Promise<void> => {
  const row = await holdRow(tx, contactId);
  if (!row) throw new ProblemError('link_invalid');
  if (row.status === 'UNCONFIRMED') await sendAnotherCode(tx, row, coding);
};
