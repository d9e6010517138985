import type {Staff} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';

/** A person of one or several agencies. */
export type Member = Omit<Staff, 'expiresAt'> & {readonly id: string};

const membersWhere = async (
  db: Database | Tx,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<Member[]> => {
  const {rows} = await sql<Member>`
    SELECT m.id, m.email, m.first_name AS "firstName", m.last_name AS "lastName",
      json_agg(json_build_object('agencyId', a.id, 'agencyName', a.name, 'role', r.role,
        'isNotified', r.is_notified) ORDER BY a.name COLLATE "C", a.id, r.role) AS rights
    FROM staff_member m
      JOIN staff_right r ON r.staff_id = m.id
      JOIN agency a ON a.id = r.agency_id
    WHERE ${condition}
    GROUP BY m.id
    ORDER BY m.last_name COLLATE "C", m.first_name COLLATE "C", m.id`.execute(db);
  return rows;
};

/** Finds who has an address, in whatever capitals; nobody when they have no right left. */
export const findMemberByEmail = async (
  db: Database | Tx,
  email: string,
): Promise<Member | undefined> =>
  (await membersWhere(db, sql<boolean>`lower(m.email) = lower(${email})`))[0];

/** Reads one person. */
export const findMember = async (db: Database | Tx, id: string): Promise<Member | undefined> =>
  (await membersWhere(db, sql<boolean>`m.id = ${id}`))[0];

/** Everybody, or those of one agency with all their rights, by name. */
export const listMembers = (db: Database, agencyId?: string): Promise<Member[]> =>
  membersWhere(
    db,
    agencyId === undefined
      ? sql<boolean>`true`
      : sql<boolean>`m.id IN (SELECT staff_id FROM staff_right WHERE agency_id = ${agencyId})`,
  );
