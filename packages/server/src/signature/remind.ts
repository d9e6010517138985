import {type MessageAsked, type SignatoryRole, TRANSITIONS} from '@immersion-kit/sdk/contract';
import type {Held} from '../convention/act.ts';
import {refuseAwaited} from '../convention/decide.ts';
import {stateOf} from '../convention/load.ts';
import type {Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueue} from '../message/enqueue.ts';
import {takeReminder} from './cool-down.ts';

/** One reminder a day to each signatory, whoever asks, the daily one included. */
export const COOL_DOWN_SECONDS = 86_400;

/**
 * Reminds somebody that their signature is awaited; whoever may ask for a change may remind.
 *
 * @throws ProblemError `message_too_soon`, with the seconds left.
 */
export const remind = async (
  {tx}: Writing,
  {roles, act, loaded}: Held,
  role: SignatoryRole,
): Promise<MessageAsked> => {
  const may: readonly string[] = TRANSITIONS.modify.roles;
  if (!roles.some(one => may.includes(one))) throw new ProblemError('role_not_allowed');
  const refused = refuseAwaited(stateOf(loaded), role);
  if (refused) throw new ProblemError(refused);
  const {now, newId} = act;
  const {id: conventionId} = loaded.row;
  const retryAfter = await takeReminder(tx, {conventionId, to: role}, COOL_DOWN_SECONDS, now);
  if (retryAfter > 0) throw new ProblemError('message_too_soon', [], {retryAfter});
  await enqueue(tx, {kind: 'signature-reminder', conventionId, role, now, newId});
  return {asked: true};
};
