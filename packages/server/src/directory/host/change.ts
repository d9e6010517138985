import type {HostContent, HostState, HostStatus} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {closeContactsOf} from '../../contact/close.ts';
import {resendOpen} from '../../contact/host-side.ts';
import {ProblemError} from '../../http/problem.ts';
import {requireRevision} from '../../http/precondition.ts';
import {enqueue} from '../../message/enqueue.ts';
import type {Tx} from '../../store/database.ts';
import {refreshOfferSearch} from '../search/refresh.ts';
import {findingsIn, refuseHost, under} from './check.ts';
import {closeAccess} from './close-access.ts';
import {requireOwnAddress} from './confirm-address.ts';
import {holdHost, type HostRow, isListed} from './hold.ts';
import {readKnown} from './known.ts';
import type {Moment} from './world.ts';
import {stateOf, writeHost} from './write-host.ts';

/**
 * Holds the entry of whoever answers for it.
 *
 * @throws ProblemError `status_not_allowed` once it was withdrawn.
 */
export const holdListed = async (tx: Tx, siret: string): Promise<HostRow> => {
  const held = await holdHost(tx, siret);
  if (!held || !isListed(held)) throw new ProblemError('status_not_allowed');
  return held;
};

type Update = {
  readonly siret: string;
  readonly host: HostContent;
  /** What was sent to another address, when it is to answer from now on. */
  readonly code?: string | undefined;
  readonly expected: number | undefined;
  readonly sessionHash: string | undefined;
};

/**
 * Replaces what is said of a company, by the company: it answers for its entry from now on.
 *
 * @throws ProblemError what {@link requireOwnAddress} says: nothing of the entry is changed then.
 */
export const updateHost = async (
  tx: Tx,
  {siret, host, code, expected, sessionHash}: Update,
  moment: Moment,
): Promise<HostState> => {
  const {now, newId, positionOf, today, secret} = moment;
  const held = await holdListed(tx, siret);
  requireRevision(expected, held.revision);
  const known = await readKnown(tx, [host], today);
  refuseHost(under('host', findingsIn(host, known)));
  const {contact, businessName} = held.content;
  const isMoved = await requireOwnAddress(tx, {siret, host, code, email: contact.email}, moment);
  const writing = {known, positionOf, now, newId, managedBy: null};
  const state = await writeHost(tx, {...host, siret}, held, writing);
  if (!isMoved) return state;
  await closeAccess(tx, siret, {secret, sessionHash});
  await resendOpen(tx, siret, {now, newId});
  // Whoever read the code there may not be who should: the address hears of it a last time.
  await enqueue(tx, {
    kind: 'host-contact-changed',
    recipient: contact.email,
    data: {firstName: contact.firstName, businessName},
    now,
    newId,
  });
  return state;
};

/** Notes that what is said is still true. */
export const confirmHost = async (tx: Tx, siret: string, {now}: Moment): Promise<HostState> => {
  const held = await holdListed(tx, siret);
  await tx
    .updateTable('host')
    .set({confirmed_at: now, reminded_at: null})
    .where('siret', '=', siret)
    .execute();
  return stateOf(held);
};

type Change = {
  readonly status: HostStatus;
  readonly until?: string | undefined;
  /** Who answers for the entry then. */
  readonly managedBy: string | null;
};

/** Shows or hides a company everywhere, in the transaction that says so; it must be held. */
export const moveHost = async (
  tx: Tx,
  {siret}: Pick<HostRow, 'siret'>,
  {status, until, managedBy}: Change,
  now: Date,
): Promise<HostState> => {
  const hiddenAt = status === 'published' ? null : now;
  await sql`UPDATE establishment SET withdrawn_at = ${hiddenAt}::timestamptz
    WHERE siret = ${siret}`.execute(tx);
  await refreshOfferSearch(tx, [siret]);
  const row = await tx
    .updateTable('host')
    .set(({eb}) => ({
      status,
      revision: eb('revision', '+', 1),
      managed_by: managedBy,
      paused_until: until ?? null,
      updated_at: now,
    }))
    .where('siret', '=', siret)
    .returning(['siret', 'status', 'revision', 'content'])
    .executeTakeFirstOrThrow();
  return stateOf(row);
};

/** Hides a company until it comes back, on a day to come when there is one. */
export const pauseHost = async (
  tx: Tx,
  {siret, until}: {readonly siret: string; readonly until?: string | undefined},
  {now, today}: Moment,
): Promise<HostState> => {
  const held = await holdListed(tx, siret);
  if (until !== undefined && until <= today) {
    refuseHost([{path: ['until'], code: 'date_past'}]);
  }
  return moveHost(tx, held, {status: 'paused', until, managedBy: null}, now);
};

/** @throws ProblemError `status_not_allowed` when the company is shown already. */
export const resumeHost = async (tx: Tx, siret: string, {now}: Moment): Promise<HostState> => {
  const held = await holdListed(tx, siret);
  if (held.status !== 'paused') throw new ProblemError('status_not_allowed');
  return moveHost(tx, held, {status: 'published', managedBy: null}, now);
};

/** Takes a company out of the directory, and tells its contact and those who await its answer. */
export const withdrawHost = async (
  tx: Tx,
  held: HostRow,
  {managedBy, sessionHash}: Pick<Change, 'managedBy'> & {readonly sessionHash?: string | undefined},
  {now, newId, secret}: Moment,
): Promise<HostState> => {
  const {contact, businessName} = held.content;
  // The session that acts stays: it opens nothing any more, and its act may be sent again.
  await closeAccess(tx, held.siret, {secret, sessionHash});
  await closeContactsOf(tx, held.siret, {now, newId});
  const state = await moveHost(tx, held, {status: 'withdrawn', managedBy}, now);
  await enqueue(tx, {
    kind: 'host-withdrawn',
    recipient: contact.email,
    data: {firstName: contact.firstName, businessName},
    now,
    newId,
  });
  return state;
};
