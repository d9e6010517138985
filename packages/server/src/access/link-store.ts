import type {Role} from '@immersion-kit/sdk/contract';
import type {Database, Tx} from '../store/database.ts';
import type {Link} from './caller.ts';
import {findLinkToken} from './link-token.ts';
import {hashLinkToken, linkPurposeOf, makeLinkToken} from './link.ts';

/** How long what an invitation opens stays open. */
export const SESSION_MINUTES = 30;

/** Opens a session for one person of one convention and returns its token, not stored as such. */
export const openSession = async (
  db: Database | Tx,
  {
    conventionId,
    role,
    now,
    invitationId = null,
  }: {conventionId: string; role: Role; now: Date; invitationId?: string | null},
): Promise<string> => {
  const token = makeLinkToken('session');
  await db
    .insertInto('link_session')
    .values({
      hash: hashLinkToken(token),
      convention_id: conventionId,
      role,
      invitation_id: invitationId,
      created_at: now,
      expires_at: new Date(now.getTime() + SESSION_MINUTES * 60_000),
    })
    .execute();
  return token;
};

const findSession = async (db: Database, hash: string): Promise<Link | undefined> => {
  const row = await db
    .selectFrom('link_session')
    .select(['convention_id', 'role', 'expires_at', 'invitation_id'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!row) return undefined;
  const caller = {
    kind: 'session',
    conventionId: row.convention_id,
    role: row.role,
    invitationId: row.invitation_id,
  } as const;
  return {caller, expiresAt: row.expires_at};
};

const findDraft = async (db: Database, hash: string): Promise<Link | undefined> => {
  const row = await db
    .selectFrom('draft')
    .select(['id', 'expires_at'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row && {caller: {kind: 'draft', draftId: row.id}, expiresAt: row.expires_at};
};

/** Looks a token up; undefined when it opens nothing (any more). */
export const findLink = async (db: Database, text: string): Promise<Link | undefined> => {
  const purpose = linkPurposeOf(text);
  if (purpose === undefined) return undefined;
  const hash = hashLinkToken(text);
  if (purpose === 'draft') return findDraft(db, hash);
  return purpose === 'session' ? findSession(db, hash) : findLinkToken(db, purpose, hash);
};
