import type {InvitationOpened, MessageAsked} from '@immersion-kit/sdk/contract';
import {openSession, SESSION_MINUTES} from '../access/link-store.ts';
import {ProblemError} from '../http/problem.ts';
import {enqueue} from '../message/enqueue.ts';
import type {Tx} from '../store/database.ts';
import {holdInvitation} from './invitation.ts';

const MINUTE_MS = 60_000;

/**
 * Opens what an invitation is for, half an hour. The invitation is neither used up nor changed:
 * whatever reads mail before its reader may open it too, and has signed nothing.
 *
 * @throws ProblemError `link_invalid` for a token unknown or revoked, `link_expired` after 31 days.
 */
export const openInvitation = async (
  tx: Tx,
  token: string,
  now: Date,
): Promise<InvitationOpened> => {
  const invitation = await holdInvitation(tx, token);
  if (!invitation || invitation.isRevoked) throw new ProblemError('link_invalid');
  if (invitation.expiresAt <= now) throw new ProblemError('link_expired');
  const {id: invitationId, conventionId, role} = invitation;
  return {
    session: await openSession(tx, {conventionId, role, now, invitationId}),
    expiresAt: new Date(now.getTime() + SESSION_MINUTES * MINUTE_MS).toISOString(),
    conventionId,
    role,
  };
};

/** Whether a new link for somebody is about to leave already: twice asked, once sent. */
const isUnderWay = async (
  tx: Tx,
  {conventionId, role}: {readonly conventionId: string; readonly role: string},
): Promise<boolean> => {
  const waiting = await tx
    .selectFrom('message')
    .select('roles')
    .where('convention_id', '=', conventionId)
    .where('kind', '=', 'invitation-renewed')
    .where('status', 'in', ['queued', 'sending'])
    .execute();
  return waiting.some(({roles}) => roles.some(one => one === role));
};

/**
 * Sends a new invitation to the address on file, never to one that is given. The answer is the
 * same whatever the token: it says nothing of whether there is such a person. A revoked one gets
 * nothing: its address was wrong.
 */
export const renewInvitation = async (
  tx: Tx,
  token: string,
  clock: {readonly now: Date; readonly newId: () => string},
): Promise<MessageAsked> => {
  const invitation = await holdInvitation(tx, token);
  if (invitation && !invitation.isRevoked && !(await isUnderWay(tx, invitation))) {
    const {conventionId, role} = invitation;
    await enqueue(tx, {kind: 'invitation-renewed', conventionId, role, ...clock});
  }
  return {asked: true};
};
