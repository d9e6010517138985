import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';
import type {ProblemCode} from '@immersion-kit/sdk/contract';
import type {Tx} from '../store/database.ts';
import {ProblemError} from './problem.ts';

/** One thing somebody wants done once, however often they have to ask. */
export type Intent = {
  /** The `Idempotency-Key` header. */
  readonly key: string;
  readonly caller: string;
  /** Everything that was asked: the same key with another request is a mistake. */
  readonly request: string;
};

/** What was answered. */
export type Made = {
  readonly text: string;
  readonly etag: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** It was refused, and what it wrote is kept. */
  readonly refused?: ProblemCode;
};

const KEY = /^[\x21-\x7e]{8,200}$/;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Reads the header that names an intent. */
export const readIntentKey = (headers: Headers): string => {
  const key = headers.get('idempotency-key') ?? '';
  if (!KEY.test(key)) throw new ProblemError('idempotency_key_missing');
  return key;
};

const digest = (...parts: string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest();

// An answer may hold a token that nobody shall read in the database: it is kept under the
// intent's own key, of which only a hash is stored.
const seal = (secret: Buffer, made: Made): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, secret, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(made), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

const unseal = (secret: Buffer, sealed: Buffer): Made => {
  const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8');
  return JSON.parse(text + decipher.final('utf8')) as Made;
};

/**
 * Does an intent unless it was done, in the transaction of its effect: both are kept or neither.
 * The same intent asked for in the meantime waits, then gets the same answer.
 *
 * @throws ProblemError `idempotency_key_reused` when the key named another request before.
 */
export const once = async (
  tx: Tx,
  {key, caller, request}: Intent,
  now: Date,
  make: () => Promise<Made>,
): Promise<Made> => {
  const hash = digest('intent', caller, key).toString('hex');
  const asked = digest('request', request).toString('hex');
  const secret = digest('answer', caller, key);
  const mine = await tx
    .insertInto('idempotency')
    .values({hash, request_hash: asked, created_at: now, answer: null})
    .onConflict(conflict => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst();
  if (mine) {
    const made = await make();
    await tx
      .updateTable('idempotency')
      .set({answer: seal(secret, made)})
      .where('hash', '=', hash)
      .execute();
    return made;
  }
  const done = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'answer'])
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  if (done.request_hash !== asked || !done.answer) throw new ProblemError('idempotency_key_reused');
  return unseal(secret, done.answer);
};
