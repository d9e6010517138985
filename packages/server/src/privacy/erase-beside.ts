import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {assignments} from './assignments.ts';
import {linesOf} from './data-map.ts';
import {type Erased, erasedColumns} from './erased-values.ts';
import type {Counts} from './erasure.ts';

type Row = Readonly<Record<string, unknown>>;

/** What was written beside a convention's versions, and what tells its rows apart. */
export const BESIDE = {asking: 'sequence', assessment: 'id'} as const;

const eraseRow = async (
  tx: Tx,
  table: keyof typeof BESIDE,
  id: string,
  row: Row,
  erased: Erased,
): Promise<boolean> => {
  const key = BESIDE[table];
  const changed = erasedColumns(row, linesOf(table).columns, erased);
  if (Object.keys(changed).length === 0) return false;
  const set = assignments(changed);
  await sql`UPDATE ${sql.table(table)} SET ${set}
    WHERE convention_id = ${id} AND ${sql.ref(key)} = ${row[key]}`.execute(tx);
  return true;
};

/** Takes somebody out of what was asked and said about a convention: that it was, and when, stays. */
export const eraseBesideVersions = async (tx: Tx, id: string, erased: Erased): Promise<Counts> => {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(BESIDE) as (keyof typeof BESIDE)[]) {
    const {rows} = await sql<Row>`SELECT * FROM ${sql.table(table)}
      WHERE convention_id = ${id}`.execute(tx);
    counts[table] = 0;
    for (const row of rows) {
      if (await eraseRow(tx, table, id, row, erased)) counts[table] += 1;
    }
  }
  return counts;
};
