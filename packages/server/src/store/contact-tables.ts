import type {
  ContactAnswer,
  ContactMode,
  ContactRequest,
  ContactSide,
  ContactStatus,
  DeclineReason,
} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as text: the driver would make arrays of JSON arrays. */
type Jsonb<T> = ColumnType<T, string, string>;

/** First contacts, and what was written since. */
export type ContactTables = {
  contact: {
    id: string;
    siret: string;
    appellation: string;
    mode: ContactMode;
    status: ContactStatus;
    revision: number;
    /** The sender's mailbox, in lower case and without a tag: whoever writes, however they spell it. */
    email_key: string;
    /** SHA-256 of the request: the same one sent twice before its code is one. */
    content_hash: string;
    content: Jsonb<ContactRequest>;
    submitted_by: string;
    created_at: Timestamp;
    /** When its sender showed that the address is theirs, and the company was written to. */
    sent_at: Timestamp | null;
    seen_at: Timestamp | null;
    answered_at: Timestamp | null;
    answer: ContactAnswer | null;
    decline_reason: DeclineReason | null;
    closed_at: Timestamp | null;
    /** How many times the company was reminded. */
    reminders: Generated<number>;
    /** When the texts were erased. */
    erased_at: Timestamp | null;
  };
  contact_message: {
    id: string;
    number: Generated<string>;
    contact_id: string;
    side: ContactSide;
    text: string;
    /** Written on our page, or in answer to a mail. */
    source: 'page' | 'mail';
    created_at: Timestamp;
  };
  spent_proof: {hash: Buffer; expires_at: Timestamp};
  inbound_mail: {hash: Buffer; received_at: Timestamp};
};
