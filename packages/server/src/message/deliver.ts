import {setTimeout as sleep} from 'node:timers/promises';
import type {Limiter} from '../access/limit/limiter.ts';
import type {PolicyName} from '../access/limit/policies.ts';
import {holdRows} from '../convention/load.ts';
import {keepCompany} from '../contact/host-side.ts';
import type {ReplyAddress} from '../contact/inbound/reply-address.ts';
import {describeError, type Log} from '../http/log.ts';
import type {Database} from '../store/database.ts';
import {isUnavailable} from '../store/unavailable.ts';
import {keepLease, leaseNext, LEASE_MS} from './lease.ts';
import {markFailure, markObsolete, markSent, postpone} from './mark.ts';
import {prepareMessage, type Prepared} from './prepare.ts';
import type {MessageRow} from '../store/message-tables.ts';
import {DeliveryError, type Mail, type Senders, type Sms} from './sender.ts';
import type {OnStep} from './steps.ts';

/** What delivering needs of the world. */
export type Delivering = {
  readonly db: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random: () => number;
  readonly senders: Senders;
  readonly limiter: Pick<Limiter, 'take'>;
  readonly publicUrl: () => string;
  readonly replyAddress?: ReplyAddress | undefined;
  readonly log: Log;
  readonly onStep: OnStep;
  /** What this process is sending. */
  readonly busy: Set<string>;
};

/** What became of one message. */
export type Delivered = 'sent' | 'failed' | 'dead' | 'queued' | 'obsolete' | 'postponed' | 'lost';

/** Well before the lease ends: another worker must find the message free, or its end written. */
const SENDING_MS = LEASE_MS - 20_000;
const MARK_AGAIN_MS = 500;

const send = (senders: Senders, message: Mail | Sms): Promise<void> => {
  const signal = AbortSignal.timeout(SENDING_MS);
  const sending =
    message.channel === 'email'
      ? senders.email?.send(message, signal)
      : senders.sms?.send(message, signal);
  return sending ?? Promise.reject(new DeliveryError('no_sender'));
};

/** A message has gone: that must be written, even if the database is away for a moment. */
const markSurely = async ({db, now}: Delivering, row: MessageRow): Promise<void> => {
  const deadline = performance.now() + LEASE_MS - SENDING_MS;
  for (;;) {
    try {
      await markSent(db, row, now());
      return;
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > deadline) throw error;
      await sleep(MARK_AGAIN_MS);
    }
  }
};

const failure = async (
  world: Delivering,
  row: MessageRow,
  error: Pick<DeliveryError, 'code' | 'isPermanent'>,
): Promise<Delivered> =>
  markFailure(world.db, row, error, {now: world.now(), random: world.random()});

/** A fault of ours in one message must not hold the others: it counts as an attempt. */
const prepare = async (
  {db, now, newId, publicUrl, replyAddress, log}: Delivering,
  row: MessageRow,
): Promise<Prepared | 'lost' | 'not_prepared'> => {
  try {
    return await db.transaction().execute(async tx => {
      const at = now();
      // Before the message, as whoever changes a convention does: an address that is being corrected
      // gets no link any more.
      if (row.convention_id !== null) await holdRows(tx, [row.convention_id]);
      if (row.contact_id !== null) await keepCompany(tx, row.contact_id);
      if (!(await keepLease(tx, row, at))) return 'lost';
      return prepareMessage(tx, row, {now: at, newId, publicUrl: publicUrl(), replyAddress});
    });
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log({event: 'error', ...describeError(error)});
    return 'not_prepared';
  }
};

const isPermitted = async ({limiter, db, now}: Delivering, row: MessageRow): Promise<boolean> => {
  if (row.attempts > 0) return true;
  const verdict = await limiter.take(row.ceiling as PolicyName, row.recipient.toLowerCase());
  if (verdict.allowed) return true;
  await postpone(db, row, new Date(now().getTime() + verdict.retryAfterSeconds * 1000));
  return false;
};

const isExpired = ({expires_at: expiresAt}: MessageRow, now: Date): boolean =>
  expiresAt !== null && expiresAt <= now;

const deliver = async (world: Delivering, row: MessageRow): Promise<Delivered> => {
  const {db, now, senders, onStep} = world;
  await onStep('leased');
  // Before it is counted: what does not leave must not make another one wait.
  if (isExpired(row, now())) {
    await markObsolete(db, row, 'expired');
    return 'obsolete';
  }
  if (!(await isPermitted(world, row))) return 'postponed';
  await onStep('permitted');
  const prepared = await prepare(world, row);
  await onStep('prepared');
  if (prepared === 'lost') return 'lost';
  if (prepared === 'not_prepared') {
    return failure(world, row, {code: prepared, isPermanent: false});
  }
  if ('obsolete' in prepared) {
    await markObsolete(db, row, prepared.obsolete);
    return 'obsolete';
  }
  try {
    await send(senders, prepared.message);
  } catch (error) {
    const known = error instanceof DeliveryError ? error : new DeliveryError('sender_failed');
    return failure(world, row, known);
  }
  await onStep('sent');
  await markSurely(world, row);
  await onStep('marked');
  return 'sent';
};

/** Takes the message whose turn has come and sees it through; undefined when none is due. */
export const deliverNext = async (world: Delivering): Promise<Delivered | undefined> => {
  const {db, now, newId, senders, busy} = world;
  const channels = (['email', 'sms'] as const).filter(channel => senders[channel]);
  const row = await leaseNext(db, {now: now(), lease: newId(), channels, busy: [...busy]});
  if (!row) return undefined;
  busy.add(row.id);
  try {
    return await deliver(world, row);
  } finally {
    busy.delete(row.id);
  }
};
