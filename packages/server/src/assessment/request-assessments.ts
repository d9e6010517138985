import {addDays, type CivilDate, zoneOf} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {isDaytime} from '../agency/daytime.ts';
import {todayAt} from '../agency/today.ts';
import {holdLoaded, type Loaded, momentAt, stateOf} from '../convention/load.ts';
import {enqueue} from '../message/enqueue.ts';
import {takeReminder} from '../signature/cool-down.ts';
import {COOL_DOWN_SECONDS} from '../signature/remind.ts';
import type {Database, Tx} from '../store/database.ts';
import {remindersDue} from './reminders-due.ts';

/** How long after the last day somebody who was never asked still is. */
const ASKED_DAYS = 30;
/** How long after it anybody is reminded, however long the server was down. */
const REMINDED_DAYS = 60;
const DAY_MS = 86_400_000;

type World = {readonly db: Database; readonly now: Date; readonly newId: () => string};
type Clock = Omit<World, 'db'>;

/** How many tutors were asked for an assessment, and how many reminded. */
export type AssessmentsAsked = {readonly requested: number; readonly reminded: number};

type Asked = {readonly reminders: number; readonly since: Date};

/** When the tutor was last asked: a new one is, when an assessment is taken away. */
const lastAsked = async (tx: Tx, conventionId: string): Promise<Asked | undefined> => {
  const {rows} = await sql<Asked>`SELECT reminders, greatest(requested_at,
      (SELECT max(deleted_at) FROM assessment WHERE convention_id = ${conventionId})) AS since
    FROM assessment_request WHERE convention_id = ${conventionId}`.execute(tx);
  return rows[0];
};

const request = async (tx: Tx, conventionId: string, clock: Clock): Promise<'requested'> => {
  await tx
    .insertInto('assessment_request')
    .values({convention_id: conventionId, requested_at: clock.now})
    .execute();
  const about = {conventionId, ...clock};
  await enqueue(tx, {kind: 'assessment-request', role: 'establishment-tutor', ...about});
  await enqueue(tx, {kind: 'assessment-announced', role: 'beneficiary', ...about});
  return 'requested';
};

const remind = async (
  tx: Tx,
  {row, agency}: Loaded,
  {reminders, since}: Asked,
  today: CivilDate,
  clock: Clock,
): Promise<'reminded' | undefined> => {
  const {id: conventionId} = row;
  const due = remindersDue(todayAt(zoneOf(agency.department), since), today);
  if (due <= reminders) return undefined;
  // Somebody asked for one today: this one waits for tomorrow.
  const reminder = {conventionId, to: 'assessment'};
  if ((await takeReminder(tx, reminder, COOL_DOWN_SECONDS, clock.now)) > 0) return undefined;
  await tx
    .updateTable('assessment_request')
    .set({reminders: due})
    .where('convention_id', '=', conventionId)
    .execute();
  const about = {conventionId, ...clock};
  await enqueue(tx, {kind: 'assessment-reminder', role: 'establishment-tutor', ...about});
  await enqueue(tx, {kind: 'assessment-missing', data: {isLast: due > 1}, ...about});
  return 'reminded';
};

const askOne = ({db, ...clock}: World, id: string): Promise<keyof AssessmentsAsked | undefined> =>
  db.transaction().execute(async tx => {
    // Read again now that the row is held: cancelled, or written, since it was found.
    const loaded = await holdLoaded(tx, id);
    if (!loaded || !isDaytime(zoneOf(loaded.agency.department), clock.now)) return undefined;
    const {status, assessment, dateEnd} = stateOf(loaded);
    const {today} = momentAt(loaded.agency, clock.now);
    const isAwaited = status === 'ACCEPTED_BY_VALIDATOR' && assessment === 'none';
    if (!isAwaited || today < dateEnd) return undefined;
    const asked = await lastAsked(tx, id);
    if (asked) return remind(tx, loaded, asked, today, clock);
    return today <= addDays(dateEnd, ASKED_DAYS) ? request(tx, id, clock) : undefined;
  });

/** Those that may have to be asked or reminded; a day of margin for all zones. */
const findAwaited = async ({db, now}: World): Promise<readonly {readonly id: string}[]> => {
  const today = now.toISOString().slice(0, 10);
  const {rows} = await sql<{id: string}>`
    SELECT c.id FROM convention c LEFT JOIN assessment_request r ON r.convention_id = c.id
    WHERE c.status = 'ACCEPTED_BY_VALIDATOR'
      AND c.date_end BETWEEN ${addDays(today, -REMINDED_DAYS)} AND ${addDays(today, 1)}
      AND (r.reminders < 2 AND r.requested_at < ${new Date(now.getTime() - 2 * DAY_MS)}
        OR r.convention_id IS NULL AND c.date_end >= ${addDays(today, -ASKED_DAYS - 1)})
      AND NOT EXISTS (SELECT FROM assessment e
        WHERE e.convention_id = c.id AND e.deleted_at IS NULL)
    ORDER BY c.date_end, c.id`.execute(db);
  return rows;
};

/**
 * Asks the tutors of immersions whose last day has come how they went, by day where the agency is,
 * and tells the person who was asked; reminds those who have not answered, and tells the agency.
 * Each in its own transaction: stopped anywhere, what is done is done, once.
 */
export const requestAssessments = async (world: World): Promise<AssessmentsAsked> => {
  const done = {requested: 0, reminded: 0};
  for (const {id} of await findAwaited(world)) {
    const what = await askOne(world, id);
    if (what) done[what] += 1;
  }
  return done;
};
