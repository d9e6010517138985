import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {peopleIn, type People} from './people.ts';
import {isSought, needleOf, type Person, sameName, type Sought} from './person.ts';

const CONVENTIONS_AT_ONCE = 5000;
const DRAFTS_AT_ONCE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A person of an agency, erased or not. */
export type StaffMember = Person & {readonly id: string};

/** Finds who has an address in the agencies. */
export const findStaff = async (
  db: Database | Tx,
  sought: Sought,
): Promise<StaffMember | undefined> => {
  if (!('email' in sought)) return undefined;
  const {rows} = await sql<StaffMember>`
    SELECT id, email, first_name AS "firstName", last_name AS "lastName" FROM staff_member
    WHERE lower(email) = lower(${sought.email.trim()})`.execute(db);
  return rows.find(row => isSought(sought, row));
};

/** The ids after one, some thousands of them, up to the last. */
const nextPage = async (db: Database | Tx, after: string): Promise<string | undefined> => {
  const {rows} = await sql<{last: string | null}>`
    SELECT max(id::text) AS last FROM (SELECT id FROM convention WHERE id > ${after}
      ORDER BY id LIMIT ${CONVENTIONS_AT_ONCE}) page`.execute(db);
  return rows[0]?.last ?? undefined;
};

/** The conventions that name somebody in any of their versions, oldest first. */
export const findConventions = async (
  db: Database | Tx,
  sought: Sought,
  onProgress: (id: string) => void = () => undefined,
): Promise<string[]> => {
  const found = new Set<string>();
  let after = FIRST;
  for (;;) {
    const last = await nextPage(db, after);
    if (last === undefined) return [...found];
    // Read as text first: what holds the address anywhere is then looked at field by field.
    const {rows} = await sql<{id: string; content: People}>`
      SELECT convention_id AS id, content FROM convention_version
      WHERE convention_id > ${after} AND convention_id <= ${last}
        AND strpos(lower(content::text), lower(${needleOf(sought)})) > 0
      ORDER BY convention_id`.execute(db);
    for (const {id, content} of rows) {
      const people = [...peopleIn(content, sought).values()];
      if (people.some(person => isSought(sought, person))) found.add(id);
    }
    after = last;
    onProgress(last);
  }
};

type Named = {
  id: string;
  agency_referent: Person | null;
  validators: Record<string, Person>;
  counsellor: Person | null;
};

/**
 * The conventions that name a person of an agency, who has no address there: by name, among those
 * their agencies have or had, those they read and those they acted on.
 */
export const findConventionsOfStaff = async (
  db: Database | Tx,
  staff: StaffMember,
): Promise<string[]> => {
  const {rows} = await sql<Named>`
    SELECT c.id, c.agency_referent, c.validators,
      (SELECT v.content #> '{accompanyingStructure,counsellor}' FROM convention_version v
        WHERE v.convention_id = c.id AND v.version = c.version) AS counsellor
    FROM convention c
    WHERE c.erased_at IS NULL AND (
      c.agency_id IN (SELECT agency_id FROM staff_right WHERE staff_id = ${staff.id})
      OR EXISTS (SELECT FROM agency a JOIN staff_right r ON r.agency_id = a.refers_to
        WHERE a.id = c.agency_id AND r.staff_id = ${staff.id})
      OR c.id IN (SELECT convention_id FROM staff_access WHERE staff_id = ${staff.id})
      OR c.id IN (SELECT convention_id FROM convention_audit
        WHERE entry ->> 'actor' = ${`staff:${staff.id}`}
          OR entry #>> '{details,agencyId}' IN
            (SELECT agency_id::text FROM staff_right WHERE staff_id = ${staff.id})))
    ORDER BY c.id`.execute(db);
  return rows
    .filter(({agency_referent: referent, validators, counsellor}) =>
      [referent, counsellor, ...Object.values(validators)].some(
        person => person && sameName(person, staff),
      ),
    )
    .map(({id}) => id);
};

/** A request in the making. */
export type FoundDraft = {readonly id: string; readonly content: People};

/** Reads every draft that is not empty, some hundreds at a time. */
export const readDrafts = async function* (db: Database | Tx): AsyncGenerator<FoundDraft> {
  let after = FIRST;
  for (;;) {
    const {rows} = await sql<FoundDraft>`
      SELECT id, content FROM draft WHERE id > ${after} AND content <> 'null'
      ORDER BY id LIMIT ${DRAFTS_AT_ONCE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
};
