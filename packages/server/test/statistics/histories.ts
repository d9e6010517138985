import {addDays, type ConventionState} from '@immersion-kit/sdk/contract';
import {newId} from '../../src/store/id.ts';
import {applyRetention} from '../../src/privacy/apply-retention.ts';
import {addKey} from '../api.ts';
import {assessmentWorld, NO_SHOW, WHOLE} from '../assessments.ts';
import {chanceOf, pick} from '../chance.ts';
import {clientWith, scheduleOf} from '../conventions.ts';
import {AGENT} from '../convention-world.ts';

const HOUR_MS = 3_600_000;
const DAYS = 5;
/** When the figures are read: those of October 2025 to September 2026 are told. */
export const READ_AT = new Date('2026-11-23T09:00:00Z');
const FIRST_MONDAY = '2026-08-03';
const WEEKS = 10;

/** An application with agencies of two kinds and two departments, and the keys of two partners. */
export const historyWorld = async () => {
  const world = await assessmentWorld();
  const {store, app} = world;
  const agencies = {
    metz: await world.addActing({kind: 'mission-locale', department: '57'}),
    reunion: await world.addActing({kind: 'cap-emploi', department: '974'}),
    steps: await world.addActing({
      kind: 'cap-emploi',
      department: '57',
      steps: 'counsellor-and-validator',
    }),
  };
  const acting = Object.values(agencies);
  const scopes = ['convention:read', 'convention:write', 'statistics:read'] as const;
  const agencyIds = acting.map(({id}) => id);
  const keyOf = (partner: string | null) => addKey(store, {scopes, agencyIds, partner});
  const keys = [await keyOf('Cap'), await keyOf('Cap'), await keyOf(null)];
  return {...world, acting, keys, clients: keys.map(key => clientWith(app, key))};
};
export type HistoryWorld = Awaited<ReturnType<typeof historyWorld>>;

const at = (day: string, hours: number): Date =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + hours * HOUR_MS);

/** Lives one convention from its request to its end, somehow; clocks go forward. */
export const liveOne = async (
  {clock, acting, clients, sign, requestOf, write, signAssessment}: HistoryWorld,
  chance: () => number,
): Promise<void> => {
  const maybe = (odds: number): boolean => chance() < odds;
  const agency = pick(chance, acting);
  const start = addDays(FIRST_MONDAY, 7 * Math.floor(chance() * WEEKS));
  // Midnight is not at one moment in Metz and in Saint-Denis.
  clock.now = at(
    start,
    -24 * Math.floor(2 + chance() * 20) + pick(chance, [-3, -1, 9, 20, 21, 23]),
  );
  const later = (mostHours: number) => {
    clock.now = new Date(clock.now.getTime() + Math.ceil(chance() * mostHours * 10) * 360_000);
  };
  const client = pick(chance, clients);
  const convention = requestOf(agency, {start, days: DAYS});
  let state: ConventionState = await client.submitConvention({convention});
  const conventionId = state.id;
  const justification = 'Le jardin est fermé.';
  // Each command shows the version that was read.
  const read = () => client.readConvention({conventionId});
  if (maybe(0.3)) {
    later(2);
    if (maybe(0.7)) await sign(state, ['beneficiary']);
    const {agencyId: _, ...content} = convention;
    await read();
    state = await client.modifyConvention({
      conventionId,
      convention: {...content, immersionSkills: 'Observer.'},
      justification,
    });
  }
  if (maybe(0.25)) {
    const other = pick(chance, acting);
    if (other.id !== agency.id) {
      await read();
      await client.transferConvention({conventionId, agencyId: other.id, justification});
    }
  }
  if (maybe(0.05)) return;
  later(4);
  await sign(state);
  if (maybe(0.05)) {
    await read();
    await client.rejectConvention({conventionId, justification});
    return;
  }
  later(pick(chance, [3, 12, 100]));
  const {commands} = await read();
  if (commands.includes('accept')) await client.acceptConvention({conventionId, ...AGENT});
  await read();
  await client.validateConvention({conventionId, ...AGENT});
  const ending = addDays(start, DAYS - 1);
  if (maybe(0.25)) {
    const day = addDays(start, pick(chance, [-1, -1, 0, 2]));
    // In the evening here, it is tomorrow already in Saint-Denis.
    const moment = at(day, pick(chance, [1, 12, 21, 23]));
    if (moment > clock.now) clock.now = moment;
    await read();
    await client.cancelConvention({conventionId, justification});
    return;
  }
  if (maybe(0.2)) {
    const [from, to] = [addDays(ending, 3), addDays(ending, 5)];
    await read();
    const {renewal} = await client.renewConvention({
      conventionId,
      dateStart: from,
      dateEnd: to,
      schedule: scheduleOf(from, 3),
      justification,
    });
    await sign(renewal);
  }
  clock.now = at(ending, 30);
  if (maybe(0.2)) {
    await read();
    await client.correctConvention({conventionId, establishmentTutor: {job: 'Cheffe de culture'}});
  }
  if (maybe(0.2)) return;
  const words = () => (maybe(0.25) ? NO_SHOW : WHOLE);
  let told = words();
  await write(conventionId, told);
  if (maybe(0.5) && told === WHOLE) await signAssessment(conventionId);
  if (maybe(0.3)) {
    await read();
    await client.deleteAssessment({conventionId, justification});
    if (maybe(0.3)) return;
    told = words();
    await write(conventionId, told);
    if (maybe(0.5) && told === WHOLE) await signAssessment(conventionId);
  }
};

/** Erases everything that time erases, ten years after. */
export const eraseAll = ({store}: HistoryWorld): Promise<void> => {
  const now = new Date('2036-11-23T09:00:00Z');
  return applyRetention({db: store.db, now, newId: () => newId(now), onDone: () => undefined});
};

/** Lives many conventions, the same for the same seed. */
export const liveMany = async (world: HistoryWorld, seed: number, count: number): Promise<void> => {
  const chance = chanceOf(seed);
  for (let done = 0; done < count; done += 1) await liveOne(world, chance);
  world.clock.now = READ_AT;
};
