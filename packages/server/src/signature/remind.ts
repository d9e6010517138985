import {type MessageAsked, type SignatoryRole, TRANSITIONS} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Held} from '../convention/act.ts';
import {refuseAwaited} from '../convention/decide.ts';
import {stateOf} from '../convention/load.ts';
import type {Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueue} from '../message/enqueue.ts';

const COOL_DOWN_SECONDS = 86_400;

/**
 * Reminds somebody that their signature is awaited; whoever may ask for a change may remind. Once
 * a day to each, whoever asks.
 *
 * @throws ProblemError `message_too_soon`, with the seconds left.
 */
export const remind = async (
  {tx}: Writing,
  held: Held,
  role: SignatoryRole,
): Promise<MessageAsked> => {
  const {roles, act, loaded} = held;
  const may: readonly string[] = TRANSITIONS.modify.roles;
  if (!roles.some(one => may.includes(one))) throw new ProblemError('role_not_allowed');
  const refused = refuseAwaited(stateOf(loaded), role);
  if (refused) throw new ProblemError(refused);
  const {now, newId} = act;
  const {id: conventionId} = loaded.row;
  const {rows} = await sql<{last: Date}>`
    SELECT reminded_at AS last FROM signature_reminder
    WHERE convention_id = ${conventionId} AND role = ${role}`.execute(tx);
  const since = rows[0] ? (now.getTime() - rows[0].last.getTime()) / 1000 : Infinity;
  if (since < COOL_DOWN_SECONDS) {
    throw new ProblemError('message_too_soon', [], {
      retryAfter: Math.ceil(COOL_DOWN_SECONDS - since),
    });
  }
  // The convention's row is held: nobody else is writing this one.
  await sql`INSERT INTO signature_reminder (convention_id, role, reminded_at)
    VALUES (${conventionId}, ${role}, ${now})
    ON CONFLICT (convention_id, role) DO UPDATE SET reminded_at = excluded.reminded_at`.execute(tx);
  await enqueue(tx, {kind: 'signature-reminder', conventionId, role, now, newId});
  return {asked: true};
};
