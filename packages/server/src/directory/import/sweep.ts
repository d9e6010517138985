import {sql} from 'kysely';
import type {Store} from '../../store/database.ts';
import {refreshOfferSearch} from '../search/refresh.ts';
import type {Run} from './run.ts';
import {touch} from './write-batch.ts';

const PAGE = 10_000;

/** The companies of a run, some thousands at a time, in one walk over the table. */
async function* readPages({pool}: Store, {id}: Run): AsyncGenerator<readonly string[]> {
  const client = await pool.connect();
  client.on('error', () => undefined);
  try {
    await client.query('BEGIN');
    await client.query(
      `DECLARE companies NO SCROLL CURSOR FOR SELECT siret FROM establishment
       WHERE import_run = ${String(id)}`,
    );
    for (;;) {
      const {rows} = await client.query<{siret: string}>(`FETCH ${String(PAGE)} FROM companies`);
      if (rows.length === 0) return;
      yield rows.map(({siret}) => siret);
    }
  } finally {
    client.release(true);
  }
}

/**
 * Removes the places and jobs of a run's companies that the run did not state again.
 *
 * @returns how many companies it changed.
 */
export const sweep = async (
  store: Store,
  run: Run,
  {dated}: {/** The file itself dates its rows. */ readonly dated: boolean},
): Promise<number> => {
  let changed = 0;
  for await (const sirets of readPages(store, run)) {
    changed += await store.db.transaction().execute(async tx => {
      const {rows} = await sql<{siret: string}>`
        WITH places AS (DELETE FROM location WHERE siret = ANY(${sirets}::text[])
            AND import_run IS DISTINCT FROM ${run.id} RETURNING siret),
          jobs AS (DELETE FROM offer WHERE siret = ANY(${sirets}::text[])
            AND import_run IS DISTINCT FROM ${run.id} RETURNING siret)
        SELECT siret FROM places UNION SELECT siret FROM jobs`.execute(tx);
      const less = rows.map(({siret}) => siret);
      if (!dated) await touch(tx, less, run);
      await refreshOfferSearch(tx, less);
      return less.length;
    });
  }
  return changed;
};
