import type {StaffRole} from '@immersion-kit/sdk/contract';
import type {ColumnType, GeneratedAlways} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** The part of the database that is about the people of agencies. */
export type StaffTables = {
  staff_member: {
    id: string;
    email: string;
    first_name: string;
    last_name: string;
    created_at: Timestamp;
  };
  staff_right: {
    staff_id: string;
    agency_id: string;
    role: StaffRole;
    is_notified: boolean;
    created_at: Timestamp;
  };
  staff_session: {
    hash: string;
    staff_id: string;
    created_at: Timestamp;
    expires_at: Timestamp;
    revoked_at: Timestamp | null;
  };
  staff_access: {
    number: GeneratedAlways<string>;
    staff_id: string;
    convention_id: string;
    what: 'convention' | 'accommodation' | 'assessment';
    at: Timestamp;
  };
};
