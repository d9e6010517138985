import type {Role} from '@immersion-kit/sdk/contract';
import {hashLinkToken, makeLinkToken} from '../access/link.ts';
import type {Tx} from '../store/database.ts';
import {endCodes} from './code.ts';

const LIFE_DAYS = 31;
const DAY_MS = 86_400_000;

type Invited = {readonly conventionId: string; readonly role: Role};

/**
 * Invites somebody to a convention in one quality and returns the token of their link, which is
 * not stored as such. It is an invitation, not an identity: signing asks a fresh code besides.
 */
export const invite = async (
  tx: Tx,
  {conventionId, role, now, newId}: Invited & {readonly now: Date; readonly newId: () => string},
): Promise<string> => {
  const token = makeLinkToken('invitation');
  await tx
    .insertInto('invitation')
    .values({
      id: newId(),
      token_hash: hashLinkToken(token),
      convention_id: conventionId,
      role,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFE_DAYS * DAY_MS),
      revoked_at: null,
    })
    .execute();
  return token;
};

/**
 * Closes somebody's links, the sessions they opened and the code they were sent: their address was
 * wrong, or is no more. The convention's row must be held.
 */
export const revokeInvitations = async (
  tx: Tx,
  {conventionId, role, now}: Invited & {readonly now: Date},
): Promise<void> => {
  await tx
    .updateTable('invitation')
    .set({revoked_at: now})
    .where('convention_id', '=', conventionId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute();
  await tx
    .deleteFrom('link_session')
    .where('convention_id', '=', conventionId)
    .where('role', '=', role)
    .execute();
  await endCodes(tx, {conventionId, role}, now);
};

/** What a token was made for, in force or not. */
export type Invitation = {
  readonly id: string;
  readonly conventionId: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly isRevoked: boolean;
};

/**
 * Looks an invitation up; undefined when it never existed. Its convention is held first: whoever
 * is revoking it at this moment is waited for, and whoever comes next sees what is done with it.
 */
export const holdInvitation = async (tx: Tx, token: string): Promise<Invitation | undefined> => {
  await tx
    .selectFrom('convention')
    .select('id')
    .where('id', '=', expression =>
      expression
        .selectFrom('invitation')
        .select('convention_id')
        .where('token_hash', '=', hashLinkToken(token)),
    )
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom('invitation')
    .select(['id', 'convention_id', 'role', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', hashLinkToken(token))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      conventionId: row.convention_id,
      role: row.role,
      expiresAt: row.expires_at,
      isRevoked: row.revoked_at !== null,
    }
  );
};
