import type {StaffRole} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {closeStaffSessions} from './session.ts';
import {type NeededRole, roleLost, type Staffed} from './staffing.ts';

/** Why a right is neither given nor taken. */
export type RightRefusal =
  | 'agency_unknown'
  /** An accompanying structure has no validator of its own. */
  | 'validator_elsewhere'
  | 'right_unknown'
  | `last_${NeededRole}`;

/** Whom a right is for, and what it is. */
export type RightGiven = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly agencyId: string;
  readonly role: StaffRole;
  readonly isNotified: boolean;
};

type StoredRight = {staff_id: string; role: StaffRole; is_notified: boolean};

/** Holds an agency's row, so that two people who leave at once do not both count on the other. */
const holdAgency = async (
  tx: Tx,
  agencyId: string,
): Promise<{agency: Staffed; rights: StoredRight[]} | undefined> => {
  const agency = await tx
    .selectFrom('agency')
    .select(['steps', 'refers_to as refersTo', 'status'])
    .where('id', '=', agencyId)
    .forUpdate()
    .executeTakeFirst();
  if (!agency) return undefined;
  const rights = await tx
    .selectFrom('staff_right')
    .select(['staff_id', 'role', 'is_notified'])
    .where('agency_id', '=', agencyId)
    .execute();
  return {agency, rights};
};

const lost = (
  agency: Staffed,
  before: readonly StoredRight[],
  after: readonly StoredRight[],
): RightRefusal | undefined => {
  const plain = (rights: readonly StoredRight[]) =>
    rights.map(({role, is_notified: isNotified}) => ({role, isNotified}));
  const role = roleLost(agency, plain(before), plain(after));
  return role && `last_${role}`;
};

const memberIdOf = async (tx: Tx, email: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('staff_member')
      .select('id')
      .where(sql<boolean>`lower(email) = lower(${email})`)
      .executeTakeFirst()
  )?.id;

/** Gives somebody a right, or changes whether it comes with mail; their name becomes the one given. */
export const giveRight = async (
  tx: Tx,
  {email, firstName, lastName, agencyId, role, isNotified}: RightGiven,
  {now, newId}: {readonly now: Date; readonly newId: () => string},
): Promise<RightRefusal | undefined> => {
  const held = await holdAgency(tx, agencyId);
  if (!held) return 'agency_unknown';
  if (role === 'validator' && held.agency.refersTo !== null) return 'validator_elsewhere';
  const known = await memberIdOf(tx, email);
  const others = held.rights.filter(right => right.staff_id !== known || right.role !== role);
  const after = [...others, {staff_id: known ?? '', role, is_notified: isNotified}];
  const refusal = lost(held.agency, held.rights, after);
  if (refusal) return refusal;
  const {rows} = await sql<{id: string}>`
    INSERT INTO staff_member (id, email, first_name, last_name, created_at)
    VALUES (${newId()}, ${email}, ${firstName}, ${lastName}, ${now})
    ON CONFLICT (lower(email)) DO UPDATE SET first_name = excluded.first_name,
      last_name = excluded.last_name
    RETURNING id`.execute(tx);
  const staffId = rows[0]?.id ?? '';
  await tx
    .insertInto('staff_right')
    .values({
      staff_id: staffId,
      agency_id: agencyId,
      role,
      is_notified: isNotified,
      created_at: now,
    })
    .onConflict(conflict =>
      conflict.columns(['staff_id', 'agency_id', 'role']).doUpdateSet({is_notified: isNotified}),
    )
    .execute();
  return undefined;
};

/**
 * Takes one right of somebody at an agency, or all of them. Whoever has none left is signed out
 * everywhere, and stays known by name: what they did and read is on record under it.
 */
export const takeRights = async (
  tx: Tx,
  {email, agencyId, role}: {email: string; agencyId: string; role?: StaffRole | undefined},
  now: Date,
): Promise<RightRefusal | undefined> => {
  const held = await holdAgency(tx, agencyId);
  if (!held) return 'agency_unknown';
  const staffId = await memberIdOf(tx, email);
  const isTaken = (right: StoredRight) =>
    right.staff_id === staffId && (role === undefined || right.role === role);
  if (staffId === undefined || !held.rights.some(isTaken)) return 'right_unknown';
  const refusal = lost(
    held.agency,
    held.rights,
    held.rights.filter(right => !isTaken(right)),
  );
  if (refusal) return refusal;
  const taking = tx
    .deleteFrom('staff_right')
    .where('staff_id', '=', staffId)
    .where('agency_id', '=', agencyId);
  await (role === undefined ? taking : taking.where('role', '=', role)).execute();
  const left = await tx
    .selectFrom('staff_right')
    .select('role')
    .where('staff_id', '=', staffId)
    .limit(1)
    .executeTakeFirst();
  if (!left) await closeStaffSessions(tx, staffId, now);
  return undefined;
};
