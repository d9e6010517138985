import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE rome (
    code text PRIMARY KEY,
    label text NOT NULL,
    -- What a whole-ROME offer shows when no job title was asked: the shortest title.
    generic_appellation text
  )`,
  sql`CREATE TABLE appellation (
    code text PRIMARY KEY,
    rome text NOT NULL REFERENCES rome,
    label text NOT NULL,
    short_label text NOT NULL
  )`,
  sql`CREATE INDEX appellation_rome ON appellation (rome)`,
  sql`CREATE TABLE commune (
    code text PRIMARY KEY,
    name text NOT NULL,
    department text NOT NULL,
    postcodes text[] NOT NULL,
    lat float8 NOT NULL,
    lon float8 NOT NULL,
    population integer NOT NULL DEFAULT 0
  )`,
  sql`CREATE TABLE reference (
    name text PRIMARY KEY,
    version integer NOT NULL,
    imported_at timestamptz NOT NULL
  )`,
  sql`CREATE TABLE import_run (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    accepted integer NOT NULL DEFAULT 0,
    rejected integer NOT NULL DEFAULT 0
  )`,
  sql`CREATE TABLE establishment (
    siret text PRIMARY KEY,
    name text NOT NULL,
    customized_name text,
    name_words tsvector NOT NULL,
    naf text,
    employee_range text NOT NULL DEFAULT '',
    host_kind text NOT NULL DEFAULT 'company',
    website text,
    additional_information text,
    contact_mode text,
    voluntary boolean NOT NULL,
    source text,
    disabled_worker_welcome text,
    welcomes_students boolean NOT NULL DEFAULT true,
    welcomes_job_seekers boolean NOT NULL DEFAULT true,
    score integer NOT NULL DEFAULT 0,
    available_from date,
    is_open boolean NOT NULL DEFAULT true,
    withdrawn_at timestamptz,
    import_run integer REFERENCES import_run,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  sql`CREATE INDEX establishment_name ON establishment USING gin (name_words)`,
  sql`CREATE INDEX establishment_import ON establishment (import_run)`,
  sql`CREATE TABLE location (
    id uuid PRIMARY KEY,
    siret text NOT NULL REFERENCES establishment ON DELETE CASCADE,
    -- The address folded to its comparable form: what makes two rows of an import one place.
    address_key text NOT NULL,
    street text NOT NULL,
    postcode text NOT NULL,
    city text NOT NULL,
    department text NOT NULL,
    lat float8 NOT NULL,
    lon float8 NOT NULL,
    cell integer NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    z integer NOT NULL,
    import_run integer,
    UNIQUE (siret, address_key)
  )`,
  sql`CREATE TABLE offer (
    siret text NOT NULL REFERENCES establishment ON DELETE CASCADE,
    rome text NOT NULL,
    -- Empty: the company offers the whole ROME occupation.
    appellation text NOT NULL DEFAULT '',
    remote_work_mode text NOT NULL,
    import_run integer,
    PRIMARY KEY (siret, rome, appellation, remote_work_mode)
  )`,
  sql`CREATE TABLE banned_siret (
    siret text PRIMARY KEY,
    reason text NOT NULL,
    banned_at timestamptz NOT NULL
  )`,
  // One row for each (establishment, place, ROME, remote mode) that may be shown: what a search
  // reads, kept in the same transaction as the tables above.
  sql`CREATE SEQUENCE offer_version`,
  sql`CREATE TABLE offer_search (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    siret text NOT NULL,
    location_id uuid NOT NULL,
    rome text NOT NULL,
    mode smallint NOT NULL,
    appellations text[] NOT NULL,
    cell integer NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    z integer NOT NULL,
    department text NOT NULL,
    naf text,
    size smallint NOT NULL,
    kind smallint NOT NULL,
    welcome smallint NOT NULL,
    students boolean NOT NULL,
    job_seekers boolean NOT NULL,
    voluntary boolean NOT NULL,
    available_from date,
    score integer NOT NULL,
    updated_at timestamptz NOT NULL,
    -- New each time the row is written: what is kept of it in memory is good as long as it lasts.
    version bigint NOT NULL DEFAULT nextval('offer_version'),
    UNIQUE (siret, location_id, rome, mode)
  )`,
  sql`CREATE INDEX offer_search_job_near ON offer_search (rome, cell)
    INCLUDE (x, y, z, mode, naf, size, kind, welcome, students, job_seekers, voluntary,
      available_from, score, updated_at, department, appellations, location_id, siret, version, id)`,
  sql`CREATE INDEX offer_search_near ON offer_search (cell)
    INCLUDE (x, y, z, rome, mode, naf, size, kind, welcome, students, job_seekers, voluntary,
      available_from, score, updated_at, department, appellations, location_id, siret, version, id)`,
  sql`CREATE INDEX offer_search_remote ON offer_search (rome, id) WHERE mode = 3`,
  sql`CREATE INDEX offer_search_department ON offer_search (department, rome)`,
  sql`CREATE INDEX offer_search_naf ON offer_search (naf)`,
  sql`CREATE INDEX offer_search_location ON offer_search (location_id)`,
  sql`CREATE INDEX offer_search_recent ON offer_search (updated_at DESC, id)`,
  sql`CREATE INDEX offer_search_score ON offer_search (score DESC, id)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
