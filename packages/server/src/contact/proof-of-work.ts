import {createHash} from 'node:crypto';
import type {ProofChallenge, ProofOfWork} from '@immersion-kit/sdk/contract';
import {createChallenge, extractParams, verifySolution} from 'altcha-lib/v1';
import {ProblemError} from '../http/problem.ts';
import type {Database, Tx} from '../store/database.ts';

const MINUTES = 10;
/** 25,000 hashes on average: a second or two of a phone, while somebody writes. */
const MOST = 50_000;

/** By what a challenge is signed, and for which key it is good. */
export type Signing = {readonly secret: Buffer; readonly keyId: string};

// The key is part of what is signed, and not only of the salt that names it.
const hmacKeyOf = ({secret, keyId}: Signing): string =>
  createHash('sha256').update(secret).update(`proof\n${keyId}`).digest('hex');

/** Makes a challenge for the pages of a key. */
export const giveChallenge = async (signing: Signing, now: Date): Promise<ProofChallenge> => {
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    maxnumber: MOST,
    saltLength: 16,
    expires: new Date(now.getTime() + MINUTES * 60_000),
    hmacKey: hmacKeyOf(signing),
  });
  return {...challenge, algorithm: 'SHA-256', maxnumber: MOST};
};

const expiryOf = ({salt}: ProofOfWork): Date | undefined => {
  const {expires = ''} = extractParams({salt} as Parameters<typeof extractParams>[0]);
  return /^\d{1,12}$/.test(expires) ? new Date(Number(expires) * 1000) : undefined;
};

/**
 * Takes a proof of work, once: of two that show the same one at once, the second waits to know
 * whether the first succeeded.
 *
 * @throws ProblemError `proof_invalid` when there is none, it is wrong, another key's, late or spent.
 */
export const spendProof = async (
  tx: Tx,
  proof: ProofOfWork | undefined,
  signing: Signing,
  now: Date,
): Promise<void> => {
  const expiresAt = proof && expiryOf(proof);
  if (!proof || !expiresAt || expiresAt <= now) throw new ProblemError('proof_invalid');
  // The library would read the machine's clock: ours was looked at above.
  const isRight = await verifySolution(proof, hmacKeyOf(signing), false);
  if (!isRight) throw new ProblemError('proof_invalid');
  const hash = createHash('sha256').update(proof.challenge).digest();
  const spent = await tx
    .insertInto('spent_proof')
    .values({hash, expires_at: expiresAt})
    .onConflict(conflict => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst();
  if (!spent) throw new ProblemError('proof_invalid');
};

/** Erases the proofs that nobody could show again anyway. */
export const forgetProofs = async (db: Database, now: Date): Promise<void> => {
  await db.deleteFrom('spent_proof').where('expires_at', '<=', now).execute();
};
