import type {AlertSearch, HostRequest, HostStatus} from '@immersion-kit/sdk/contract';
import type {ColumnType} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as text: the driver would make arrays of JSON arrays. */
type Jsonb<T> = ColumnType<T, string, string>;

/** The companies that joined the directory, and who is told of new ones. */
export type HostTables = {
  /** What the directory's tables are made from, and who answers for it. */
  host: {
    siret: string;
    content: Jsonb<HostRequest>;
    status: HostStatus;
    revision: number;
    /** The partner's key that wrote it, where no code of the company did. */
    managed_by: string | null;
    paused_until: string | null;
    created_at: Timestamp;
    updated_at: Timestamp;
    /** When somebody last said that it is true. */
    confirmed_at: Timestamp;
    reminded_at: Timestamp | null;
  };
  host_registration: {
    id: string;
    siret: string;
    content: Jsonb<HostRequest>;
    submitted_by: string;
    created_at: Timestamp;
    code_sent_at: Timestamp;
    expires_at: Timestamp;
  };
  search_alert: {
    id: string;
    recipient: string;
    search: Jsonb<AlertSearch>;
    status: 'unconfirmed' | 'active' | 'stopped';
    created_at: Timestamp;
    /** When its owner was last asked to confirm it. */
    asked_at: Timestamp;
    confirmed_at: Timestamp | null;
    /** Companies that came since are new to its owner. */
    looked_at: Timestamp;
    stopped_at: Timestamp | null;
  };
};
