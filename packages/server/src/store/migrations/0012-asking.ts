import {type Kysely, sql} from 'kysely';

/** What the parties and the agency ask of each other, in their words. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`CREATE TABLE asking (
    convention_id uuid NOT NULL,
    -- That of the entry of the history which says it was asked.
    sequence integer NOT NULL,
    -- The one the parties were to sign.
    version integer NOT NULL,
    role text NOT NULL,
    subject text NOT NULL,
    message text NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (convention_id, sequence),
    FOREIGN KEY (convention_id, version) REFERENCES convention_version
  )`.execute(db);
};
