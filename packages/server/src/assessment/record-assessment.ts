import {sql} from 'kysely';
import type {AssessmentChange} from '../convention/decide.ts';
import type {Loaded} from '../convention/load.ts';
import type {Tx} from '../store/database.ts';
import {assessmentHash} from './assessment-hash.ts';

/** What people wrote, and what was seen of how somebody works. */
const WORDS = ['skills', 'behaviours', 'establishmentFeedback', 'establishmentAdvices'];

type Writing = {
  readonly actor: string;
  readonly now: Date;
  readonly newId: () => string;
  readonly evidence: Readonly<Record<string, string | null>>;
};

/** What the history keeps of it: which assessment it is, never what it says. */
export type AssessmentProof = {readonly assessmentHash: string; readonly agrees?: boolean};

/**
 * Writes what becomes of an assessment, in the transaction of its event. One taken away keeps only
 * what proves that it was there.
 */
export const recordAssessment = async (
  tx: Tx,
  {row, assessment}: Loaded,
  change: AssessmentChange,
  {actor, now, newId, evidence}: Writing,
): Promise<AssessmentProof> => {
  if (change.does === 'write') {
    const {content, role} = change;
    const id = newId();
    const hash = assessmentHash({id, conventionId: row.id, role, createdAt: now, content});
    await tx
      .insertInto('assessment')
      .values({
        id,
        convention_id: row.id,
        status: content.status,
        content: JSON.stringify(content),
        document_hash: hash,
        role,
        author: actor,
        created_at: now,
      })
      .execute();
    return {assessmentHash: hash};
  }
  if (!assessment) throw new Error('there is no assessment to change');
  const set =
    change.does === 'sign'
      ? {
          agrees: change.agrees,
          comment: change.comment,
          signed_at: now,
          evidence: JSON.stringify(evidence),
        }
      : {
          content: sql<string>`content - ${WORDS}::text[]`,
          comment: null,
          deleted_at: now,
          deleted_by: actor,
          deletion_reason: change.justification,
        };
  await tx.updateTable('assessment').set(set).where('id', '=', assessment.id).execute();
  const {documentHash} = assessment;
  return {
    assessmentHash: documentHash,
    ...(change.does === 'sign' ? {agrees: change.agrees} : {}),
  };
};
