import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE contact (
    id uuid PRIMARY KEY,
    siret text NOT NULL,
    appellation text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('EMAIL', 'PHONE', 'IN_PERSON')),
    status text NOT NULL CHECK (status IN ('UNCONFIRMED', 'PENDING', 'OTHER_DATE', 'ACCEPTED',
      'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    revision integer NOT NULL,
    email_key text NOT NULL,
    content_hash text NOT NULL,
    content jsonb NOT NULL,
    submitted_by text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    seen_at timestamptz,
    answered_at timestamptz,
    answer text,
    decline_reason text,
    closed_at timestamptz,
    reminders integer NOT NULL DEFAULT 0,
    erased_at timestamptz
  )`,
  // Two at once are one: the same request before its code, the same person, company and job after.
  sql`CREATE UNIQUE INDEX contact_same ON contact (siret, appellation, email_key, content_hash)
    WHERE status = 'UNCONFIRMED'`,
  sql`CREATE UNIQUE INDEX contact_open ON contact (siret, appellation, email_key)
    WHERE status IN ('PENDING', 'OTHER_DATE', 'ACCEPTED')`,
  // What a company's quota and its answers are counted from.
  sql`CREATE INDEX contact_host ON contact (siret, sent_at) WHERE sent_at IS NOT NULL`,
  sql`CREATE INDEX contact_email ON contact (email_key)`,
  sql`CREATE INDEX contact_waiting ON contact (sent_at) WHERE status IN ('PENDING', 'OTHER_DATE')`,
  sql`CREATE INDEX contact_unconfirmed ON contact (created_at) WHERE status = 'UNCONFIRMED'`,
  sql`CREATE TABLE contact_message (
    id uuid PRIMARY KEY,
    -- In which order they were written, several of them perhaps at one instant.
    number bigint GENERATED ALWAYS AS IDENTITY,
    contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
    side text NOT NULL CHECK (side IN ('candidate', 'host')),
    text text NOT NULL,
    source text NOT NULL CHECK (source IN ('page', 'mail')),
    created_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX contact_message_of ON contact_message (contact_id, number)`,
  sql`CREATE TABLE spent_proof (hash bytea PRIMARY KEY, expires_at timestamptz NOT NULL)`,
  sql`CREATE INDEX spent_proof_expiry ON spent_proof (expires_at)`,
  sql`CREATE TABLE inbound_mail (hash bytea PRIMARY KEY, received_at timestamptz NOT NULL)`,
  sql`ALTER TABLE message ADD COLUMN contact_id uuid REFERENCES contact ON DELETE SET NULL`,
  sql`CREATE INDEX message_contact ON message (contact_id) WHERE contact_id IS NOT NULL`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
