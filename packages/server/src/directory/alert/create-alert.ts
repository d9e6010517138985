import type {AlertSearch} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {enqueue} from '../../message/enqueue.ts';
import type {Tx} from '../../store/database.ts';

/** One address has no more alerts than this: what is asked beyond is not kept. */
const MOST_ALERTS = 10;
/** Nor with those that strangers may have asked for it, and nobody confirmed. */
const MOST_ASKED = 40;
/** The owner of an address is asked once a day about one search, whoever asks for it. */
const AGAIN_MS = 24 * 3_600_000;

type Clock = {readonly now: Date; readonly newId: () => string};

/** The same search, whatever words the person chose for it. */
const isSame = ({appellationCode = '', romeCode = '', ...search}: AlertSearch) => sql<boolean>`
  coalesce(search ->> 'appellationCode', '') = ${appellationCode}
  AND coalesce(search ->> 'romeCode', '') = ${romeCode}
  AND (search ->> 'latitude')::float8 = ${search.latitude}
  AND (search ->> 'longitude')::float8 = ${search.longitude}
  AND (search ->> 'distanceKm')::float8 = ${search.distanceKm}`;

/** The alert of an address that waits or runs already for a search, its owner held meanwhile. */
const findSame = async (tx: Tx, recipient: string, search: AlertSearch) => {
  // Two requests at once for one address are one after the other.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`alert ${recipient}`}, 0))`.execute(tx);
  const rows = await tx
    .selectFrom('search_alert')
    .select(['id', 'status', 'asked_at', isSame(search).as('isSame')])
    .where(sql`lower(recipient)`, '=', recipient)
    .where('status', '<>', 'stopped')
    .execute();
  const running = rows.filter(({status}) => status === 'active').length;
  const isFull = running >= MOST_ALERTS || rows.length >= MOST_ASKED;
  return {same: rows.find(row => row.isSame), isFull};
};

/**
 * Keeps a search somebody wants to hear of, and writes to the address given: nothing more is sent
 * until its owner says so. The answer is always the same: whether the address is known here is for its
 * owner to see.
 */
export const createAlert = async (
  tx: Tx,
  {email, search}: {readonly email: string; readonly search: AlertSearch},
  {now, newId}: Clock,
): Promise<{asked: true}> => {
  const {same, isFull} = await findSame(tx, email.toLowerCase(), search);
  const since = same ? now.getTime() - same.asked_at.getTime() : AGAIN_MS;
  if (same?.status === 'active' || since < AGAIN_MS || (!same && isFull)) return {asked: true};
  const id = same?.id ?? newId();
  await (same
    ? tx.updateTable('search_alert').set({asked_at: now}).where('id', '=', id).execute()
    : tx
        .insertInto('search_alert')
        .values({
          id,
          recipient: email,
          search: JSON.stringify(search),
          status: 'unconfirmed',
          created_at: now,
          asked_at: now,
          confirmed_at: null,
          looked_at: now,
          stopped_at: null,
        })
        .execute());
  await enqueue(tx, {
    kind: 'alert-confirmation',
    recipient: email,
    data: {alertId: id},
    expiresAt: new Date(now.getTime() + AGAIN_MS),
    now,
    newId,
  });
  return {asked: true};
};
