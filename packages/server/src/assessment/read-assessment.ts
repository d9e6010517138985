import {type Assessment, hoursMade} from '@immersion-kit/sdk/contract';
import type {Caller} from '../access/caller.ts';
import {type Loaded, readLoaded} from '../convention/load.ts';
import {rolesOf} from '../convention/rights.ts';
import {ProblemError} from '../http/problem.ts';
import {traceReading} from '../staff/trace.ts';
import type {Database} from '../store/database.ts';
import {ASSESSMENT_READERS} from './readers.ts';

type Reading = {readonly conventionId: string; readonly caller: Caller; readonly now: Date};

/**
 * Reads the assessment of an immersion and the convention it is about, for somebody who may.
 *
 * @throws ProblemError `convention_not_found`, `role_not_allowed` or `assessment_not_found`.
 */
export const readAssessmentOf = async (
  db: Database,
  {conventionId, caller, now}: Reading,
): Promise<{readonly assessment: Assessment; readonly loaded: Loaded}> => {
  const loaded = await readLoaded(db, conventionId);
  const roles = loaded ? rolesOf(caller, conventionId, loaded.agency) : [];
  if (!loaded || roles.length === 0) throw new ProblemError('convention_not_found');
  if (!roles.some(role => ASSESSMENT_READERS.includes(role)))
    throw new ProblemError('role_not_allowed');
  if (!loaded.assessment) throw new ProblemError('assessment_not_found');
  await traceReading(db, caller, {conventionId, what: 'assessment', now});
  const row = await db
    .selectFrom('assessment')
    .selectAll()
    .where('id', '=', loaded.assessment.id)
    // Taken away since the convention was read: its words are too.
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new ProblemError('assessment_not_found');
  const {content, agrees, signed_at: signedAt, comment} = row;
  const assessment = {
    conventionId,
    ...content,
    hoursMade: hoursMade(loaded.content.schedule, content),
    writtenBy: row.role,
    createdAt: row.created_at.toISOString(),
    documentHash: row.document_hash,
    ...(agrees === null || signedAt === null
      ? {}
      : {
          signature: {
            agrees,
            ...(comment === null ? {} : {comment}),
            signedAt: signedAt.toISOString(),
          },
        }),
  };
  return {assessment, loaded};
};

/** The same, the assessment alone. */
export const readAssessment = async (db: Database, reading: Reading): Promise<Assessment> =>
  (await readAssessmentOf(db, reading)).assessment;
