import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import {linesOf} from './data-map.ts';
import {erasedColumns} from './erased-values.ts';
import type {Counts} from './erasure.ts';
import {type FoundDraft, readDrafts} from './find.ts';
import {standingOf, type Subject} from './subject.ts';

const CONTENT = linesOf('draft').columns;

const eraseDraft = async (
  tx: Tx,
  {id, content}: FoundDraft,
  subject: Subject,
): Promise<boolean> => {
  const {whole} = standingOf([{version: 0, content}], subject);
  if (whole.qualities !== 'all' && whole.qualities.has('beneficiary')) {
    await tx.deleteFrom('draft').where('id', '=', id).execute();
    return true;
  }
  const changed = erasedColumns({content}, CONTENT, whole);
  if (changed['content'] === undefined) return false;
  await sql`UPDATE draft SET content = ${JSON.stringify(changed['content'])}, revision = revision + 1
    WHERE id = ${id}`.execute(tx);
  return true;
};

/** Deletes the drafts of somebody's own request, and takes them out of those of others. */
export const eraseDrafts = async (tx: Tx, subject: Subject): Promise<Counts> => {
  let draft = 0;
  for await (const found of readDrafts(tx)) if (await eraseDraft(tx, found, subject)) draft += 1;
  return {draft};
};
