import type {Channel, Role} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated, Selectable} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as text: the driver would make arrays of JSON arrays. */
type Jsonb<T> = ColumnType<T, string, string>;

/**
 * Where a message stands. Final: `sent`; `failed`, which its recipient's server refused for good;
 * `dead`, tried long enough; `obsolete`, which was no longer true when its turn came.
 */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'failed' | 'dead' | 'obsolete';

/** The messages' part of the database. */
export type MessageTables = {
  message: {
    id: string;
    outbox_id: string | null;
    kind: string;
    channel: Channel;
    convention_id: string | null;
    /** The first contact it is about. */
    contact_id: Generated<string | null>;
    roles: Role[];
    recipient: string;
    data: Jsonb<Readonly<Record<string, unknown>>>;
    ceiling: string;
    is_urgent: boolean;
    status: MessageStatus;
    attempts: Generated<number>;
    due_at: Timestamp;
    lease: string | null;
    expires_at: Timestamp | null;
    created_at: Timestamp;
    sent_at: Timestamp | null;
    last_error: string | null;
  };
  mailbox: {
    id: string;
    channel: Channel;
    recipient: string;
    subject: string;
    html: string | null;
    text: string;
    received_at: Timestamp;
  };
};

/** A message, as it is stored. */
export type MessageRow = Selectable<MessageTables['message']>;
