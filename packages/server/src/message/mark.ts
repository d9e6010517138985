import type {Database} from '../store/database.ts';
import type {MessageStatus} from '../store/message-tables.ts';
import {nextAttempt} from './back-off.ts';
import type {MessageRow} from '../store/message-tables.ts';
import type {DeliveryError} from './sender.ts';

type Held = Pick<MessageRow, 'id' | 'lease' | 'attempts'>;

/** What is kept of a message that goes nowhere any more: its code, or what it was filled with, is not. */
const DONE = {lease: null, data: '{}'} as const;

/** Writes that a message has gone, whoever holds it now: sending it again would be one too many. */
export const markSent = async (db: Database, {id, attempts}: Held, now: Date): Promise<void> => {
  await db
    .updateTable('message')
    .set({...DONE, status: 'sent', attempts: attempts + 1, sent_at: now, last_error: null})
    .where('id', '=', id)
    .where('status', '<>', 'sent')
    .execute();
};

const write = async (
  db: Database,
  {id, lease}: Held,
  values: {
    status: MessageStatus;
    last_error?: string;
    due_at?: Date;
    attempts?: number;
    lease: null;
    data?: string;
  },
): Promise<void> => {
  await db
    .updateTable('message')
    .set(values)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
};

/** Puts a message back until a later time without counting an attempt. */
export const postpone = (db: Database, held: Held, until: Date): Promise<void> =>
  write(db, held, {status: 'queued', due_at: until, lease: null});

/** Puts a message away because it is no longer true, or for nobody any more. */
export const markObsolete = (db: Database, held: Held, reason: string): Promise<void> =>
  write(db, held, {...DONE, status: 'obsolete', last_error: reason});

/** Writes that a message could not be handed over, and what comes next; returns that. */
export const markFailure = async (
  db: Database,
  held: Held,
  {code, isPermanent}: Pick<DeliveryError, 'code' | 'isPermanent'>,
  {now, random}: {readonly now: Date; readonly random: number},
): Promise<'failed' | 'dead' | 'queued'> => {
  const attempts = held.attempts + 1;
  const next = isPermanent ? undefined : nextAttempt(attempts, now, random);
  if (next) {
    await write(db, held, {
      status: 'queued',
      due_at: next,
      lease: null,
      attempts,
      last_error: code,
    });
    return 'queued';
  }
  const status = isPermanent ? 'failed' : 'dead';
  await write(db, held, {...DONE, status, attempts, last_error: code});
  return status;
};
