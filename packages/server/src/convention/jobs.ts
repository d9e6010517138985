import {addMonths} from '@immersion-kit/sdk/contract';
import {requestAssessments} from '../assessment/request-assessments.ts';
import {rescore} from '../directory/score.ts';
import {forgetWithdrawn} from '../directory/host/forget.ts';
import {remindHosts, resumeHosts} from '../directory/host/jobs.ts';
import {tellAlerts} from '../directory/alert/tell-alerts.ts';
import {recountAnswers} from '../contact/answers.ts';
import {forgetContacts} from '../contact/forget.ts';
import {tendContacts} from '../contact/tend.ts';
import {todayInParis} from '../directory/today.ts';
import {applyRetention, type RetentionWorld} from '../privacy/apply-retention.ts';
import {remindLate} from '../signature/remind-late.ts';
import {forgetStaffSessions} from '../staff/session.ts';
import {decide} from './decide.ts';
import {deleteExpiredDrafts} from './draft.ts';
import {holdLoaded, momentAt, stateOf} from './load.ts';
import {record} from './record.ts';

const REASON =
  "Demande classée automatiquement : un mois après la fin prévue de l'immersion, elle n'était pas validée.";
const OPEN = ['READY_TO_SIGN', 'PARTIALLY_SIGNED', 'IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'] as const;
const HOUR_MS = 3_600_000;

type World = RetentionWorld & {
  /** Told after each convention how many are done, of how many found. */
  readonly onProgress?: (done: number, found: number) => void;
};

const deprecateOne = async ({db, now, newId}: World, id: string): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const loaded = await holdLoaded(tx, id);
    if (!loaded) return false;
    const moment = momentAt(loaded.agency, now);
    // Read again now that the row is held: somebody may have acted since it was found.
    if (loaded.row.date_end > addMonths(moment.today, -1)) return false;
    const command = {name: 'deprecate', justification: REASON} as const;
    const decision = decide(stateOf(loaded), command, ['system'], moment);
    if ('refused' in decision) return false;
    await record(tx, loaded, decision, {actor: 'job:deprecate', roles: ['system'], now, newId});
    return true;
  });

/**
 * Puts out of use the requests whose end is a month past and that nobody validated, each in its
 * own transaction: stopped anywhere, what is done is done. Returns how many.
 */
export const deprecateForgotten = async (world: World): Promise<number> => {
  const {db, now, onProgress = () => undefined} = world;
  // A day of margin for the zones ahead of Paris; each convention's own day then decides.
  const limit = addMonths(todayInParis(new Date(now.getTime() + 24 * HOUR_MS)), -1);
  const found = await db
    .selectFrom('convention')
    .select('id')
    .where('status', 'in', OPEN)
    .where('date_end', '<=', limit)
    .orderBy('date_end')
    .orderBy('id')
    .execute();
  let deprecated = 0;
  for (const [index, {id}] of found.entries()) {
    if (await deprecateOne(world, id)) deprecated += 1;
    onProgress(index + 1, found.length);
  }
  return deprecated;
};

/** What the daily work did. */
export type JobsDone = {
  readonly deprecated: number;
  readonly draftsDeleted: number;
  readonly reminded: number;
  readonly alerted: number;
  /** Tutors asked how an immersion went, and those asked again. */
  readonly assessmentsRequested: number;
  readonly assessmentsReminded: number;
  readonly contactsReminded: number;
  readonly contactsClosed: number;
  /** Companies shown again, and those asked whether their entry is true. */
  readonly hostsResumed: number;
  readonly hostsReminded: number;
};

/** Does everything that time alone brings about; doing it twice changes nothing more. */
export const runJobs = async (world: World): Promise<JobsDone> => {
  await forgetStaffSessions(world.db, world.now);
  await forgetContacts(world.db, world.now);
  const contacts = await tendContacts(world);
  const assessments = await requestAssessments(world);
  const done = {
    deprecated: await deprecateForgotten(world),
    draftsDeleted: await deleteExpiredDrafts(world.db, world.now),
    reminded: await remindLate(world),
    // Before the alerts, which name the companies that are shown.
    hostsResumed: await resumeHosts(world),
    hostsReminded: await remindHosts(world),
    alerted: await tellAlerts(world),
    assessmentsRequested: assessments.requested,
    assessmentsReminded: assessments.reminded,
    contactsReminded: contacts.reminded,
    contactsClosed: contacts.closed,
  };
  await recountAnswers(world.db, world.now);
  await rescore(world.db, world.now);
  await forgetWithdrawn(world.db, world.now);
  await applyRetention(world);
  return done;
};
