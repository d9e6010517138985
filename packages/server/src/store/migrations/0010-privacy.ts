import {type Kysely, sql} from 'kysely';

const statements = [
  // Since when nobody is named any more.
  sql`ALTER TABLE convention ADD COLUMN erased_at timestamptz`,
  // Since when the content is no longer the one whose hash stands beside it.
  sql`ALTER TABLE convention_version ADD COLUMN erased_at timestamptz`,
  sql`ALTER TABLE message ADD COLUMN erased_at timestamptz`,
  sql`ALTER TABLE document ADD COLUMN erased_at timestamptz`,
  sql`ALTER TABLE staff_member ADD COLUMN erased_at timestamptz`,
  sql`CREATE INDEX convention_kept ON convention (status, date_end) WHERE erased_at IS NULL`,
  sql`CREATE INDEX message_kept ON message (created_at) WHERE erased_at IS NULL`,
  // Versions stay as they were written, but for the erasure of a person (RGPD, article 17), which
  // says so for the length of its statement. History and signatures name nobody: they never change.
  sql`CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_TABLE_NAME = 'convention_version' AND TG_OP = 'UPDATE'
        AND current_setting('immersion.erasing', true) = 'on' THEN RETURN NULL; END IF;
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END $$`,
  sql`CREATE FUNCTION only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      erasable CONSTANT text[] := ARRAY['content', 'justification', 'search_words', 'erased_at'];
    BEGIN
      IF NEW.erased_at IS NULL
        OR (to_jsonb(NEW) - erasable) IS DISTINCT FROM (to_jsonb(OLD) - erasable)
      THEN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END IF;
      RETURN NEW;
    END $$`,
  sql`CREATE TRIGGER only_erase BEFORE UPDATE ON convention_version
    FOR EACH ROW EXECUTE FUNCTION only_erase()`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
