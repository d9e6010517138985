import type {AssessmentRequest, AssessmentStatus, Role} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** What was said of immersions, and when it was asked. */
export type AssessmentTables = {
  assessment: {
    id: string;
    convention_id: string;
    status: AssessmentStatus;
    content: ColumnType<AssessmentRequest, string, string>;
    document_hash: string;
    /** In what quality it was written. */
    role: Role;
    author: string;
    created_at: Timestamp;
    agrees: boolean | null;
    comment: string | null;
    signed_at: Timestamp | null;
    evidence: ColumnType<object, string | undefined, string>;
    deleted_at: Timestamp | null;
    deleted_by: string | null;
    deletion_reason: string | null;
  };
  assessment_request: {
    convention_id: string;
    requested_at: Timestamp;
    reminders: Generated<number>;
  };
};
