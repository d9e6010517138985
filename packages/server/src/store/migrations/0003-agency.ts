import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE agency (
    id uuid PRIMARY KEY,
    -- The identifier it has in the files it is imported from.
    external_id text UNIQUE,
    name text NOT NULL,
    -- A space before each word, without diacritics or capitals: what a search by name compares.
    -- Written for a database whose own lower-case letters are ASCII only, as ours are.
    name_words text NOT NULL GENERATED ALWAYS AS (' ' || regexp_replace(lower(regexp_replace(
      normalize(replace(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
        NFD), '[\\u0300-\\u036f]+', '', 'g')), '[^a-z0-9]+', ' ', 'g')) STORED,
    kind text NOT NULL CHECK (kind IN ('pole-emploi', 'mission-locale', 'operateur-cep',
      'cap-emploi', 'conseil-departemental', 'structure-IAE', 'fonction-publique', 'autre')),
    siret text,
    street text NOT NULL,
    postcode text NOT NULL,
    city text NOT NULL,
    department text NOT NULL,
    lat float8,
    lon float8,
    contact_email text,
    phone text,
    covered_departments text[] NOT NULL CHECK (cardinality(covered_departments) > 0),
    -- What its conventions end with, under the name of who validated.
    signature_text text,
    steps text NOT NULL CHECK (steps IN ('validator-only', 'counsellor-and-validator')),
    -- The agency that validates what this one has looked at.
    refers_to uuid REFERENCES agency,
    status text NOT NULL CHECK (status IN ('active', 'closed')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((lat IS NULL) = (lon IS NULL)),
    CHECK (refers_to IS NULL OR steps = 'counsellor-and-validator'),
    CHECK (refers_to <> id)
  )`,
  sql`CREATE INDEX agency_covers ON agency USING gin (covered_departments)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
