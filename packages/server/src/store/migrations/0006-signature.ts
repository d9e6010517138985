import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    convention_id uuid NOT NULL REFERENCES convention,
    role text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  sql`CREATE INDEX invitation_convention ON invitation (convention_id, role)`,
  sql`CREATE TABLE signature_code (
    id uuid PRIMARY KEY,
    convention_id uuid NOT NULL REFERENCES convention,
    role text NOT NULL,
    document_hash text NOT NULL,
    -- Null until the message that carries it leaves.
    code_hash text,
    sent_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  sql`CREATE INDEX signature_code_convention ON signature_code (convention_id, role, created_at)`,
  sql`CREATE TABLE signature_reminder (
    convention_id uuid NOT NULL REFERENCES convention,
    role text NOT NULL,
    reminded_at timestamptz NOT NULL,
    PRIMARY KEY (convention_id, role)
  )`,
  sql`ALTER TABLE link_session ADD COLUMN invitation_id uuid REFERENCES invitation`,
  // How each signature was given: the channel, the code's times, what was shown. No secret in it.
  sql`ALTER TABLE signature ADD COLUMN evidence jsonb NOT NULL DEFAULT '{}'`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
