import type {
  AskSubject,
  Channel,
  ConventionContent,
  ConventionDraft,
  ConventionStatus,
  Role,
  SignatoryRole,
} from '@immersion-kit/sdk/contract';
import type {ColumnType, Generated} from 'kysely';
import type {AuditEntry} from '../convention/audit.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as text: the driver would make arrays of JSON arrays. */
type Jsonb<T> = ColumnType<T, string, string>;

/** Why a version of the content came to be. */
export type VersionReason = 'submission' | 'modification' | 'correction' | 'renewal';

/** A person of an agency, by name. */
export type AgentName = {readonly firstName: string; readonly lastName: string};

/** Who accepted and validated. */
export type Validators = {readonly counsellor?: AgentName; readonly validator?: AgentName};

/** The convention's part of the database. */
export type ConventionTables = {
  convention: {
    id: string;
    kind: string;
    agency_id: string;
    status: ConventionStatus;
    status_justification: string | null;
    revision: number;
    version: number;
    signed_version: number;
    siret: string;
    appellation: string;
    person_key: string;
    date_start: string;
    date_end: string;
    agency_referent: Jsonb<AgentName> | null;
    validators: Jsonb<Validators>;
    renewed_from: string | null;
    renewal_justification: string | null;
    transfer_justification: Generated<string | null>;
    submitted_by: string;
    submitted_at: Timestamp;
    accepted_at: Timestamp | null;
    validated_at: Timestamp | null;
    updated_at: Timestamp;
    waiting_since: Timestamp | null;
    /** Through which key it came. */
    key_id: Generated<string | null>;
  };
  convention_version: {
    convention_id: string;
    version: number;
    reason: VersionReason;
    content: Jsonb<ConventionContent>;
    text_version: number;
    document_hash: string;
    justification: string | null;
    author: string;
    created_at: Timestamp;
    search_words: Generated<string>;
  };
  signature: {
    convention_id: string;
    role: SignatoryRole;
    version: number;
    document_hash: string;
    signed_at: Timestamp;
    evidence: ColumnType<object, string | undefined, string>;
  };
  asking: {
    convention_id: string;
    sequence: number;
    version: number;
    role: Role;
    subject: AskSubject;
    message: string;
    asked_at: Timestamp;
  };
  convention_audit: {
    convention_id: string;
    sequence: number;
    entry: Jsonb<AuditEntry>;
    previous_hash: string;
    hash: string;
  };
  outbox: {
    id: string;
    number: Generated<string>;
    type: string;
    convention_id: string | null;
    sequence: number;
    payload: Jsonb<object>;
    created_at: Timestamp;
    consumed_at: Timestamp | null;
    /** In charge once it had happened. */
    agency_id: Generated<string | null>;
    key_id: Generated<string | null>;
    /** In the order events came to light; none until somebody reads the log. */
    position: Generated<string | null>;
  };
  accommodation: {
    convention_id: string;
    is_rqth: 'yes' | 'no' | 'unsaid';
    adaptation: string;
    declared_by: string;
    updated_at: Timestamp;
  };
  draft: {
    id: string;
    token_hash: string;
    /** `null` once it was sent. */
    content: Jsonb<ConventionDraft | null>;
    revision: number;
    created_by: string;
    created_at: Timestamp;
    updated_at: Timestamp;
    expires_at: Timestamp;
  };
  link_session: {
    hash: string;
    convention_id: string;
    role: Role;
    invitation_id: Generated<string | null>;
    created_at: Timestamp;
    expires_at: Timestamp;
  };
  invitation: {
    id: string;
    token_hash: string;
    convention_id: string;
    role: Role;
    created_at: Timestamp;
    expires_at: Timestamp;
    revoked_at: Timestamp | null;
  };
  signature_code: {
    id: string;
    convention_id: string;
    role: SignatoryRole;
    document_hash: string;
    code_hash: string | null;
    sent_at: Timestamp | null;
    channel: Generated<Channel | null>;
    tries: Generated<number>;
    created_at: Timestamp;
    expires_at: Timestamp;
    used_at: Timestamp | null;
  };
  idempotency: {
    hash: string;
    request_hash: string;
    answer: Buffer | null;
    created_at: Timestamp;
  };
};
