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
  }: {conventionId: string; what: 'convention' | 'accommodation' | 'assessment'; now: Date},
): Promise<void> => {
  if (caller.kind !== 'staff') return;
  await db
    .insertInto('staff_access')
    .values({staff_id: caller.staffId, convention_id: conventionId, what, at: now})
    .execute();
};

/** How long the words of a convention belong to the same reading as the convention. */
const SAME_READING_MS = 60_000;

/**
 * Writes that somebody of an agency read the words of a convention, unless they have just read that
 * very convention: who opens it is shown both.
 */
export const traceWords = async (
  db: Database,
  caller: Caller,
  {conventionId, now}: {conventionId: string; now: Date},
): Promise<void> => {
  if (caller.kind !== 'staff') return;
  const what = 'convention' as const;
  const read = await db
    .selectFrom('staff_access')
    .select('number')
    .where('staff_id', '=', caller.staffId)
    .where('convention_id', '=', conventionId)
    .where('what', '=', what)
    .where('at', '>', new Date(now.getTime() - SAME_READING_MS))
    .limit(1)
    .executeTakeFirst();
  if (!read) await traceReading(db, caller, {conventionId, what, now});
};
