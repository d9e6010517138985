import {setTimeout as sleep} from 'node:timers/promises';
import {
  addDays,
  addMonths,
  type AssessmentStatus,
  type CivilDate,
  mondayOf,
  type Month,
  monthsTold,
  type Role,
} from '@immersion-kit/sdk/contract';
import {hashKey} from '../access/key.ts';
import {insertConvention, splitRequest} from '../convention/submit.ts';
import {todayInParis} from '../directory/today.ts';
import {newId} from '../store/id.ts';
import {isUnavailable} from '../store/unavailable.ts';
import type {Store, Tx} from '../store/database.ts';
import {act, hostFor, requestOf} from './conventions.ts';
import {DEMO_KEY} from './seed.ts';
import type {Story} from './stories.ts';

const A_MONTH = 24;
const DAY_MS = 86_400_000;
const AGAIN_MS = 1000;
const AGENT = {firstName: 'Claire', lastName: 'Fontaine'};
const FIRST_NAMES = ['Alice', 'Bilal', 'Capucine', 'Driss', 'Eva', 'Fodé', 'Gaël', 'Hana'];
const LAST_NAMES = ['Arnaud', 'Baptiste', 'Caron', 'Diallo', 'Evrard', 'Faure'];
const JOBS = ['D1102', 'G1602', 'K1304', 'F1607'];

/** Where the past of the demonstration took place: not in the agencies people try it from. */
const AGENCIES = [
  'demonstration-44-mission-locale',
  'demonstration-33-mission-locale',
  'demonstration-31-mission-locale',
  'demonstration-44-cap-emploi',
  'demonstration-35-cap-emploi',
  'demonstration-33-france-travail',
  'demonstration-35-france-travail',
];

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const morning = (day: CivilDate, hours = 0): Date =>
  new Date(Date.parse(`${day}T08:00:00Z`) + hours * 3_600_000);

type Past = {readonly index: number; readonly month: Month; readonly keyId: string | null};

/** How each one went: most to their end, a few called off, some whom nobody waited for twice. */
const outcomeOf = (index: number): AssessmentStatus | 'cancelled' | 'unsaid' => {
  if (index % 9 === 4) return 'cancelled';
  if (index % 13 === 6) return 'DID_NOT_SHOW';
  if (index % 5 === 2) return 'unsaid';
  return index % 7 === 3 ? 'PARTIALLY_COMPLETED' : 'COMPLETED';
};

const assess = async (tx: Tx, id: string, end: CivilDate, index: number): Promise<void> => {
  const status = outcomeOf(index);
  if (status === 'cancelled' || status === 'unsaid') return;
  const assessment =
    status === 'DID_NOT_SHOW'
      ? ({status, noShowCause: 'unknown'} as const)
      : {
          status,
          ...(status === 'COMPLETED'
            ? {}
            : {lastDayOfPresence: addDays(end, -1), numberOfMissedHours: 0}),
          endedWithAJob: index % 6 === 0,
          ...(index % 6 === 0
            ? {typeOfContract: 'fixed-term-under-6-months' as const, contractStartDate: end}
            : {}),
          establishmentFeedback: 'De l’intérêt pour le métier, de bonnes questions.',
          establishmentAdvices: 'Essayer une autre entreprise du même métier.',
        };
  const said = morning(addDays(end, 1 + (index % 4)));
  await act(tx, id, ['establishment-tutor'], said, {name: 'assess', assessment});
  if (status === 'DID_NOT_SHOW' || index % 4 === 1) return;
  const {document_hash: documentHash} = await tx
    .selectFrom('assessment')
    .select('document_hash')
    .where('convention_id', '=', id)
    .executeTakeFirstOrThrow();
  const signed = new Date(said.getTime() + 2 * DAY_MS);
  const command = {name: 'sign-assessment', documentHash, agrees: true} as const;
  await act(tx, id, ['beneficiary'], signed, command);
};

