import {zoneOf} from '@immersion-kit/sdk/contract';
import {readAssessmentOf} from '../assessment/read-assessment.ts';
import type {Database} from '../store/database.ts';
import {assessmentView} from './assessment-view.ts';
import type {DocumentView} from './blocks.ts';
import type {DocumentReading} from './read.ts';

/** Puts the assessment of an immersion in words, from what is stored, for who may read it. */
export const readAssessmentView = async (
  db: Database,
  reading: DocumentReading,
): Promise<DocumentView> => {
  const {assessment, loaded} = await readAssessmentOf(db, reading);
  const {content, agency} = loaded;
  return assessmentView({
    assessment,
    content,
    agencyName: (agency.refersTo ?? agency).name,
    zone: zoneOf(agency.department),
  });
};
