import type {Channel, Role} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {CODE_KINDS} from './code-kinds.ts';

/** What became of the last message to somebody. */
export type DeliveryState = {
  readonly role: Role;
  readonly kind: string;
  readonly channel: Channel;
  /** `sent`: their server took it, which is all that can be known; `failed`: nothing more is tried. */
  readonly state: 'waiting' | 'sent' | 'failed';
  /** When it was sent, or else written down. */
  readonly at: Date;
  /** Why it could not be sent, so far or for good: a code. */
  readonly error: string | null;
};

/** The last message to each person of a convention, codes and those no longer true left out. */
export const readDeliveries = async (
  db: Database | Tx,
  conventionId: string,
): Promise<DeliveryState[]> => {
  const {rows} = await sql<DeliveryState>`
    SELECT DISTINCT ON (role) role, kind, channel,
      CASE WHEN status = 'sent' THEN 'sent' WHEN status IN ('failed', 'dead') THEN 'failed'
        ELSE 'waiting' END AS state,
      coalesce(sent_at, created_at) AS at, last_error AS error
    FROM message, unnest(roles) AS role
    WHERE convention_id = ${conventionId} AND status <> 'obsolete' 
      AND kind <> ALL(${CODE_KINDS})
    ORDER BY role, created_at DESC, id DESC`.execute(db);
  return rows;
};
