import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {tablesOf} from './data-map.ts';
import type {Counts} from './erasure.ts';

const MEMBER = 'staff_member';

/** The agencies where somebody has a right today, by name. */
export const agenciesOfStaff = async (db: Database | Tx, staffId: string): Promise<string[]> => {
  const {rows} = await sql<{name: string}>`SELECT DISTINCT a.name FROM staff_right r
    JOIN agency a ON a.id = r.agency_id WHERE r.staff_id = ${staffId} ORDER BY a.name`.execute(db);
  return rows.map(({name}) => name);
};

/**
 * Erases a person of an agency: rights and sessions are taken away, their name and address blanked.
 * What they did and read stays under an identifier that leads to nobody.
 */
export const eraseStaff = async (tx: Tx, staffId: string, now: Date): Promise<Counts> => {
  const counts: Record<string, number> = {};
  for (const table of tablesOf('staff').filter(name => name !== MEMBER)) {
    const {numAffectedRows = 0n} = await sql`DELETE FROM ${sql.table(table)}
      WHERE staff_id = ${staffId}`.execute(tx);
    counts[table] = Number(numAffectedRows);
  }
  const {numAffectedRows = 0n} = await sql`UPDATE staff_member
    SET email = 'erased-' || id::text, first_name = '', last_name = '', erased_at = ${now}
    WHERE id = ${staffId} AND erased_at IS NULL`.execute(tx);
  return {...counts, [MEMBER]: Number(numAffectedRows)};
};
