import type {Caller} from '../access/caller.ts';
import type {Database} from '../store/database.ts';

/**
 * Writes that somebody of an agency read a convention, or what its beneficiary said of their
 * disability. Keys and links leave none: a link opens one convention, a key is software's.
 */
export const traceReading = async (
  db: Database,
  caller: Caller,
  {
    conventionId,
    what,
    now,
  }: {conventionId: string; what: 'convention' | 'accommodation'; now: Date},
): Promise<void> => {
  if (caller.kind !== 'staff') return;
  await db
    .insertInto('staff_access')
    .values({staff_id: caller.staffId, convention_id: conventionId, what, at: now})
    .execute();
};
