import type {ConventionDraft, Draft, DraftCreated, DraftSaved} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {type Caller, callerName} from '../access/caller.ts';
import {hashLinkToken, makeLinkToken} from '../access/link.ts';
import {requireRevision} from '../http/precondition.ts';
import {ProblemError} from '../http/problem.ts';
import type {Database, Tx} from '../store/database.ts';

const LIFE_DAYS = 30;
const DAY_MS = 86_400_000;
/** Not sent: a draft that was is emptied. */
const IS_OPEN = sql<boolean>`content <> 'null'`;

const expiryOf = (now: Date): Date => new Date(now.getTime() + LIFE_DAYS * DAY_MS);

type Clock = {readonly now: Date; readonly newId: () => string};

/** Keeps a draft; its token is given once and only its hash is stored. */
export const createDraft = async (
  tx: Tx,
  caller: Caller,
  convention: ConventionDraft,
  {now, newId, publicUrl}: Clock & {readonly publicUrl: string},
): Promise<DraftCreated> => {
  const token = makeLinkToken('draft');
  const expiresAt = expiryOf(now);
  await tx
    .insertInto('draft')
    .values({
      id: newId(),
      token_hash: hashLinkToken(token),
      content: JSON.stringify(convention),
      revision: 1,
      created_by: callerName(caller),
      created_at: now,
      updated_at: now,
      expires_at: expiresAt,
    })
    .execute();
  const url = `${publicUrl}/demande#brouillon=${token}`;
  return {token, url, revision: 1, expiresAt: expiresAt.toISOString()};
};

/**
 * Gives a new link to the open draft that the same caller made before, which keeps what was written
 * since; the former link opens nothing any more. Undefined when there is none.
 */
export const reopenDraft = async (
  tx: Tx,
  caller: Caller,
  {now, publicUrl}: {readonly now: Date; readonly publicUrl: string},
): Promise<DraftCreated | undefined> => {
  const token = makeLinkToken('draft');
  const expiresAt = expiryOf(now);
  const draft = await tx
    .updateTable('draft')
    .set({token_hash: hashLinkToken(token), expires_at: expiresAt})
    .where('created_by', '=', callerName(caller))
    .where('expires_at', '>', now)
    .where(IS_OPEN)
    .returning('revision')
    .executeTakeFirst();
  if (!draft) return undefined;
  const url = `${publicUrl}/demande#brouillon=${token}`;
  return {token, url, revision: draft.revision, expiresAt: expiresAt.toISOString()};
};

const draftIdOf = (caller: Caller): string => {
  if (caller.kind !== 'draft') throw new ProblemError('link_invalid');
  return caller.draftId;
};

/** Reads the draft whose link the caller holds. */
export const readDraft = async (db: Database, caller: Caller): Promise<Draft> => {
  const row = await db
    .selectFrom('draft')
    .select(['content', 'revision', 'expires_at'])
    .where('id', '=', draftIdOf(caller))
    .executeTakeFirst();
  // Sent, or deleted since the link was looked up.
  if (!row?.content) throw new ProblemError('link_invalid');
  const {content, revision, expires_at: expiresAt} = row;
  return {convention: content, revision, expiresAt: expiresAt.toISOString()};
};

/**
 * Replaces the draft, if nobody did since it was read; its 30 days begin again. The same save asked
 * again, its answer being lost, is answered as it was.
 */
export const saveDraft = async (
  tx: Tx,
  caller: Caller,
  convention: ConventionDraft,
  {now, expected}: {readonly now: Date; readonly expected: number | undefined},
): Promise<DraftSaved> => {
  const id = draftIdOf(caller);
  const content = JSON.stringify(convention);
  const held = await tx
    .selectFrom('draft')
    .select(['revision', 'expires_at'])
    .select(sql<boolean>`content = ${content}::jsonb`.as('isSame'))
    .where('id', '=', id)
    .where(IS_OPEN)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw new ProblemError('link_invalid');
  if (held.isSame && held.revision - 1 === expected) {
    return {revision: held.revision, expiresAt: held.expires_at.toISOString()};
  }
  requireRevision(expected, held.revision);
  const revision = held.revision + 1;
  const expiresAt = expiryOf(now);
  await tx
    .updateTable('draft')
    .set({content, revision, updated_at: now, expires_at: expiresAt})
    .where('id', '=', id)
    .execute();
  return {revision, expiresAt: expiresAt.toISOString()};
};

/**
 * Empties the draft a request is made of. For a day its token still says who sent it, so that the
 * same request asked again gets its answer; it opens nothing any more.
 *
 * @throws ProblemError `link_invalid` when it was sent or erased before.
 */
export const emptyDraft = async (tx: Tx, draftId: string, now: Date): Promise<void> => {
  const {numUpdatedRows} = await tx
    .updateTable('draft')
    .set({content: 'null', updated_at: now, expires_at: new Date(now.getTime() + DAY_MS)})
    .where('id', '=', draftId)
    .where(IS_OPEN)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ProblemError('link_invalid');
};

/** Erases the draft: nothing of it is kept. */
export const deleteDraft = async (tx: Tx, caller: Caller): Promise<{deleted: true}> => {
  await tx.deleteFrom('draft').where('id', '=', draftIdOf(caller)).execute();
  return {deleted: true};
};

/** Erases the drafts nobody changed for 30 days; returns how many. */
export const deleteExpiredDrafts = async (db: Database, now: Date): Promise<number> => {
  const {numDeletedRows} = await db
    .deleteFrom('draft')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
