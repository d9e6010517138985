import {sql} from 'kysely';
import type {Database} from '../store/database.ts';

/** How many messages wait, and what went wrong; instants are the oldest one's. */
export type MessageCounts = {
  /** Events nobody has looked at. */
  readonly events: number;
  readonly eventsSince: Date | null;
  readonly waiting: number;
  readonly waitingSince: Date | null;
  /** Those of them that nothing sends unless a sender of text messages is given. */
  readonly waitingSms: number;
  /** Refused for good by their recipient's server. */
  readonly failed: number;
  /** Tried long enough. */
  readonly dead: number;
};

/** Counts the messages of the last 30 days: no address, no name. */
export const countMessages = async (db: Database, now: Date): Promise<MessageCounts> => {
  const {rows} = await sql<MessageCounts>`
    SELECT waiting.*, ended.*, events.* FROM
      (SELECT count(*)::int AS waiting, min(created_at) AS "waitingSince",
          count(*) FILTER (WHERE channel = 'sms')::int AS "waitingSms"
        FROM message WHERE status IN ('queued', 'sending')) AS waiting,
      (SELECT count(*) FILTER (WHERE status = 'failed')::int AS failed,
          count(*) FILTER (WHERE status = 'dead')::int AS dead
        FROM message WHERE status IN ('failed', 'dead')
          AND created_at > ${now}::timestamptz - interval '30 days') AS ended,
      (SELECT count(*)::int AS events, min(created_at) AS "eventsSince"
        FROM outbox WHERE consumed_at IS NULL) AS events`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('an aggregate returns its row');
  return counts;
};
