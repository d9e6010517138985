import {createHmac, randomInt} from 'node:crypto';
import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';

const LIFE_MINUTES = 10;
const AGAIN_SECONDS = 60;
const MINUTE_MS = 60_000;

type Signer = {readonly conventionId: string; readonly role: SignatoryRole};

// A code is short: bound to its request, a copied hash serves no other, and five tries end it.
const hashCode = (id: string, code: string): string =>
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
    .select('id')
    .where('convention_id', '=', conventionId)
    .where('role', '=', role)
    .where('created_at', '>', new Date(now.getTime() - AGAIN_SECONDS * 1000))
    .executeTakeFirst();
  if (recent) throw new ProblemError('message_too_soon', [], {retryAfter: AGAIN_SECONDS});
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
      expires_at: new Date(now.getTime() + LIFE_MINUTES * MINUTE_MS),
      used_at: null,
    })
    .execute();
  return id;
};

/** Makes the six digits of a code that was asked, as its message leaves; a new send, a new code. */
export const makeCode = async (tx: Tx, id: string, now: Date): Promise<string> => {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await tx
    .updateTable('signature_code')
    .set({
      code_hash: hashCode(id, code),
      sent_at: now,
      expires_at: new Date(now.getTime() + LIFE_MINUTES * MINUTE_MS),
    })
    .where('id', '=', id)
    .execute();
  return code;
};
