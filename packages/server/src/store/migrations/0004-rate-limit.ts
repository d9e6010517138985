import {type Kysely, sql} from 'kysely';

const statements = [
  // Unlogged: written at every request, and worth nothing after a crash, when every bucket is
  // full again. Half-empty pages let an update stay on its page.
  sql`CREATE UNLOGGED TABLE rate_limit (
    policy text NOT NULL,
    -- HMAC of whom it is about: neither an address nor a person.
    subject bytea NOT NULL,
    tokens float8 NOT NULL,
    -- What the last statement was given: RETURNING sees the row only as it is left.
    granted float8 NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (policy, subject)
  ) WITH (fillfactor = 50)`,
  sql`CREATE TABLE server_secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
  )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
