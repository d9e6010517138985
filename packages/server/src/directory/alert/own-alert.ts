import type {Alert} from '@immersion-kit/sdk/contract';
import type {Caller} from '../../access/caller.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Database, Tx} from '../../store/database.ts';

/** Nobody is reached there any more. */
const NOBODY = '';

const read = async (db: Database | Tx, caller: Caller) => {
  if (caller.kind !== 'alert') throw new ProblemError('link_invalid');
  const row = await db
    .selectFrom('search_alert')
    .selectAll()
    .where('id', '=', caller.alertId)
    .executeTakeFirst();
  // Nothing is kept of it any more.
  if (!row) throw new ProblemError('link_invalid');
  return row;
};

type AlertRow = Awaited<ReturnType<typeof read>>;

const toAlert = ({status, search, created_at: createdAt}: AlertRow): Alert => ({
  status,
  ...(search.jobLabel ? {jobLabel: search.jobLabel} : {}),
  placeLabel: search.placeLabel,
  distanceKm: search.distanceKm,
  createdAt: createdAt.toISOString(),
});

/** The alert whose link the caller holds. */
export const readAlert = async (db: Database, caller: Caller): Promise<Alert> =>
  toAlert(await read(db, caller));

/** Its owner says it is theirs; one that was stopped stays so. */
export const confirmAlert = async (tx: Tx, caller: Caller, now: Date): Promise<Alert> => {
  const {id} = await read(tx, caller);
  await tx
    .updateTable('search_alert')
    .set({status: 'active', confirmed_at: now, looked_at: now})
    .where('id', '=', id)
    .where('status', '=', 'unconfirmed')
    .execute();
  return toAlert(await read(tx, caller));
};

/** Stops it for good; the address is erased at once. */
export const stopAlert = async (tx: Tx, caller: Caller, now: Date): Promise<Alert> => {
  const {id} = await read(tx, caller);
  await tx
    .updateTable('search_alert')
    .set({status: 'stopped', stopped_at: now, recipient: NOBODY})
    .where('id', '=', id)
    .where('status', '<>', 'stopped')
    .execute();
  return toAlert(await read(tx, caller));
};
