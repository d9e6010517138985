import type {
  Address,
  Appellation,
  ContactState,
  HostRequest,
  HostStatus,
} from '@immersion-kit/sdk/contract';
import {type Selectable, sql} from 'kysely';
import {ProblemError} from '../http/problem.ts';
import type {ContactTables} from '../store/contact-tables.ts';
import type {Database, Tx} from '../store/database.ts';

/** The contact's row. */
export type ContactRow = Selectable<ContactTables['contact']>;

/** What is known of the company a contact is for, as it is now. */
type Company = {
  readonly siret: string;
  readonly name: string;
  readonly employeeRange: string | null;
  readonly address: Address | null;
  /** What was said of it, and by whom it is reached; null once nobody there is known any more. */
  readonly host: HostRequest | null;
  readonly status: HostStatus | null;
  readonly isBanned: boolean;
};

/** A contact with all that is said of it. */
export type Loaded = {
  readonly row: ContactRow;
  readonly company: Company;
  readonly job: Appellation & {readonly romeCode: string; readonly romeLabel: string};
};

type Found = ContactRow & {company: Company; job: Loaded['job']};

/** Reads a contact, its company and its job. */
export const readLoaded = async (db: Database | Tx, id: string): Promise<Loaded | undefined> => {
  const {rows} = await sql<Found>`
    SELECT c.*,
      json_build_object('siret', c.siret, 'employeeRange', e.employee_range,
        'name', coalesce(nullif(e.customized_name, ''), e.name, ''),
        'address', CASE WHEN l.id IS NOT NULL THEN json_build_object(
          'streetNumberAndAddress', l.street, 'postcode', l.postcode, 'city', l.city,
          'departmentCode', l.department) END,
        'host', CASE WHEN h.content ? 'contact' THEN h.content END, 'status', h.status,
        'isBanned', EXISTS (SELECT FROM banned_siret b WHERE b.siret = c.siret)) AS company,
      json_build_object('appellationCode', c.appellation, 'appellationLabel',
        coalesce(a.label, c.appellation), 'romeCode', coalesce(a.rome, ''),
        'romeLabel', coalesce(r.label, '')) AS job
    FROM contact c
      LEFT JOIN establishment e ON e.siret = c.siret
      LEFT JOIN host h ON h.siret = c.siret
      LEFT JOIN appellation a ON a.code = c.appellation
      LEFT JOIN rome r ON r.code = a.rome
      LEFT JOIN LATERAL (SELECT * FROM location WHERE siret = c.siret
        ORDER BY (id::text = c.content ->> 'locationId') DESC, id LIMIT 1) l ON true
    WHERE c.id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const {company, job, ...row} = found;
  return {row, company, job};
};

/**
 * What company a contact is for: it is held before the contact where both are.
 *
 * @throws ProblemError `link_invalid` when the contact is no more.
 */
export const siretOf = async (tx: Tx, id: string): Promise<string> => {
  const row = await tx
    .selectFrom('contact')
    .select('siret')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('link_invalid');
  return row.siret;
};

/** Holds a contact until the end of the transaction. */
export const holdRow = (tx: Tx, id: string): Promise<ContactRow | undefined> =>
  tx.selectFrom('contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/**
 * Holds a contact and reads all of it, as it is once nobody else writes it.
 *
 * @throws ProblemError `link_invalid` when it is no more, or its texts are erased.
 */
export const holdLoaded = async (tx: Tx, id: string): Promise<Loaded> => {
  await holdRow(tx, id);
  const loaded = await readLoaded(tx, id);
  if (!loaded || loaded.row.erased_at) throw new ProblemError('link_invalid');
  return loaded;
};

const maybe = <Name extends string, Value>(name: Name, value: Value | null | undefined) =>
  (value === null || value === undefined ? {} : {[name]: value}) as {[N in Name]?: Value};

/** Where a contact stands, as answers say it. */
export const stateOf = (row: ContactRow): ContactState => ({
  contactId: row.id,
  status: row.status,
  ...maybe('sentAt', row.sent_at?.toISOString()),
  ...maybe('seenAt', row.seen_at?.toISOString()),
  ...maybe('answeredAt', row.answered_at?.toISOString()),
  ...maybe('answer', row.answer),
});
