import type {ContactState} from '@immersion-kit/sdk/contract';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import {countAnswers} from './answers.ts';
import {holdFor} from './may.ts';
import {type Clock, record} from './record.ts';
import type {Party} from './see.ts';

/**
 * Withdraws a request; the company that had it is told.
 *
 * @throws ProblemError `status_not_allowed` once it is over.
 */
export const withdraw = async (tx: Tx, party: Party, clock: Clock): Promise<ContactState> => {
  const {row, company} = await holdFor(tx, party, 'withdraw');
  const set = {status: 'WITHDRAWN', closed_at: clock.now} as const;
  const state = await record(tx, row, {event: 'contact.withdrawn', set}, clock);
  const recipient = company.host?.contact.email;
  if (row.mode === 'EMAIL' && recipient !== undefined) {
    await enqueueContact(tx, {kind: 'contact-withdrawn', contactId: row.id, recipient}, clock);
  }
  await countAnswers(tx, row.siret, clock.now);
  return state;
};
