import {createHmac, randomInt, timingSafeEqual} from 'node:crypto';
import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';

const DIGITS = 6;
const MINUTES = 10;
const MOST_TRIES = 5;

/** A fresh code of six digits, each as likely as the others. */
export const makeCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

const hmac = (secret: Buffer, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest();

/**
 * What a code is good for: `['address', 'awa@structure.example']`, `['host', siret]`. Kept hashed, so
 * that no stranger's address is.
 */
export type Subject = readonly [kind: string, name: string];

/** Under what a subject is known. */
export const hashSubject = (secret: Buffer, [kind, name]: Subject): Buffer =>
  hmac(secret, kind, name);

/** What is kept of a code: it is good for one subject only. */
export const hashCode = (secret: Buffer, [kind, name]: Subject, code: string): Buffer =>
  hmac(secret, 'code', kind, name, code);

/** When, and what codes are hashed with. */
export type Moment = {readonly now: Date; readonly secret: Buffer};
/** A code to be sent, and until when it is good. */
export type Given = {readonly code: string; readonly expiresAt: Date};

/** Makes the only code good for a subject: the one before is not any more. Ten minutes, five tries. */
export const giveCode = async (tx: Tx, subject: Subject, {now, secret}: Moment): Promise<Given> => {
  const code = makeCode();
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  const fresh = {
    code_hash: hashCode(secret, subject, code),
    tries: 0,
    created_at: now,
    expires_at: expiresAt,
  };
  await tx
    .insertInto('one_time_code')
    .values({subject_hash: hashSubject(secret, subject), ...fresh})
    .onConflict(conflict => conflict.column('subject_hash').doUpdateSet(fresh))
    .execute();
  return {code, expiresAt};
};

/** Counts a try before it is looked at: of many at once, five are. */
const takeTry = async (tx: Tx, hash: Buffer, now: Date): Promise<Buffer | undefined> => {
  const row = await tx
    .updateTable('one_time_code')
    .set({tries: sql<number>`tries + 1`})
    .where('subject_hash', '=', hash)
    .where('tries', '<', MOST_TRIES)
    .where('expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash;
};

/**
 * Tells whether a code is the one that was given, late or tried too often excepted; the try must be
 * kept whatever the answer. A right code stays good until {@link spendCode}.
 */
export const tryCode = async (
  tx: Tx,
  subject: Subject,
  code: string,
  {now, secret}: Moment,
): Promise<boolean> => {
  const expected = await takeTry(tx, hashSubject(secret, subject), now);
  const given = hashCode(secret, subject, code);
  return expected !== undefined && timingSafeEqual(expected, given);
};

/** Ends the code of a subject. */
export const spendCode = async (tx: Tx, subject: Subject, secret: Buffer): Promise<void> => {
  await tx
    .deleteFrom('one_time_code')
    .where('subject_hash', '=', hashSubject(secret, subject))
    .execute();
};
