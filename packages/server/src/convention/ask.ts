import type {Asking} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {decided, type Held} from './act.ts';
import type {Decision} from './decide.ts';
import {record, type Standing} from './record.ts';

const DAY_SECONDS = 86_400;

/** The seconds before the same may be asked again of the version to sign; 0 when it may be now. */
const secondsLeft = async (
  tx: Tx,
  {loaded, act}: Held,
  {role, subject}: NonNullable<Decision['asking']>,
): Promise<number> => {
  const {rows} = await sql<{last: Date | null}>`SELECT max(asked_at) AS last FROM asking
    WHERE convention_id = ${loaded.row.id} AND version = ${loaded.row.signed_version}
      AND role = ${role} AND subject = ${subject}`.execute(tx);
  const last = rows[0]?.last;
  const since = last ? (act.now.getTime() - last.getTime()) / 1000 : Infinity;
  return since < DAY_SECONDS ? Math.ceil(DAY_SECONDS - since) : 0;
};

/**
 * Asks for something, in words: once a day for each quality, subject and version to sign.
 *
 * @throws ProblemError `message_too_soon`, with the seconds left.
 */
export const ask = async ({tx}: Writing, held: Held, asking: Asking): Promise<Standing> => {
  const decision = decided(held, {name: 'ask', ...asking});
  if (!decision.asking) throw new Error('a question was let through without anybody who asks');
  const retryAfter = await secondsLeft(tx, held, decision.asking);
  if (retryAfter > 0) throw new ProblemError('message_too_soon', [], {retryAfter});
  return record(tx, held.loaded, decision, held.act);
};
