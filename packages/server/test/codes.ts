import type {SignatoryRole} from '@immersion-kit/sdk/contract';
import {hashCode} from '../src/signature/code.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';

/** The digits of every code given here: of two asked at once, either serves for the last. */
export const DIGITS = '246810';
const LIFE_MS = 600_000;

let given = 0;

/** What somebody signs, and in what quality. */
export type Signed = {
  readonly conventionId: string;
  readonly role: SignatoryRole;
  readonly documentHash: string;
};

/** What to sign with: a code as its message would have brought it to somebody. */
export const signing = async (
  {db}: Pick<Store, 'db'>,
  {conventionId, role, documentHash}: Signed,
  now: Date,
): Promise<{conventionId: string; documentHash: string; code: string}> => {
  const id = newId(now);
  await db
    .insertInto('signature_code')
    .values({
      id,
      convention_id: conventionId,
      role,
      document_hash: documentHash,
      code_hash: hashCode(id, DIGITS),
      sent_at: now,
      // The tests' clock stands still, and the last one asked is the one that serves.
      created_at: new Date(now.getTime() + given++),
      expires_at: new Date(now.getTime() + LIFE_MS),
      used_at: null,
    })
    .execute();
  return {conventionId, documentHash, code: DIGITS};
};
