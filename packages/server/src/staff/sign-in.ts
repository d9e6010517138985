import type {SignInAsked, Staff} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {giveCode, spendCode, type Subject, tryCode} from '../access/one-time-code.ts';
import type {Tx} from '../store/database.ts';
import {findMemberByEmail} from './member.ts';
import {openStaffSession} from './session.ts';

type Moment = {readonly now: Date; readonly secret: Buffer};

const subjectOf = (email: string): Subject => ['address', email.toLowerCase()];

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
  const {code, expiresAt} = await giveCode(tx, subjectOf(email), {now, secret});
  const member = await findMemberByEmail(tx, email);
  await sql`SAVEPOINT sign_in_message`.execute(tx);
  const {firstName, email: recipient} = member ?? {firstName: '', email};
  await send({recipient, data: {code, firstName}, expiresAt});
  const keep = sql`RELEASE SAVEPOINT sign_in_message`;
  await (member ? keep : sql`ROLLBACK TO SAVEPOINT sign_in_message`).execute(tx);
  return {asked: true};
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
  const isRight = await tryCode(tx, subjectOf(email), code, {now, secret});
  const member = await findMemberByEmail(tx, email);
  if (!isRight || !member) return undefined;
  await spendCode(tx, subjectOf(email), secret);
  const {id, ...known} = member;
  const {token, expiresAt} = await openStaffSession(tx, {staffId: id, now});
  return {staff: {...known, expiresAt: expiresAt.toISOString()}, token};
};
