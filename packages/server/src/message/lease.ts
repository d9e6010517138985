import type {Channel} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {LONGEST_WAIT_MS} from './back-off.ts';
import type {MessageRow} from '../store/message-tables.ts';

/** How long a message belongs to who took it; a worker that died gives it back by then. */
export const LEASE_MS = 60_000;

type Taking = {
  readonly now: Date;
  /** A new name for each taking: who lost the message must not write about it any more. */
  readonly lease: string;
  readonly channels: readonly Channel[];
  /** Those this process is sending: a clock that jumps ahead must not take them from itself. */
  readonly busy: readonly string[];
};

/**
 * Takes the message whose turn has come for {@link LEASE_MS}; undefined when none is due. Several
 * workers never get the same one. A date further ahead than any wait was written before the clock
 * was set back.
 */
export const leaseNext = async (
  db: Database,
  {now, lease, channels, busy}: Taking,
): Promise<MessageRow | undefined> => {
  if (channels.length === 0) return undefined;
  const leasedUntil = new Date(now.getTime() + LEASE_MS);
  const impossible = new Date(now.getTime() + LONGEST_WAIT_MS);
  const {rows} = await sql<MessageRow>`
    UPDATE message SET status = 'sending', lease = ${lease}, due_at = ${leasedUntil}
    WHERE id = (
      SELECT id FROM message
      WHERE status IN ('queued', 'sending')
        AND (due_at <= ${now} OR due_at > ${impossible})
        AND channel = ANY(${[...channels]}::text[])
        AND id <> ALL(${[...busy]}::uuid[])
      ORDER BY is_urgent DESC, due_at, id
      LIMIT 1
      FOR UPDATE SKIP LOCKED)
    RETURNING *`.execute(db);
  return rows[0];
};

/** Holds a message on for its sending; false when its lease ended and somebody else has it. */
export const keepLease = async (
  tx: Tx,
  {id, lease}: Pick<MessageRow, 'id' | 'lease'>,
  now: Date,
): Promise<boolean> => {
  const {numUpdatedRows} = await tx
    .updateTable('message')
    .set({due_at: new Date(now.getTime() + LEASE_MS)})
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('status', '=', 'sending')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
