import {
  changedFields,
  type ConventionChanges,
  type ConventionContent,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import type {VersionReason} from '../store/convention-tables.ts';
import type {ConventionRow} from './load.ts';

type Row = {
  reason: VersionReason;
  content: ConventionContent;
  justification: string | null;
  created_at: Date;
};

/**
 * What the version to sign changed of the one to sign before it; undefined when it is the first.
 * Corrections in between are nobody's to sign: they are not looked at.
 */
export const readChanges = async (
  db: Database,
  {id, signed_version: signed}: Pick<ConventionRow, 'id' | 'signed_version'>,
): Promise<ConventionChanges | undefined> => {
  if (signed === 1) return undefined;
  const {rows} = await sql<Row>`SELECT reason, content, justification, created_at
    FROM convention_version
    WHERE convention_id = ${id} AND version <= ${signed} AND reason <> 'correction'
    ORDER BY version DESC LIMIT 2`.execute(db);
  const [present, former] = rows;
  if (present?.reason !== 'modification' || !former) return undefined;
  return {
    since: present.created_at.toISOString(),
    justification: present.justification ?? '',
    fields: changedFields(former.content, present.content),
  };
};
