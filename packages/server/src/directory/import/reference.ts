import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';

/** Tells every server that the reference in memory is to be read again. */
export const bumpReference = async (
  tx: Tx,
  name: 'jobs' | 'communes',
  importedAt: Date,
): Promise<void> => {
  await tx
    .insertInto('reference')
    .values({name, version: 1, imported_at: importedAt})
    .onConflict(conflict =>
      conflict
        .column('name')
        .doUpdateSet({version: sql`reference.version + 1`, imported_at: importedAt}),
    )
    .execute();
};
