import {createHmac, randomInt, timingSafeEqual} from 'node:crypto';
import type {Channel, Role, SignatoryRole} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';

/** How long a code is good for, once its message has left. */
export const CODE_MINUTES = 10;
const MOST_TRIES = 5;
const AGAIN_SECONDS = 60;
const MINUTE_MS = 60_000;

type Signer = {readonly conventionId: string; readonly role: SignatoryRole};

/** Under what a code is kept: it is short, but a copied hash serves no other request. */
export const hashCode = (id: string, code: string): string =>
  createHmac('sha256', id).update(code).digest('hex');

/**
 * Asks for a code to sign one document. The code itself is made when its message leaves: until
 * then there is none, and its ten minutes begin there.
 *
 * @throws ProblemError `message_too_soon` when one was asked less than a minute ago.
 */
export const askCode = async (
  tx: Tx,
  {conventionId, role}: Signer,
  {documentHash, now, newId}: {documentHash: string; now: Date; newId: () => string},
): Promise<string> => {
  const recent = await tx
    .selectFrom('signature_code')
    .select('created_at')
    .where('convention_id', '=', conventionId)
    .where('role', '=', role)
    .where('created_at', '>', new Date(now.getTime() - AGAIN_SECONDS * 1000))
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (recent) {
    const since = (now.getTime() - recent.created_at.getTime()) / 1000;
    throw new ProblemError('message_too_soon', [], {retryAfter: Math.ceil(AGAIN_SECONDS - since)});
  }
  const id = newId();
  await tx
    .insertInto('signature_code')
    .values({
      id,
      convention_id: conventionId,
      role,
      document_hash: documentHash,
      code_hash: null,
      created_at: now,
      expires_at: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS),
      used_at: null,
    })
    .execute();
  return id;
};

/** Makes the six digits of a code that was asked, as its message leaves; a new send, a new code. */
export const makeCode = async (
  tx: Tx,
  id: string,
  {channel, now}: {readonly channel: Channel; readonly now: Date},
): Promise<string> => {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await tx
    .updateTable('signature_code')
    .set({
      code_hash: hashCode(id, code),
      sent_at: now,
      channel,
      expires_at: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS),
    })
    .where('id', '=', id)
    .execute();
  return code;
};

/** Ends the codes somebody was sent: they went to an address that is theirs no more. */
export const endCodes = async (
  tx: Tx,
  {conventionId, role}: {readonly conventionId: string; readonly role: Role},
  now: Date,
): Promise<void> => {
  await sql`UPDATE signature_code SET expires_at = ${now}
    WHERE convention_id = ${conventionId} AND role = ${role} AND expires_at > ${now}`.execute(tx);
};

/** When a code was sent and used: what the evidence keeps of it. */
export type UsedCode = {
  readonly id: string;
  readonly sentAt: Date;
  readonly channel: Channel | null;
};

/**
 * Uses the last code asked by somebody for a document.
 *
 * @throws ProblemError `code_expired` when there is none in force, `code_wrong` when it is
 * another: the try is counted, and the fifth wrong one ends the code.
 */
export const useCode = async (
  tx: Tx,
  {conventionId, role}: Signer,
  {documentHash, code, now}: {documentHash: string; code: string; now: Date},
): Promise<UsedCode> => {
  const asked = await tx
    .selectFrom('signature_code')
    .select(['id', 'code_hash', 'tries', 'sent_at', 'channel', 'expires_at', 'used_at'])
    .where('convention_id', '=', conventionId)
    .where('role', '=', role)
    .where('document_hash', '=', documentHash)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!asked?.code_hash || !asked.sent_at) throw new ProblemError('code_expired');
  const isOver = asked.used_at !== null || asked.expires_at <= now || asked.tries >= MOST_TRIES;
  if (isOver) throw new ProblemError('code_expired');
  const given = Buffer.from(hashCode(asked.id, code));
  const isRight = timingSafeEqual(given, Buffer.from(asked.code_hash));
  await tx
    .updateTable('signature_code')
    .set(isRight ? {used_at: now} : {tries: asked.tries + 1})
    .where('id', '=', asked.id)
    .execute();
  if (!isRight) throw new ProblemError('code_wrong', [], {keeps: true});
  return {id: asked.id, sentAt: asked.sent_at, channel: asked.channel};
};
