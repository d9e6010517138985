import type {Scope} from '@immersion-kit/sdk/contract';
import {type Selectable, sql} from 'kysely';
import type {Database} from '../store/database.ts';
import type {Tables} from '../store/tables.ts';
import {hashKey, type Key, type KeyPrefix, makeKey, type Mode, namesOf} from './key.ts';

const toKey = (row: Selectable<Tables['api_key']>): Key => ({
  id: row.id,
  prefix: row.prefix,
  mode: row.mode,
  name: row.name,
  ending: row.ending,
  origins: row.origins,
  scopes: row.scopes as Scope[],
  agencyIds: row.agency_ids,
  agencyKinds: row.agency_kinds,
  partner: row.partner,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

/** What a new key is made of. */
export type NewKey = {
  readonly id: string;
  readonly prefix: KeyPrefix;
  readonly mode: Mode;
  readonly name: string;
  readonly origins: readonly string[];
  readonly scopes: readonly Scope[];
  readonly agencyIds?: readonly string[];
  readonly agencyKinds?: readonly string[];
  readonly partner?: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
};

/**
 * Stores a new key and returns its text, which cannot be read again afterwards. `text` fixes it
 * for the demonstration's public key.
 */
export const createKey = async (
  db: Database,
  key: NewKey,
  text = makeKey(key.prefix, key.mode),
): Promise<string> => {
  await db
    .insertInto('api_key')
    .values({
      id: key.id,
      prefix: key.prefix,
      mode: key.mode,
      name: key.name,
      hash: hashKey(text),
      ending: text.slice(-4),
      origins: [...key.origins],
      scopes: [...key.scopes],
      agency_ids: [...(key.agencyIds ?? [])],
      agency_kinds: [...(key.agencyKinds ?? [])],
      partner: key.partner ?? null,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      revoked_at: null,
    })
    .onConflict(conflict =>
      conflict.column('hash').doUpdateSet({origins: [...key.origins], scopes: [...key.scopes]}),
    )
    .execute();
  return text;
};

/** Every key, oldest first, revoked ones included. */
export const listKeys = async (db: Database): Promise<Key[]> =>
  (await db.selectFrom('api_key').selectAll().orderBy('created_at').execute()).map(toKey);

/** Revokes a key for good; false when there is no such key or it was revoked already. */
export const revokeKey = async (db: Database, id: string, at: Date): Promise<boolean> => {
  const {numUpdatedRows} = await db
    .updateTable('api_key')
    .set({revoked_at: at})
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const findKey = async (db: Database, text: string): Promise<Key | undefined> => {
  const row = await db
    .selectFrom('api_key')
    .selectAll()
    .where('hash', '=', hashKey(text))
    .executeTakeFirst();
  return row && toKey(row);
};

/** Tells whether some key in force lists an origin: what a preflight, which has no key, can know. */
export const knowsOrigin = async (db: Database, origin: string, now: Date): Promise<boolean> => {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where(sql<boolean>`origins && ${namesOf(origin)}::text[]`)
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
