import {ProblemError} from './problem.ts';

/** Writes the version of a resource as an entity tag. */
export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * Reads the version a request expects of what it changes.
 *
 * @throws ProblemError `precondition_missing` without `If-Match`, `precondition_failed` when the
 * header is not one of our tags.
 */
export const readPrecondition = (headers: Headers): number => {
  const header = headers.get('if-match');
  if (header === null) throw new ProblemError('precondition_missing');
  const [, revision] = /^"(\d{1,9})"$/.exec(header.trim()) ?? [];
  if (revision === undefined) throw new ProblemError('precondition_failed');
  return Number(revision);
};

/** @throws ProblemError `precondition_failed` when a resource is not in the version expected. */
export const requireRevision = (expected: number | undefined, revision: number): void => {
  if (expected !== undefined && expected !== revision)
    throw new ProblemError('precondition_failed');
};
