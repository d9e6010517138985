import {sql} from 'kysely';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';

/** Immersions that began on one day, all alike. */
export type Immersions = {
  readonly agencyId: string;
  readonly dateStart: string;
  readonly count: number;
  /** From the last signature to the validation. */
  readonly hours?: number;
  /** How many days before they were asked for. */
  readonly days?: number;
  /** The first so many have an assessment, which is signed. */
  readonly assessed?: number;
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Writes in the log alone what became of immersions: figures are computed from nothing else. */
export const addImmersions = async (
  {db}: Store,
  {agencyId, dateStart, count, hours = 6.5, days = 12, assessed = 0}: Immersions,
): Promise<void> => {
  const first = Date.parse(`${dateStart}T08:00:00Z`);
  const asked = new Date(first - days * DAY_MS);
  const signed = new Date(asked.getTime() + HOUR_MS);
  const eventsOf = (index: number) => {
    const life = [
      ['convention.submitted', asked, {}],
      ['convention.fully-signed', signed, {}],
      ['convention.validated', new Date(signed.getTime() + hours * HOUR_MS), {dateStart}],
    ] as const;
    const over = [
      ['assessment.created', new Date(first + DAY_MS), {outcome: 'COMPLETED'}],
      ['assessment.signed', new Date(first + 2 * DAY_MS), {}],
    ] as const;
    return index < assessed ? [...life, ...over] : life;
  };
  const rows = Array.from({length: count}, (_, index) => {
    const conventionId = newId(asked);
    return eventsOf(index).map(([type, at, payload], sequence) => ({
      id: newId(at),
      type,
      convention_id: conventionId,
      sequence,
      payload: JSON.stringify(payload),
      created_at: at,
      agency_id: agencyId,
    }));
  }).flat();
  await db.transaction().execute(async tx => {
    // The conventions themselves were erased, as it were.
    await sql`SET LOCAL session_replication_role = replica`.execute(tx);
    await tx.insertInto('outbox').values(rows).execute();
  });
  // So many at once: the planner is told at once too.
  await sql`ANALYZE outbox`.execute(db);
};
