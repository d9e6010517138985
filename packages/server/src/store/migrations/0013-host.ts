import {type Kysely, sql} from 'kysely';

const SHOWN = `x, y, z, mode, naf, size, kind, welcome, students, job_seekers, voluntary,
  available_from, score, updated_at, department, appellations, location_id, siret, version, id`;

const statements = [
  // No code is of the staff only any more.
  sql`ALTER TABLE staff_code RENAME TO one_time_code`,
  sql`ALTER TABLE one_time_code RENAME COLUMN address_hash TO subject_hash`,
  sql`ALTER INDEX staff_code_expiry RENAME TO one_time_code_expiry`,
  // How many codes were asked for by anybody, in a day that begins with the first.
  sql`CREATE TABLE code_allowance (
    subject_hash bytea PRIMARY KEY,
    begun_at timestamptz NOT NULL,
    given integer NOT NULL
  )`,
  sql`CREATE TABLE link_token (
    hash text PRIMARY KEY,
    purpose text NOT NULL,
    -- A registration, a company, a contact or an alert.
    subject text NOT NULL,
    side text CHECK (side IN ('candidate', 'host')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX link_token_subject ON link_token (purpose, subject)`,
  sql`CREATE INDEX link_token_expiry ON link_token (expires_at)`,
  sql`CREATE TABLE host (
    siret text PRIMARY KEY,
    content jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('published', 'paused', 'withdrawn')),
    revision integer NOT NULL,
    managed_by text,
    paused_until date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    confirmed_at timestamptz NOT NULL,
    reminded_at timestamptz
  )`,
  sql`CREATE INDEX host_confirmed ON host (confirmed_at) WHERE status = 'published'`,
  sql`CREATE TABLE host_registration (
    id uuid PRIMARY KEY,
    siret text NOT NULL,
    content jsonb NOT NULL,
    submitted_by text NOT NULL,
    created_at timestamptz NOT NULL,
    code_sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX host_registration_expiry ON host_registration (expires_at)`,
  // An address is looked for by its postcode.
  sql`CREATE INDEX commune_postcode ON commune USING gin (postcodes)`,
  // How a company answered, counted from its contacts: nothing while there are too few.
  sql`ALTER TABLE establishment
    ADD COLUMN contacts_received integer NOT NULL DEFAULT 0,
    ADD COLUMN contacts_answered integer NOT NULL DEFAULT 0,
    ADD COLUMN typical_days smallint,
    -- The day it can be contacted again, while its contacts are used up.
    ADD COLUMN full_until date`,
  sql`ALTER TABLE offer_search ADD COLUMN responsiveness smallint NOT NULL DEFAULT 0`,
  sql`DROP INDEX offer_search_job_near, offer_search_near`,
  sql`CREATE INDEX offer_search_job_near ON offer_search (rome, cell)
    INCLUDE (${sql.raw(SHOWN)}, responsiveness)`,
  sql`CREATE INDEX offer_search_near ON offer_search (cell)
    INCLUDE (rome, ${sql.raw(SHOWN)}, responsiveness)`,
  sql`CREATE TABLE search_alert (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    search jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('unconfirmed', 'active', 'stopped')),
    created_at timestamptz NOT NULL,
    -- When its owner was last asked to confirm it.
    asked_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    looked_at timestamptz NOT NULL,
    stopped_at timestamptz
  )`,
  sql`CREATE INDEX search_alert_recipient ON search_alert (lower(recipient))`,
  sql`CREATE INDEX search_alert_due ON search_alert (looked_at) WHERE status = 'active'`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
