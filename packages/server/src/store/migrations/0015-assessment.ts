import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES convention,
    status text NOT NULL CHECK (status IN ('COMPLETED', 'PARTIALLY_COMPLETED', 'DID_NOT_SHOW')),
    content jsonb NOT NULL,
    document_hash text NOT NULL,
    role text NOT NULL,
    author text NOT NULL,
    created_at timestamptz NOT NULL,
    agrees boolean,
    comment text,
    signed_at timestamptz,
    -- How it was signed: the channel, the code's times. No secret in it.
    evidence jsonb NOT NULL DEFAULT '{}',
    deleted_at timestamptz,
    deleted_by text,
    deletion_reason text
  )`,
  // One at a time, whoever writes at the same moment.
  sql`CREATE UNIQUE INDEX assessment_current ON assessment (convention_id)
    WHERE deleted_at IS NULL`,
  sql`CREATE INDEX assessment_convention ON assessment (convention_id)`,
  sql`CREATE TABLE assessment_request (
    convention_id uuid PRIMARY KEY REFERENCES convention,
    requested_at timestamptz NOT NULL,
    reminders integer NOT NULL DEFAULT 0
  )`,
  // What somebody of an agency read of it is noted too.
  sql`ALTER TABLE staff_access DROP CONSTRAINT staff_access_what_check`,
  sql`ALTER TABLE staff_access ADD CONSTRAINT staff_access_what_check
    CHECK (what IN ('convention', 'accommodation', 'assessment'))`,
  // Which immersions end, and whose assessment is awaited.
  sql`CREATE INDEX convention_ending ON convention (date_end)
    WHERE status = 'ACCEPTED_BY_VALIDATOR'`,
];

/** What is said of an immersion once it is over, and when it was asked. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
