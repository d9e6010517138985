import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {linesOf} from './data-map.ts';
import {type Erased, erasedColumns} from './erased-values.ts';
import type {Counts} from './erasure.ts';

const TABLE = 'asking';

type Row = {readonly sequence: number} & Readonly<Record<string, unknown>>;

/** Takes somebody out of what was asked about a convention: who asked for what, and when, stays. */
export const eraseAskings = async (tx: Tx, id: string, erased: Erased): Promise<Counts> => {
  const {rows} = await sql<Row>`SELECT * FROM ${sql.table(TABLE)}
    WHERE convention_id = ${id}`.execute(tx);
  let count = 0;
  for (const row of rows) {
    const {message} = erasedColumns(row, linesOf(TABLE).columns, erased);
    if (message === undefined) continue;
    await sql`UPDATE ${sql.table(TABLE)} SET message = ${message}
      WHERE convention_id = ${id} AND sequence = ${row.sequence}`.execute(tx);
    count += 1;
  }
  return {[TABLE]: count};
};
