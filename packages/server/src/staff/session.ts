import {sql} from 'kysely';
import type {Right} from '../access/caller.ts';
import type {Link} from '../access/caller.ts';
import {hashLinkToken, makeLinkToken} from '../access/link.ts';
import type {Database, Tx} from '../store/database.ts';

/** How long one stays signed in. */
export const SESSION_SECONDS = 12 * 3600;

const TOKEN = /^st_[\w-]{43}$/;

/** Opens a session for somebody and returns what their cookie holds, not stored as such. */
export const openStaffSession = async (
  tx: Tx,
  {staffId, now}: {readonly staffId: string; readonly now: Date},
): Promise<{token: string; expiresAt: Date}> => {
  const token = makeLinkToken('staff');
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await tx
    .insertInto('staff_session')
    .values({
      hash: hashLinkToken(token),
      staff_id: staffId,
      created_at: now,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute();
  return {token, expiresAt};
};

type Found = {staffId: string; expiresAt: Date; rights: Right[]};

/**
 * Looks up what a cookie holds, with the rights of that very moment; undefined when it opens
 * nothing, was closed, or belongs to somebody who has no right left.
 */
export const findStaffSession = async (db: Database, token: string): Promise<Link | undefined> => {
  if (!TOKEN.test(token)) return undefined;
  const sessionHash = hashLinkToken(token);
  const {rows} = await sql<Found>`
    SELECT s.staff_id AS "staffId", s.expires_at AS "expiresAt",
      json_agg(json_build_object('agencyId', r.agency_id, 'role', r.role)) AS rights
    FROM staff_session s JOIN staff_right r ON r.staff_id = s.staff_id
    WHERE s.hash = ${sessionHash} AND s.revoked_at IS NULL
    GROUP BY s.hash`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const {staffId, rights, expiresAt} = found;
  return {caller: {kind: 'staff', staffId, rights, sessionHash}, expiresAt};
};

/** Until when a session lasts. */
export const sessionExpiry = async (db: Database, hash: string): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('staff_session')
      .select('expires_at')
      .where('hash', '=', hash)
      .executeTakeFirst()
  )?.expires_at;

/** Closes one session. */
export const closeStaffSession = async (tx: Tx, hash: string, now: Date): Promise<void> => {
  await tx
    .updateTable('staff_session')
    .set({revoked_at: now})
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .execute();
};

/** Closes every session of somebody. */
export const closeStaffSessions = async (tx: Tx, staffId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('staff_session')
    .set({revoked_at: now})
    .where('staff_id', '=', staffId)
    .where('revoked_at', 'is', null)
    .execute();
};

/** Forgets the sessions and codes that time has ended. */
export const forgetStaffSessions = async (db: Database, now: Date): Promise<void> => {
  await db.deleteFrom('staff_session').where('expires_at', '<', now).execute();
  await db.deleteFrom('one_time_code').where('expires_at', '<', now).execute();
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await db.deleteFrom('code_allowance').where('begun_at', '<', dayAgo).execute();
};
