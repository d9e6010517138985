import type {ContactSide, ContactState} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {holdRow, stateOf} from './load.ts';
import {type Clock, record} from './record.ts';

/** One side of one conversation. */
export type Party = {readonly contactId: string; readonly side: ContactSide};

/** Notes that somebody at the company opened the request; once, and only for the company. */
export const see = async (
  tx: Tx,
  {contactId, side}: Party,
  clock: Clock,
): Promise<ContactState> => {
  const row = await holdRow(tx, contactId);
  if (!row || row.erased_at) throw new ProblemError('link_invalid');
  if (side !== 'host' || row.seen_at) return stateOf(row);
  return record(tx, row, {event: 'contact.seen', set: {seen_at: clock.now}}, clock);
};
