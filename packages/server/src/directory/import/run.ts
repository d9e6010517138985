import {sql} from 'kysely';
import type {Database, Tx} from '../../store/database.ts';
import type {Counts} from './refusal.ts';

/** One import of a directory. */
export type Run = {
  readonly id: number;
  readonly at: Date;
  readonly source: string | null;
  readonly voluntary: boolean;
};

/** Writes down that an import begins. */
export const beginRun = async (db: Database, run: Omit<Run, 'id'>): Promise<Run> => {
  const {id} = await db
    .insertInto('import_run')
    .values({source: run.source, started_at: run.at, accepted: 0, rejected: 0})
    .returning('id')
    .executeTakeFirstOrThrow();
  return {...run, id};
};

/** Writes down what one batch adds, and how many lines have been rejected so far. */
export const recordBatch = async (
  tx: Tx,
  {id}: Run,
  {accepted, rejected}: Pick<Counts, 'accepted' | 'rejected'>,
): Promise<void> => {
  await sql`UPDATE import_run SET accepted = accepted + ${accepted},
    rejected = greatest(rejected, ${rejected}) WHERE id = ${id}`.execute(tx);
};

/** Writes down that an import is over. */
export const endRun = async (
  db: Database,
  {id}: Run,
  {accepted, rejected}: Counts,
  finishedAt: Date,
): Promise<void> => {
  await db
    .updateTable('import_run')
    .set({accepted, rejected, finished_at: finishedAt})
    .where('id', '=', id)
    .execute();
};
