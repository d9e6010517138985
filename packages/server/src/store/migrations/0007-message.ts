import {type Kysely, sql} from 'kysely';

const statements = [
  sql`ALTER TABLE outbox ADD COLUMN consumed_at timestamptz`,
  sql`CREATE INDEX outbox_waiting ON outbox (number) WHERE consumed_at IS NULL`,
  // Why a convention was given to another agency: its people are told.
  sql`ALTER TABLE convention ADD COLUMN transfer_justification text`,
  sql`CREATE TABLE message (
    -- Also what the provider knows it by: sent twice, it is the same message.
    id uuid PRIMARY KEY,
    outbox_id uuid REFERENCES outbox ON DELETE SET NULL,
    kind text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'sms')),
    convention_id uuid REFERENCES convention,
    -- In what qualities it is sent to somebody: one person may have several.
    roles text[] NOT NULL,
    recipient text NOT NULL,
    -- What cannot be read from the convention when it is sent; emptied once it has been.
    data jsonb NOT NULL,
    -- The policy that bounds how many such messages one recipient gets.
    ceiling text NOT NULL,
    is_urgent boolean NOT NULL,
    status text NOT NULL
      CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'dead', 'obsolete')),
    attempts integer NOT NULL DEFAULT 0,
    -- When it may be taken: its next attempt, or the end of the lease while it is being sent.
    due_at timestamptz NOT NULL,
    lease uuid,
    -- After which it is of no use.
    expires_at timestamptz,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    last_error text
  )`,
  sql`CREATE UNIQUE INDEX message_once ON message (outbox_id, kind, recipient)`,
  sql`CREATE INDEX message_due ON message (is_urgent DESC, due_at, id)
    WHERE status IN ('queued', 'sending')`,
  sql`CREATE INDEX message_convention ON message (convention_id, created_at)`,
  sql`CREATE TABLE mailbox (
    -- The message's own: stored twice, it is there once.
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    html text,
    text text NOT NULL,
    received_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX mailbox_received ON mailbox (received_at DESC, id DESC)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
