import {SCOPES, type StaffRole} from '@immersion-kit/sdk/contract';
import {hashLinkToken, makeLinkToken} from '../src/access/link.ts';
import {cookieName} from '../src/access/cookie.ts';
import {closeStaffSession} from '../src/staff/session.ts';
import type {Store} from '../src/store/database.ts';
import type {Shown} from './shown.ts';
import {addKey, BASE_URL} from './api.ts';
import type {conventionStage} from './convention-stage.ts';
import {PARTNER} from './pages.ts';
import {addAgency} from './conventions.ts';
import {addStaff, signIn} from './signed-in.ts';

const OWN_PAGE = {origin: BASE_URL, 'sec-fetch-site': 'same-origin'};
const HALF_A_DAY_AGO = new Date('2026-11-22T21:00:00Z');
const NOW = new Date('2026-11-23T09:00:00Z');

type Stage = Awaited<ReturnType<typeof conventionStage>>;

/** Every way of coming with the cookie of somebody of an agency, by its name in the tables. */
export const staffCases = async (
  store: Store,
  {agency, prescriber}: Stage,
): Promise<Record<string, Shown>> => {
  const elsewhere = await addAgency(store, {name: 'Mission locale du Nord', kind: 'autre'});
  const member = async (agencyId: string, role: StaffRole) => {
    const id = await addStaff(store, agencyId, role);
    return () => signIn(store, id);
  };
  const counsellorId = await addStaff(store, agency, 'counsellor');
  const cookie = () => signIn(store, counsellorId);
  const closed = async () => {
    const text = await cookie();
    const hash = hashLinkToken(text.slice(text.indexOf('=') + 1));
    await store.db.transaction().execute(tx => closeStaffSession(tx, hash, NOW));
    return text;
  };
  const rightless = await addStaff(store, agency, 'counsellor');
  await store.db.deleteFrom('staff_right').where('staff_id', '=', rightless).execute();
  const unknown = `${cookieName(BASE_URL)}=${makeLinkToken('staff')}`;

  const ours = (as: string, made: () => Promise<string>): Shown => ({
    as,
    cookie: made,
    headers: OWN_PAGE,
  });
  const from = (headers: Record<string, string>): Shown => ({as: 'counsellor in', cookie, headers});

  return {
    'a counsellor signed in': ours('counsellor in', cookie),
    "the prescriber's validator signed in": ours(
      'prescriber in',
      await member(prescriber, 'validator'),
    ),
    'an administrator signed in': ours('admin in', await member(agency, 'agency-admin')),
    'a viewer signed in': ours('viewer in', await member(agency, 'agency-viewer')),
    'somebody signed in elsewhere': ours('stranger in', await member(elsewhere, 'counsellor')),
    'an expired sign-in': ours('anybody', () => signIn(store, counsellorId, HALF_A_DAY_AGO)),
    'a closed sign-in': ours('anybody', closed),
    'somebody without any right left': ours('anybody', () => signIn(store, rightless)),
    'an unknown cookie': ours('anybody', () => Promise.resolve(unknown)),
    'a cookie, partner': from({origin: PARTNER}),
    'a cookie, from a file': from({origin: 'null'}),
    'a cookie, another site': from({'sec-fetch-site': 'cross-site'}),
    "a cookie, a neighbour's host": from({origin: BASE_URL, 'sec-fetch-site': 'same-site'}),
    'a cookie, nothing said': from({}),
    'a cookie twice': ours('anybody', async () => `${await cookie()}; ${unknown}`),
    "the agency's key and a cookie": {
      as: 'agency',
      token: await addKey(store, {scopes: [...SCOPES], agencyIds: [agency]}),
      cookie,
    },
  };
};
