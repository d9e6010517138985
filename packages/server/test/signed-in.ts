import type {StaffRole} from '@immersion-kit/sdk/contract';
import {cookieName} from '../src/access/cookie.ts';
import {openStaffSession} from '../src/staff/session.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {BASE_URL} from './api.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

/** Stores a person with one role at one agency and returns their id. */
export const addStaff = async ({db}: Store, agencyId: string, role: StaffRole): Promise<string> => {
  const id = newId(NOW);
  await db
    .insertInto('staff_member')
    .values({
      id,
      email: `${id}@structure.example`,
      first_name: 'Camille',
      last_name: 'Roux',
      created_at: NOW,
    })
    .execute();
  await db
    .insertInto('staff_right')
    .values({staff_id: id, agency_id: agencyId, role, is_notified: true, created_at: NOW})
    .execute();
  return id;
};

/** Opens a session for somebody and returns the cookie that a browser would send. */
export const signIn = async ({db}: Store, staffId: string, now = NOW): Promise<string> => {
  const {token} = await db.transaction().execute(tx => openStaffSession(tx, {staffId, now}));
  return `${cookieName(BASE_URL)}=${token}`;
};
