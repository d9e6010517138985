import {type Kysely, type RawBuilder, sql} from 'kysely';

/** To whom a convention was given last, among what had happened to it. */
const agencyBy = (then: RawBuilder<unknown>) => sql`(SELECT (t.payload ->> 'agencyId')::uuid
  FROM outbox t WHERE t.convention_id = o.convention_id AND ${then} AND t.payload ? 'agencyId'
    AND t.type IN ('convention.submitted', 'convention.transferred')
  ORDER BY t.number DESC LIMIT 1)`;

const statements = [
  // Through which key somebody came, also once it is no more: the demonstration withdraws its own.
  sql`ALTER TABLE convention ADD COLUMN key_id uuid`,
  sql`UPDATE convention SET key_id = substr(submitted_by, 5)::uuid
    WHERE submitted_by LIKE 'key:%'`,
  sql`UPDATE convention c SET key_id = substr(d.created_by, 5)::uuid FROM draft d
    WHERE c.submitted_by = 'draft:' || d.id AND d.created_by LIKE 'key:%'`,
  // Keys of one partner: their figures are told together.
  sql`ALTER TABLE api_key ADD COLUMN partner text`,
  // In charge once it has happened, and the key behind it.
  sql`ALTER TABLE outbox ADD COLUMN agency_id uuid`,
  sql`ALTER TABLE outbox ADD COLUMN key_id uuid`,
  // Its place in the log, given once it is committed: numbers come to light in any order.
  sql`ALTER TABLE outbox ADD COLUMN position bigint`,
  sql`UPDATE outbox SET position = number`,
  sql`UPDATE outbox o SET key_id = c.key_id,
      agency_id = coalesce(${agencyBy(sql`t.number <= o.number`)}, c.agency_id)
    FROM convention c WHERE c.id = o.convention_id`,
  sql`UPDATE outbox o SET key_id = substr(c.submitted_by, 5)::uuid FROM contact c
    WHERE o.payload ->> 'contactId' = c.id::text AND c.submitted_by LIKE 'key:%'`,
  sql`UPDATE outbox o SET payload = o.payload ||
      jsonb_build_object('dateStart', c.date_start, 'dateEnd', c.date_end)
    FROM convention c WHERE c.id = o.convention_id AND o.type = 'convention.validated'`,
  sql`UPDATE outbox o SET payload = o.payload || jsonb_build_object('fromAgencyId',
      coalesce(${agencyBy(sql`t.number < o.number`)}, o.agency_id))
    WHERE o.type = 'convention.transferred'`,
  sql`CREATE UNIQUE INDEX outbox_number ON outbox (number)`,
  // Partial, so that giving a place is no change of what others refer to: it waits for none of them.
  sql`CREATE UNIQUE INDEX outbox_position ON outbox (position) WHERE position IS NOT NULL`,
  sql`CREATE INDEX outbox_unplaced ON outbox (number) WHERE position IS NULL`,
  sql`CREATE INDEX outbox_agency ON outbox (agency_id, position)`,
  sql`CREATE INDEX outbox_left ON outbox (((payload ->> 'fromAgencyId')::uuid), position)
    WHERE type = 'convention.transferred'`,
  sql`CREATE INDEX outbox_contact ON outbox (key_id, position) WHERE convention_id IS NULL`,
  sql`CREATE INDEX outbox_validated ON outbox ((payload ->> 'dateStart'))
    WHERE type = 'convention.validated'`,
  // What happened does not change; that its messages are written may be noted, and its place once.
  sql`CREATE TRIGGER append_only_rows BEFORE DELETE OR TRUNCATE ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  sql`CREATE TRIGGER append_only_columns BEFORE UPDATE OF id, number, type, convention_id,
      sequence, payload, created_at, agency_id, key_id ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  sql`CREATE TRIGGER append_only_position BEFORE UPDATE OF position ON outbox
    FOR EACH ROW WHEN (OLD.position IS NOT NULL) EXECUTE FUNCTION refuse_change()`,
];

/** The outbox becomes the log of what happened: append-only, and read by whoever may. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
