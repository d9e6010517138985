import {type Kysely, sql} from 'kysely';

/** Words as `searchWords` folds them, for what was written before it: Latin letters only. */
const WORDS = sql.raw(`' ' || btrim(regexp_replace(lower(regexp_replace(normalize(
  replace(replace(replace(replace(concat_ws(' ',
    content #>> '{signatories,beneficiary,firstName}',
    content #>> '{signatories,beneficiary,lastName}',
    content ->> 'businessName', content ->> 'siret'),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
  NFD), '[\\u0300-\\u036f]+', '', 'g')), '[^a-z0-9]+', ' ', 'g'))`);

const statements = [
  sql`CREATE TABLE staff_member (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    first_name text NOT NULL,
    last_name text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  sql`CREATE UNIQUE INDEX staff_member_email ON staff_member (lower(email))`,
  sql`CREATE TABLE staff_right (
    staff_id uuid NOT NULL REFERENCES staff_member,
    agency_id uuid NOT NULL REFERENCES agency,
    role text NOT NULL CHECK (role IN ('counsellor','validator','agency-admin','agency-viewer')),
    -- Whether mail about the agency's conventions reaches this person.
    is_notified boolean NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (staff_id, agency_id, role)
  )`,
  sql`CREATE INDEX staff_right_agency ON staff_right (agency_id, role)`,
  // One pending code an address, known or not; an HMAC, so that no stranger's address is kept.
  sql`CREATE TABLE staff_code (
    address_hash bytea PRIMARY KEY,
    code_hash bytea NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX staff_code_expiry ON staff_code (expires_at)`,
  sql`CREATE TABLE staff_session (
    hash text PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff_member,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  sql`CREATE INDEX staff_session_member ON staff_session (staff_id)`,
  sql`CREATE INDEX staff_session_expiry ON staff_session (expires_at)`,
  // Who read which convention, and when.
  sql`CREATE TABLE staff_access (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff_member,
    convention_id uuid NOT NULL REFERENCES convention,
    what text NOT NULL CHECK (what IN ('convention', 'accommodation')),
    at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX staff_access_convention ON staff_access (convention_id, at)`,
  sql`CREATE INDEX staff_access_member ON staff_access (staff_id, at)`,
  // Since when somebody is awaited: the parties, or the agency; null when nobody is any more.
  sql`ALTER TABLE convention ADD COLUMN waiting_since timestamptz`,
  sql`UPDATE convention c SET waiting_since = CASE
    WHEN c.status IN ('READY_TO_SIGN', 'PARTIALLY_SIGNED') THEN
      (SELECT created_at FROM convention_version v
        WHERE v.convention_id = c.id AND v.version = c.signed_version)
    WHEN c.status IN ('IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR') THEN
      (SELECT max(signed_at) FROM signature s
        WHERE s.convention_id = c.id AND s.version = c.signed_version)
    END`,
  // Beside the content it is made of, and erased with it.
  sql`ALTER TABLE convention_version ADD COLUMN search_words text NOT NULL DEFAULT ''`,
  sql`ALTER TABLE convention_version DISABLE TRIGGER append_only`,
  sql`UPDATE convention_version SET search_words = ${WORDS}`,
  sql`ALTER TABLE convention_version ENABLE TRIGGER append_only`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
