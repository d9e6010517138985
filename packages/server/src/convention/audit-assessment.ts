import type {Selectable} from 'kysely';
import {assessmentHash} from '../assessment/assessment-hash.ts';
import type {AssessmentTables} from '../store/assessment-tables.ts';
import type {AuditLink} from './audit.ts';

/** An assessment as it is stored. */
export type AssessmentRow = Selectable<AssessmentTables['assessment']>;

/** What the history says became of one assessment. */
type Told = {
  hash: string;
  /** Of the last entry about it. */
  sequence: number;
  agrees: boolean | null;
  isDeleted: boolean;
  /** Its words may have been taken away since: they no longer make its hash. */
  isErased: boolean;
};

const toldBy = (links: readonly AuditLink[]): Told[] => {
  const told: Told[] = [];
  for (const {sequence, entry} of links) {
    const {action, details} = entry;
    if (action === 'convention.person-erased') for (const one of told) one.isErased = true;
    const hash = details['assessmentHash'];
    if (typeof hash !== 'string') continue;
    const known = told.find(one => one.hash === hash);
    const one = known ?? {hash, sequence, agrees: null, isDeleted: false, isErased: false};
    if (!known) told.push(one);
    one.sequence = sequence;
    if (action === 'assessment.signed') one.agrees = details['agrees'] === true;
    if (action === 'assessment.deleted') one.isDeleted = true;
  }
  return told;
};

const isAsTold = (row: AssessmentRow, {agrees, isDeleted, isErased}: Told): boolean => {
  const {id, convention_id: conventionId, role, created_at: createdAt, content} = row;
  if (row.agrees !== agrees || (row.deleted_at !== null) !== isDeleted) return false;
  const hashed = {id, conventionId, role, createdAt, content};
  return isDeleted || isErased || assessmentHash(hashed) === row.document_hash;
};

/**
 * Checks the assessments of one convention against its chain: which there were, what became of each,
 * and what each says, unless its words were erased.
 *
 * @returns the sequence of the last entry about the first one that is not as told, the one after the
 * last when an assessment is in no entry; undefined when all are as told.
 */
export const brokenAssessment = (
  links: readonly AuditLink[],
  rows: readonly AssessmentRow[],
): number | undefined => {
  const told = toldBy(links);
  for (const one of told) {
    const row = rows.find(({document_hash: hash}) => hash === one.hash);
    if (!row || !isAsTold(row, one)) return one.sequence;
  }
  return rows.length === told.length ? undefined : links.length + 1;
};
