import {sql} from 'kysely';
import {eraseOldContacts} from '../contact/erase.ts';
import type {Database} from '../store/database.ts';
import {isUnavailable} from '../store/unavailable.ts';
import {eraseFromConvention} from './erase-convention.ts';
import {blankMessages} from './erase-messages.ts';
import {eraseStaff} from './erase-staff.ts';
import {type ErasureAct, totalOf} from './erasure.ts';
import {RETENTION, type Retention, type RetentionJob} from './retention.ts';

/** What time works on. */
export type RetentionWorld = {
  readonly db: Database;
  readonly now: Date;
  readonly newId: () => string;
  /** Told what each job did, when it did something. */
  readonly onDone?: (table: string, does: RetentionJob['does'], count: number) => void;
};

const JOBS: readonly RetentionJob[] = Object.values<Retention>(RETENTION).flatMap(retention =>
  'jobs' in retention ? retention.jobs : [],
);

const isOver = ({since, after, where = 'true'}: RetentionJob, now: Date) =>
  sql`${sql.raw(since)} + ${after}::interval < ${now} AND ${sql.raw(where)}`;

const eraseOne = async (
  {db, now, newId}: RetentionWorld,
  job: RetentionJob,
  id: string,
): Promise<boolean> =>
  db.transaction().execute(async tx => {
    const held = await sql`SELECT FROM ${sql.table(job.table)} t
      WHERE id = ${id} AND ${isOver(job, now)} FOR UPDATE`.execute(tx);
    // Somebody, or another server's job, has been there since it was found.
    if (held.rows.length === 0) return false;
    const act: ErasureAct = {actor: 'job:retention', reason: 'retention', now, newId};
    const counts =
      job.table === 'convention'
        ? await eraseFromConvention(tx, id, 'everybody', act)
        : await eraseStaff(tx, id, now);
    return totalOf(counts) > 0;
  });

/** Does something to each, and throws the first failure once all had their turn. */
const forEach = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await act(item);
    } catch (error) {
      // What cannot be erased must not keep the rest in the database.
      if (isUnavailable(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

const erase = async (world: RetentionWorld, job: RetentionJob): Promise<number> => {
  const {rows} = await sql<{id: string}>`SELECT id FROM ${sql.table(job.table)} t
    WHERE ${isOver(job, world.now)} ORDER BY id`.execute(world.db);
  let erased = 0;
  await forEach(rows, async ({id}) => {
    if (await eraseOne(world, job, id)) erased += 1;
  });
  return erased;
};

const run = async (world: RetentionWorld, job: RetentionJob): Promise<number> => {
  const {db, now} = world;
  if (job.does === 'erase') return erase(world, job);
  const statement =
    job.does === 'blank'
      ? blankMessages(isOver(job, now), now)
      : sql`DELETE FROM ${sql.table(job.table)} t WHERE ${isOver(job, now)}`;
  const {numAffectedRows = 0n} = await statement.execute(db);
  return Number(numAffectedRows);
};

/** Does what time alone brings about to data, by `RETENTION`; doing it twice changes nothing more. */
export const applyRetention = async (world: RetentionWorld): Promise<void> => {
  await forEach(JOBS, async job => {
    const count = await run(world, job);
    if (count > 0) world.onDone?.(job.table, job.does, count);
  });
  const contacts = await eraseOldContacts(world.db, world.now);
  if (contacts > 0) world.onDone?.('contact', 'erase', contacts);
};