const tellPast = async (tx: Tx, {index, month, keyId}: Past): Promise<void> => {
  const agency = await tx
    .selectFrom('agency')
    .select(['id', 'steps'])
    .where('external_id', '=', at(AGENCIES, index))
    .executeTakeFirst();
  const rome = at(JOBS, index);
  const host = agency && (await hostFor(tx, rome, index % 3));
  if (!host) return;
  const start = mondayOf(addDays(`${month}-07`, (index % 4) * 6));
  const story: Story = {
    agency: '',
    rome,
    activities: 'Observer le métier, essayer quelques gestes avec le tuteur.',
    firstName: at(FIRST_NAMES, index),
    lastName: `${at(LAST_NAMES, index)}-${at(FIRST_NAMES, Math.floor(index / 6))}`,
    birthYear: 1980 + (index % 22),
    submitted: 0,
    signed: [],
  };
  const request = requestOf(story, index + 100, agency.id, host, start);
  // Asked a few days to four weeks before; answered in a few hours, now and then in some days.
  const asked = morning(addDays(start, -4 - ((index * 5) % 24)));
  const answered = index % 8 === 5 ? 70 + (index % 30) : 3 + ((index * 7) % 40);
  const actor = `demo:past:${month}`;
  const {id} = await insertConvention(
    tx,
    {
      ...splitRequest(request),
      reason: 'submission',
      renewed: null,
      keyId: index % 2 ? keyId : null,
      events: [{type: 'convention.submitted', details: {agencyId: agency.id}}],
    },
    {actor, roles: [], now: asked, newId: () => newId(asked)},
  );
  const later = (hours: number) => new Date(asked.getTime() + hours * 3_600_000);
  const party = async (role: Role, hours: number) =>
    act(tx, id, [role], later(hours), {name: 'sign', documentHash: ''});
  await party('beneficiary', 1);
  await party('establishment-representative', 2);
  const name = {agent: AGENT};
  if (agency.steps === 'counsellor-and-validator') {
    await act(tx, id, ['counsellor'], later(2 + answered / 2), {name: 'accept', ...name});
  }
  await act(tx, id, ['validator'], later(2 + answered), {name: 'validate', ...name});
  if (outcomeOf(index) === 'cancelled') {
    const justification = 'La personne a trouvé un emploi.';
    const before = morning(addDays(start, -1), 2);
    await act(tx, id, ['validator'], before, {name: 'cancel', justification});
  }
  await assess(tx, id, request.dateEnd, index);
};

/** A year of immersions, a month at a time; nobody is written to about them. */
const tellMonth = async (
  {db}: Store,
  month: Month,
  first: number,
  keyId: string | null,
): Promise<void> => {
  await db.transaction().execute(async tx => {
    const found = await tx
      .selectFrom('convention')
      .select('id')
      .where('submitted_by', '=', `demo:past:${month}`)
      .limit(1)
      .executeTakeFirst();
    if (found) return;
    for (let index = first; index < first + A_MONTH; index += 1) {
      await tellPast(tx, {index, month, keyId});
    }
    await tx
      .updateTable('outbox')
      .set({consumed_at: new Date()})
      .where('consumed_at', 'is', null)
      .where('convention_id', 'in', query =>
        query
          .selectFrom('convention')
          .select('id')
          .where('submitted_by', '=', `demo:past:${month}`),
      )
      .execute();
  });
};

/**
 * Gives the demonstration a past of twelve months, so that it has figures: behind what people do
 * meanwhile, a month at a time, what is missing only. They have no document: they are counted.
 *
 * @returns what stops it after the month it is at.
 */
export const seedPast = (
  store: Store,
  {now, onFailure}: {readonly now: Date; readonly onFailure: (error: unknown) => void},
): {readonly stop: () => Promise<void>} => {
  let isStopped = false;
  /** Nobody waits for it: it does it again when those who do had all the connections. */
  const insisting = async (work: () => Promise<void>): Promise<void> => {
    await work().catch(async (error: unknown) => {
      if (isStopped || !isUnavailable(error)) throw error;
      await sleep(AGAIN_MS);
      await insisting(work);
    });
  };
  const work = async () => {
    const key = await store.db
      .selectFrom('api_key')
      .select('id')
      .where('hash', '=', hashKey(DEMO_KEY))
      .executeTakeFirst();
    const today = todayInParis(now);
    // Those told of today, and the one that will be told of next.
    const months = [...new Set([...monthsTold(today), ...monthsTold(addMonths(today, 1))])];
    for (const month of months) {
      if (isStopped) return;
      // The same month is told alike whenever the demonstration is started.
      const first = ((Number(month.slice(2, 4)) * 12 + Number(month.slice(5))) % 12) * A_MONTH;
      await insisting(() => tellMonth(store, month, first, key?.id ?? null));
    }
  };
  const working = work().catch(onFailure);
  return {
    stop: async () => {
      isStopped = true;
      await working;
    },
  };
};
