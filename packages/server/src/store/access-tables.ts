import type {ContactSide, LinkPurpose} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** What opens something to whoever holds it, or knows it. */
export type AccessTables = {
  one_time_code: {
    subject_hash: Buffer;
    code_hash: Buffer;
    tries: Generated<number>;
    created_at: Timestamp;
    expires_at: Timestamp;
  };
  code_allowance: {
    subject_hash: Buffer;
    begun_at: Timestamp;
    given: number;
  };
  link_token: {
    hash: string;
    purpose: Exclude<LinkPurpose, 'draft' | 'session'>;
    subject: string;
    side: ContactSide | null;
    created_at: Timestamp;
    expires_at: Timestamp;
  };
};
