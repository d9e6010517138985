import {
  addDays,
  type CivilDate,
  type ConventionRequest,
  pruneConvention,
  type Role,
  validateConvention,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {todayInParis} from '../directory/today.ts';
import {type Command, decide} from '../convention/decide.ts';
import {holdLoaded, momentAt, stateOf} from '../convention/load.ts';
import {record} from '../convention/record.ts';
import {insertConvention, splitRequest} from '../convention/submit.ts';
import {mondayAfter, workingWeek} from './calendar.ts';
import {storeDocument} from '../document/store.ts';
import {newId} from '../store/id.ts';
import type {Store, Tx} from '../store/database.ts';
import {COMMON, STORIES, type Story} from './stories.ts';

const HOUR_MS = 3_600_000;
const ADULT_YEARS = 18;
const AGENT = {firstName: 'Claire', lastName: 'Fontaine'};

type Host = {
  readonly siret: string;
  readonly name: string;
  readonly range: string;
  readonly address: string;
  readonly code: string;
  readonly label: string;
  readonly rome: string;
};

/** A host of the department that has the job, and the job under its usual name; each time another. */
export const hostFor = async (tx: Tx, rome: string, skipped: number): Promise<Host | undefined> => {
  const {rows} = await sql<Host>`
    SELECT e.siret, e.name, e.employee_range AS range,
      concat_ws(' ', l.street, l.postcode, l.city) AS address,
      a.code, a.label, r.label AS rome
    FROM establishment e
      JOIN location l ON l.siret = e.siret AND l.department = '57'
      JOIN offer o ON o.siret = e.siret AND o.rome = ${rome}
      JOIN rome r ON r.code = o.rome
      JOIN LATERAL (SELECT code, label FROM appellation WHERE rome = r.code
        ORDER BY length(label), code LIMIT 1) a ON true
    ORDER BY e.siret OFFSET ${skipped} LIMIT 1`.execute(tx);
  return rows[0];
};

export const requestOf = (
  story: Story,
  index: number,
  agencyId: string,
  host: Host,
  start: CivilDate,
): ConventionRequest => {
  const {rome, activities, firstName, lastName, birthYear, isMobileOnly} = story;
  const phone = (last: number) => `+3363998${String(1000 + index * 10 + last)}`;
  const owner = {
    firstName: 'Dominique',
    lastName: 'Hôte',
    email: `accueil-${index + 1}@entreprise.example`,
    phone: phone(1),
  };
  const isMinor = Number(start.slice(0, 4)) - birthYear < ADULT_YEARS;
  const {email: _, ...withoutEmail} = owner;
  return {
    ...COMMON,
    agencyId,
    dateStart: start,
    dateEnd: addDays(start, 4),
    schedule: workingWeek(start),
    siret: host.siret,
    businessName: host.name,
    businessActivity: host.rome,
    immersionAddress: host.address,
    immersionAppellation: {
      romeCode: rome,
      romeLabel: host.rome,
      appellationCode: host.code,
      appellationLabel: host.label,
    },
    immersionActivities: activities,
    signatories: {
      beneficiary: {
        firstName,
        lastName,
        birthdate: `${birthYear}-03-14`,
        email: `personne-${index + 1}@personne.example`,
        phone: phone(0),
      },
      establishmentRepresentative: isMobileOnly ? withoutEmail : owner,
      ...(isMinor
        ? {
            beneficiaryRepresentative: {
              firstName: 'Rosa',
              lastName,
              email: `parent-${index + 1}@personne.example`,
              phone: phone(2),
            },
          }
        : {}),
    },
    establishmentTutor: {
      firstName: 'Camille',
      lastName: 'Tuteur',
      email: `tuteur-${index + 1}@entreprise.example`,
      phone: phone(3),
      job: 'Responsable de l’accueil',
    },
  };
};

/** Has somebody do something to a convention of the demonstration, at a moment of its past. */
export const act = async (
  tx: Tx,
  id: string,
  roles: readonly Role[],
  at: Date,
  command: Command,
) => {
  const loaded = await holdLoaded(tx, id);
  if (!loaded) throw new Error('a convention of the demonstration went away');
  const {documentHash} = loaded;
  const asked = command.name === 'sign' ? {...command, documentHash} : command;
  const decision = decide(stateOf(loaded), asked, roles, momentAt(loaded.agency, at));
  if ('refused' in decision) throw new Error(`${command.name}: ${decision.refused}`);
  const actor = `demo:${roles[0] ?? ''}`;
  await record(tx, loaded, decision, {actor, roles, now: at, newId: () => newId(at)});
};

type Telling = {readonly now: Date; readonly publicUrl: string; readonly start: CivilDate};

const tell = async (tx: Tx, story: Story, index: number, {now, publicUrl, start}: Telling) => {
  const {id: agencyId} = await tx
    .selectFrom('agency')
    .select('id')
    .where('external_id', '=', story.agency)
    .executeTakeFirstOrThrow();
  const host = await hostFor(tx, story.rome, index);
  if (!host) return;
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const at = before(story.submitted);
  const first = addDays(start, -7 * (story.weeksAgo ?? 0));
  const request = pruneConvention(requestOf(story, index, agencyId, host, first));
  const [issue] = validateConvention(request, todayInParis(at), {mobileOnly: true});
  if (issue) throw new Error(`${issue.pointer}: ${issue.code}`);
  const {id} = await insertConvention(
    tx,
    {
      ...splitRequest(request),
      reason: 'submission',
      renewed: null,
      events: [{type: 'convention.submitted', details: {agencyId}}],
    },
    {actor: 'demo', roles: [], now: at, newId: () => newId(at)},
  );
  for (const [role, hours] of story.signed) {
    await act(tx, id, [role], before(hours), {name: 'sign', documentHash: ''});
  }
  if (story.accepted !== undefined) {
    await act(tx, id, ['counsellor'], before(story.accepted), {name: 'accept', agent: AGENT});
  }
  if (story.validated !== undefined) {
    await act(tx, id, ['validator'], before(story.validated), {name: 'validate', agent: AGENT});
    await storeDocument(tx, id, publicUrl);
  }
  if (story.assessed) {
    const {hours, ...said} = story.assessed;
    const assessment = {endedWithAJob: false, ...said};
    await act(tx, id, ['establishment-tutor'], before(hours), {name: 'assess', assessment});
  }
};

/**
 * Begins a few conventions of people who do not exist, when there is none: whoever starts the
 * demonstration finds mails in the mailbox, and an agency's list with something to decide.
 */
export const seedConventions = async (
  {db}: Store,
  {now, publicUrl}: {readonly now: Date; readonly publicUrl: string},
): Promise<void> => {
  const found = await db.selectFrom('convention').select('id').limit(1).executeTakeFirst();
  if (found) return;
  const start = mondayAfter(todayInParis(now));
  await db.transaction().execute(async tx => {
    for (const [index, story] of STORIES.entries()) {
      await tell(tx, story, index, {now, publicUrl, start});
    }
  });
};
