import {timingSafeEqual} from 'node:crypto';
import type {SignInAsked, Staff} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {hashAddress, hashCode, makeCode} from './code.ts';
import {findMemberByEmail} from './member.ts';
import {openStaffSession} from './session.ts';

const CODE_MINUTES = 10;
const MOST_TRIES = 5;

type Moment = {readonly now: Date; readonly secret: Buffer};

/** Leaves a code to be sent, in the same transaction. */
type Send = (message: {
  readonly recipient: string;
  readonly data: {readonly code: string; readonly firstName: string};
  /** After which it is of no use. */
  readonly expiresAt: Date;
}) => Promise<unknown>;

/**
 * Sends a code to whoever has an address here. For an address nobody has, every statement is the
 * same and the message alone is taken back: neither the answer nor its time tells them apart.
 * A new code ends the one before.
 */
export const startSignIn = async (
  tx: Tx,
  email: string,
  {now, secret, send}: Moment & {readonly send: Send},
): Promise<SignInAsked> => {
  const code = makeCode();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
  const fresh = {
    code_hash: hashCode(secret, email, code),
    tries: 0,
    created_at: now,
    expires_at: expiresAt,
  };
  await tx
    .insertInto('staff_code')
    .values({address_hash: hashAddress(secret, email), ...fresh})
    .onConflict(conflict => conflict.column('address_hash').doUpdateSet(fresh))
    .execute();
  const member = await findMemberByEmail(tx, email);
  await sql`SAVEPOINT sign_in_message`.execute(tx);
  const {firstName, email: recipient} = member ?? {firstName: '', email};
  await send({recipient, data: {code, firstName}, expiresAt});
  const keep = sql`RELEASE SAVEPOINT sign_in_message`;
  await (member ? keep : sql`ROLLBACK TO SAVEPOINT sign_in_message`).execute(tx);
  return {asked: true};
};

/** Counts a try before it is looked at: of many at once, five are. */
const takeTry = async (tx: Tx, addressHash: Buffer, now: Date): Promise<Buffer | undefined> => {
  const row = await tx
    .updateTable('staff_code')
    .set({tries: sql<number>`tries + 1`})
    .where('address_hash', '=', addressHash)
    .where('tries', '<', MOST_TRIES)
    .where('expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash;
};

/**
 * Exchanges a code for a session. Undefined when the code is wrong, late, used, tried five times
 * or for an address nobody has: the try must then be kept all the same.
 */
export const finishSignIn = async (
  tx: Tx,
  {email, code}: {readonly email: string; readonly code: string},
  {now, secret}: Moment,
): Promise<{staff: Staff; token: string} | undefined> => {
  const addressHash = hashAddress(secret, email);
  const expected = await takeTry(tx, addressHash, now);
  const given = hashCode(secret, email, code);
  const member = await findMemberByEmail(tx, email);
  if (!expected || !timingSafeEqual(expected, given) || !member) return undefined;
  await tx.deleteFrom('staff_code').where('address_hash', '=', addressHash).execute();
  const {id, ...known} = member;
  const {token, expiresAt} = await openStaffSession(tx, {staffId: id, now});
  return {staff: {...known, expiresAt: expiresAt.toISOString()}, token};
};
