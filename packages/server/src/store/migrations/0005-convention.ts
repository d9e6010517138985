import {type Kysely, sql} from 'kysely';

const STATUSES = sql.raw(
  "('READY_TO_SIGN','PARTIALLY_SIGNED','IN_REVIEW','ACCEPTED_BY_COUNSELLOR','ACCEPTED_BY_VALIDATOR','REJECTED','CANCELLED','DEPRECATED')",
);

const statements = [
  sql`ALTER TABLE api_key
    ADD COLUMN agency_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN agency_kinds text[] NOT NULL DEFAULT '{}'`,
  sql`CREATE TABLE convention (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    agency_id uuid NOT NULL REFERENCES agency,
    status text NOT NULL CHECK (status IN ${STATUSES}),
    status_justification text,
    revision integer NOT NULL,
    -- The content shown, and the one the parties sign: they differ after a correction only.
    version integer NOT NULL,
    signed_version integer NOT NULL,
    -- What conventions are looked for by.
    siret text NOT NULL,
    appellation text NOT NULL,
    person_key text NOT NULL,
    date_start date NOT NULL,
    date_end date NOT NULL,
    agency_referent jsonb,
    validators jsonb NOT NULL DEFAULT '{}',
    renewed_from uuid REFERENCES convention,
    renewal_justification text,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    accepted_at timestamptz,
    validated_at timestamptz,
    updated_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX convention_agency ON convention (agency_id, submitted_at DESC, id)`,
  // A convention is renewed once (Code du travail, L5135-5); what was refused renewed nothing.
  sql`CREATE UNIQUE INDEX convention_renewal ON convention (renewed_from)
    WHERE status NOT IN ('REJECTED', 'CANCELLED', 'DEPRECATED')`,
  sql`CREATE INDEX convention_renewals ON convention (renewed_from)`,
  sql`CREATE INDEX convention_person ON convention (person_key, siret)`,
  sql`CREATE INDEX convention_open ON convention (date_end) WHERE status IN
    ('READY_TO_SIGN','PARTIALLY_SIGNED','IN_REVIEW','ACCEPTED_BY_COUNSELLOR')`,
  sql`CREATE TABLE convention_version (
    convention_id uuid NOT NULL REFERENCES convention,
    version integer NOT NULL,
    reason text NOT NULL CHECK (reason IN ('submission','modification','correction','renewal')),
    content jsonb NOT NULL,
    text_version integer NOT NULL,
    document_hash text NOT NULL,
    justification text,
    author text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (convention_id, version)
  )`,
  sql`CREATE TABLE signature (
    convention_id uuid NOT NULL,
    role text NOT NULL,
    version integer NOT NULL,
    document_hash text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (convention_id, role, version),
    FOREIGN KEY (convention_id, version) REFERENCES convention_version
  )`,
  sql`CREATE TABLE convention_audit (
    convention_id uuid NOT NULL REFERENCES convention,
    sequence integer NOT NULL,
    entry jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (convention_id, sequence)
  )`,
  sql`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON convention_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON convention_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  sql`CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    -- In which order things happened to one convention, several of them perhaps at one instant.
    number bigint GENERATED ALWAYS AS IDENTITY,
    type text NOT NULL,
    convention_id uuid REFERENCES convention,
    sequence integer NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX outbox_convention ON outbox (convention_id, number)`,
  sql`CREATE TABLE accommodation (
    convention_id uuid PRIMARY KEY REFERENCES convention,
    is_rqth text NOT NULL,
    adaptation text NOT NULL,
    declared_by text NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  sql`CREATE TABLE draft (
    id uuid PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    content jsonb NOT NULL,
    revision integer NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX draft_expiry ON draft (expires_at)`,
  sql`CREATE TABLE link_session (
    hash text PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES convention,
    role text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  sql`CREATE TABLE idempotency (
    hash text PRIMARY KEY,
    request_hash text NOT NULL,
    answer bytea,
    created_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX idempotency_age ON idempotency (created_at)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
