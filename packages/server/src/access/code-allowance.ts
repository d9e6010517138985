import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {giveCode, type Given, hashSubject, type Moment, type Subject} from './one-time-code.ts';

const AGAIN_SECONDS = 60;
const DAY_MS = 86_400_000;

/** What bounds how many codes are given: five tries each. */
export type Allowance = {
  /** What they are counted by: the subject itself, or the address all of them go to. */
  readonly countedBy: Subject;
  readonly mostADay: number;
};

/** Of many who ask at once, one after the other. */
const hold = async (tx: Tx, hash: Buffer): Promise<void> => {
  const name = `code ${hash.toString('hex')}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
};

const isFresh = async (tx: Tx, hash: Buffer, now: Date): Promise<boolean> => {
  const row = await tx
    .selectFrom('one_time_code')
    .select('created_at')
    .where('subject_hash', '=', hash)
    .where('created_at', '>', new Date(now.getTime() - AGAIN_SECONDS * 1000))
    .executeTakeFirst();
  return row !== undefined;
};

/** Counts one more, of a day that begins with the first; whether it is within the allowance. */
const count = async (tx: Tx, hash: Buffer, mostADay: number, now: Date): Promise<boolean> => {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const {rows} = await sql<{given: number}>`
    INSERT INTO code_allowance AS a (subject_hash, begun_at, given) VALUES (${hash}, ${now}, 1)
    ON CONFLICT (subject_hash) DO UPDATE SET
      given = CASE WHEN a.begun_at <= ${dayAgo} THEN 1 ELSE least(a.given, ${mostADay}) + 1 END,
      begun_at = CASE WHEN a.begun_at <= ${dayAgo} THEN excluded.begun_at ELSE a.begun_at END
    RETURNING given`.execute(tx);
  return (rows[0]?.given ?? 0) <= mostADay;
};

/**
 * Makes the only code good for a subject, where anybody may ask for one: tries must not begin again
 * as often as somebody asks. Undefined, and nothing is to be sent, when the last one is less than a
 * minute old, which stays good, or when there were too many within a day.
 */
export const giveCodeWithin = async (
  tx: Tx,
  subject: Subject,
  {countedBy, mostADay}: Allowance,
  moment: Moment,
): Promise<Given | undefined> => {
  const {now, secret} = moment;
  const counted = hashSubject(secret, countedBy);
  await hold(tx, counted);
  if (await isFresh(tx, hashSubject(secret, subject), now)) return undefined;
  return (await count(tx, counted, mostADay, now)) ? giveCode(tx, subject, moment) : undefined;
};
