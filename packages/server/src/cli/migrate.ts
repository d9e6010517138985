import type {Store} from '../store/database.ts';
import {migrate} from '../store/migrate.ts';
import type {Terminal} from './terminal.ts';

/** Brings the database up to date and says what was done. */
export const migrateCommand = async ({db}: Store, {out}: Terminal): Promise<number> => {
  const done = await migrate(db, step => {
    out(`✓ ${step}`);
  });
  out(done.length > 0 ? 'La base est à jour.' : 'La base était déjà à jour.');
  return 0;
};
