import {type MessageAsked, type Role, TRANSITIONS} from '@immersion-kit/sdk/contract';
import type {Held} from '../convention/act.ts';
import {stateOf} from '../convention/load.ts';
import type {Writing} from '../http/mount.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueue} from '../message/enqueue.ts';
import {takeReminder} from '../signature/cool-down.ts';
import {COOL_DOWN_SECONDS} from '../signature/remind.ts';
import {ASSESSMENT_READERS} from './readers.ts';

const ACTING: readonly Role[] = [...TRANSITIONS.ask.roles, 'establishment-tutor'];
/** Of these, those who may read it: to be told that it is signed, or not written, is to read. */
const MAY = ACTING.filter(role => ASSESSMENT_READERS.includes(role));

/**
 * Reminds whoever is awaited: the tutor as long as there is no assessment, from the last day on,
 * then the person who has not signed it.
 *
 * @throws ProblemError `role_not_allowed` before anything is said of the assessment;
 * `message_too_soon`, with the seconds left.
 */
export const remindAssessment = async (
  {tx}: Writing,
  {roles, act, loaded, moment}: Held,
): Promise<MessageAsked> => {
  if (!roles.some(role => MAY.includes(role))) throw new ProblemError('role_not_allowed');
  const {status, assessment, dateEnd} = stateOf(loaded);
  const isAwaited = assessment === 'none' && moment.today >= dateEnd;
  if (status !== 'ACCEPTED_BY_VALIDATOR') throw new ProblemError('status_not_allowed');
  if (assessment === 'signed') throw new ProblemError('already_signed');
  if (!isAwaited && assessment !== 'unsigned') throw new ProblemError('status_not_allowed');
  const {now, newId} = act;
  const {id: conventionId} = loaded.row;
  const [to, kind, role] = isAwaited
    ? (['assessment', 'assessment-reminder', 'establishment-tutor'] as const)
    : (['assessment-signature', 'assessment-to-sign-reminder', 'beneficiary'] as const);
  const retryAfter = await takeReminder(tx, {conventionId, to}, COOL_DOWN_SECONDS, now);
  if (retryAfter > 0) throw new ProblemError('message_too_soon', [], {retryAfter});
  await enqueue(tx, {kind, conventionId, role, now, newId});
  return {asked: true};
};
