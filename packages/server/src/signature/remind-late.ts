import {addDays, zoneOf} from '@immersion-kit/sdk/contract';
import {isDaytime} from '../agency/daytime.ts';
import {holdLoaded, type Loaded, momentAt, stateOf} from '../convention/load.ts';
import {enqueue} from '../message/enqueue.ts';
import type {Database, Tx} from '../store/database.ts';
import {takeReminder} from './cool-down.ts';
import {latenessOf} from './lateness.ts';
import {COOL_DOWN_SECONDS} from './remind.ts';

const WEEK_SECONDS = 7 * 86_400;
const AHEAD_DAYS = 8;
const AWAITING = [
  'READY_TO_SIGN',
  'PARTIALLY_SIGNED',
  'IN_REVIEW',
  'ACCEPTED_BY_COUNSELLOR',
] as const;

type World = {readonly db: Database; readonly now: Date; readonly newId: () => string};

const remindSignatories = async (
  tx: Tx,
  loaded: Loaded,
  clock: Omit<World, 'db'>,
): Promise<number> => {
  const {id: conventionId} = loaded.row;
  const {parties, signed} = stateOf(loaded);
  let sent = 0;
  for (const role of parties.filter(party => !signed.includes(party))) {
    const wait = await takeReminder(tx, {conventionId, to: role}, COOL_DOWN_SECONDS, clock.now);
    if (wait > 0) continue;
    await enqueue(tx, {kind: 'signature-reminder', conventionId, role, ...clock});
    sent += 1;
  }
  return sent;
};

const remindOne = async ({db, ...clock}: World, id: string): Promise<number> =>
  db.transaction().execute(async tx => {
    const loaded = await holdLoaded(tx, id);
    if (!loaded) return 0;
    const {row, agency} = loaded;
    if (!isDaytime(zoneOf(agency.department), clock.now)) return 0;
    const {today} = momentAt(agency, clock.now);
    const late = latenessOf({status: row.status, dateStart: row.date_start}, today);
    if (late === undefined) return 0;
    if (late === 'signatories') return remindSignatories(tx, loaded, clock);
    const wait = await takeReminder(tx, {conventionId: id, to: late}, WEEK_SECONDS, clock.now);
    if (wait > 0) return 0;
    const data = {isLast: late === 'agency-last'};
    await enqueue(tx, {kind: 'agency-reminder', conventionId: id, data, ...clock});
    return 1;
  });

/**
 * Reminds whoever is awaited when the first day comes near, by day where the agency is; a signatory
 * once a day, the agency once at each of its two terms. Returns how many reminders were written.
 */
export const remindLate = async (world: World): Promise<number> => {
  const {db, now} = world;
  const today = now.toISOString().slice(0, 10);
  const near = await db
    .selectFrom('convention')
    .select('id')
    .where('status', 'in', AWAITING)
    .where('date_start', '>=', addDays(today, -1))
    .where('date_start', '<=', addDays(today, AHEAD_DAYS))
    .orderBy('date_start')
    .orderBy('id')
    .execute();
  let written = 0;
  for (const {id} of near) written += await remindOne(world, id);
  return written;
};
