import {type Kysely, sql} from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    prefix text NOT NULL CHECK (prefix IN ('pk', 'sk')),
    mode text NOT NULL CHECK (mode IN ('test', 'live')),
    name text NOT NULL,
    hash text NOT NULL UNIQUE,
    ending text NOT NULL,
    origins text[] NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
  )`.execute(db);
};
