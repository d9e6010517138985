import {sql} from 'kysely';
import {giveCode, hashSubject, type Subject} from '../access/one-time-code.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueueContact} from '../message/enqueue-contact.ts';
import type {Tx} from '../store/database.ts';
import type {ContactRow} from './load.ts';
import type {Clock} from './record.ts';

const AGAIN_SECONDS = 60;
/** Five tries each: a hundred in a day, of a million, whoever asks for them. */
const MOST_CODES_A_DAY = 20;
const DAY_MS = 86_400_000;

/** What a moment needs to give a code. */
export type Coding = Clock & {readonly secret: Buffer};

/** What a sender's code is good for. */
export const senderSubject = (contactId: string): Subject => ['sending', contactId];

type Last = {readonly created_at: Date; readonly expires_at: Date};

const lastCode = (tx: Tx, subject: Subject, secret: Buffer): Promise<Last | undefined> =>
  tx
    .selectFrom('one_time_code')
    .select(['created_at', 'expires_at'])
    .where('subject_hash', '=', hashSubject(secret, subject))
    .executeTakeFirst();

/**
 * Whether enough codes went to this mailbox today, for any company. Whoever gives the address is not
 * told: others may have used it, and of those who ask at once each is counted.
 */
const hadEnough = async (tx: Tx, {email_key}: ContactRow, now: Date): Promise<boolean> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`sender ${email_key}`}, 0))`.execute(
    tx,
  );
  const codes = await tx
    .selectFrom('message')
    .innerJoin('contact', 'contact.id', 'message.contact_id')
    .select('message.id')
    .where('contact.email_key', '=', email_key)
    .where('message.kind', '=', 'contact-code')
    .where('message.created_at', '>', new Date(now.getTime() - DAY_MS))
    .limit(MOST_CODES_A_DAY)
    .execute();
  return codes.length === MOST_CODES_A_DAY;
};

const sendCode = async (tx: Tx, row: ContactRow, coding: Coding): Promise<void> => {
  const {id, content} = row;
  if (await hadEnough(tx, row, coding.now)) return;
  const {code, expiresAt} = await giveCode(tx, senderSubject(id), coding);
  const recipient = content.potentialBeneficiaryEmail;
  const message = {
    kind: 'contact-code',
    contactId: id,
    recipient,
    data: {code},
    expiresAt,
  } as const;
  await enqueueContact(tx, message, coding);
};

/** Sends the sender a code, unless the last one is still good: the same request asked again. */
export const ensureCode = async (tx: Tx, row: ContactRow, coding: Coding): Promise<void> => {
  const last = await lastCode(tx, senderSubject(row.id), coding.secret);
  if (!last || last.expires_at <= coding.now) await sendCode(tx, row, coding);
};

/**
 * Sends another code, which ends the one before.
 *
 * @throws ProblemError `message_too_soon`, with the seconds left.
 */
export const sendAnotherCode = async (tx: Tx, row: ContactRow, coding: Coding): Promise<void> => {
  const last = await lastCode(tx, senderSubject(row.id), coding.secret);
  const since = last ? (coding.now.getTime() - last.created_at.getTime()) / 1000 : AGAIN_SECONDS;
  if (since < AGAIN_SECONDS) {
    throw new ProblemError('message_too_soon', [], {retryAfter: Math.ceil(AGAIN_SECONDS - since)});
  }
  await sendCode(tx, row, coding);
};
