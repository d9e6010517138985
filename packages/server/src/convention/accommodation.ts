import type {Accommodation, Role} from '@immersion-kit/sdk/contract';
import {type Caller, callerName} from '../access/caller.ts';
import {ProblemError} from '../http/problem.ts';
import {traceReading} from '../staff/trace.ts';
import type {Database, Tx} from '../store/database.ts';
import {readLoaded} from './load.ts';
import {rolesOf} from './rights.ts';

/** Who may read and say it: the person, and who accompanies them; never a key nor the host. */
const ALLOWED: readonly Role[] = ['beneficiary', 'counsellor', 'validator'];

const requireAllowed = async (db: Database | Tx, caller: Caller, id: string): Promise<void> => {
  const loaded = await readLoaded(db, id);
  const roles = loaded ? rolesOf(caller, id, loaded.agency) : [];
  if (roles.length === 0) throw new ProblemError('convention_not_found');
  if (!roles.some(role => ALLOWED.includes(role))) throw new ProblemError('role_not_allowed');
};

/** Reads what the person said of their disability; nothing said reads as not wanting to say. */
export const readAccommodation = async (
  db: Database,
  caller: Caller,
  id: string,
  now: Date,
): Promise<Accommodation> => {
  await requireAllowed(db, caller, id);
  await traceReading(db, caller, {conventionId: id, what: 'accommodation', now});
  const row = await db
    .selectFrom('accommodation')
    .select(['is_rqth', 'adaptation'])
    .where('convention_id', '=', id)
    .executeTakeFirst();
  return {isRqth: row?.is_rqth ?? 'unsaid', adaptation: row?.adaptation ?? ''};
};

/** Stores it apart from the convention: no event, no log, no list ever holds it. */
export const declareAccommodation = async (
  tx: Tx,
  caller: Caller,
  id: string,
  {isRqth, adaptation}: Accommodation,
  now: Date,
): Promise<Accommodation> => {
  await requireAllowed(tx, caller, id);
  const said = {is_rqth: isRqth, adaptation, declared_by: callerName(caller), updated_at: now};
  await tx
    .insertInto('accommodation')
    .values({convention_id: id, ...said})
    .onConflict(conflict => conflict.column('convention_id').doUpdateSet(said))
    .execute();
  return {isRqth, adaptation};
};
