import type {AssessmentRequest, Role} from '@immersion-kit/sdk/contract';
import {canonicalHash} from '../store/canonical-hash.ts';

/** The edition of the words around what is signed. */
const TEXT_VERSION = 1;

/** One assessment: written again in the same words, it is another. */
export type HashedAssessment = {
  readonly id: string;
  readonly conventionId: string;
  /** In what quality it was written. */
  readonly role: Role;
  readonly createdAt: Date;
  readonly content: AssessmentRequest;
};

/**
 * What the person signs: which assessment it is, of what convention, by whom and when, the edition,
 * and what it says word for word.
 *
 * @returns SHA-256, in hexadecimal.
 */
export const assessmentHash = ({
  id,
  conventionId,
  role,
  createdAt,
  content,
}: HashedAssessment): string =>
  canonicalHash({
    id,
    conventionId,
    role,
    createdAt: createdAt.toISOString(),
    textVersion: TEXT_VERSION,
    assessment: content,
  });
