import {type Kysely, sql} from 'kysely';

const statements = [
  sql`CREATE TABLE document (
    convention_id uuid PRIMARY KEY REFERENCES convention,
    version integer NOT NULL,
    pdf bytea,
    view jsonb,
    sha256 text NOT NULL,
    document_hash text NOT NULL,
    verification_code text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
  )`,
  // Already compressed: trying again at each write would only take time.
  sql`ALTER TABLE document ALTER COLUMN pdf SET STORAGE EXTERNAL`,
  // A document may be emptied, for the erasure of a person; never changed, nor forgotten.
  sql`CREATE FUNCTION only_empty() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      erasable CONSTANT text[] := ARRAY['pdf', 'view', 'erased_at'];
    BEGIN
      IF NEW.pdf IS NOT NULL OR NEW.view IS NOT NULL
        OR (to_jsonb(NEW) - erasable) IS DISTINCT FROM (to_jsonb(OLD) - erasable)
      THEN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END IF;
      RETURN NEW;
    END $$`,
  sql`CREATE TRIGGER only_empty BEFORE UPDATE ON document
    FOR EACH ROW EXECUTE FUNCTION only_empty()`,
  sql`CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
