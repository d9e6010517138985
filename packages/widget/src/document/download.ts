import {ApiError, NetworkError, type Problem, UnexpectedAnswerError} from '@immersion-kit/sdk';

/** Long enough for any browser to have begun to write the file. */
const KEPT_MS = 60_000;

const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'code' in data && 'title' in data;

/** Gets what is not an operation of the API from our own server, with the same refusals. */
const getOwn = async (path: string, key: string | undefined): Promise<Response> => {
  const headers = key === undefined ? {} : {authorization: `Bearer ${key}`};
  const answer = await fetch(new URL(path, location.origin), {headers}).catch(() => {
    throw new NetworkError('The server could not be reached');
  });
  if (answer.ok) return answer;
  const data: unknown = await answer.json().catch(() => undefined);
  if (isProblem(data)) throw new ApiError(data);
  throw new UnexpectedAnswerError(`HTTP ${answer.status}`, answer.status);
};

/** Has the browser keep what our own server gives, as a file. */
const keep = async (path: string, name: string, key: string | undefined): Promise<void> => {
  const answer = await getOwn(path, key);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
};

const pathOf = (conventionId: string, file: string): string =>
  `/api/conventions/${encodeURIComponent(conventionId)}/${file}`;

/**
 * Has the browser keep the PDF of a convention, as a file.
 *
 * @param key - of a session; without it, the cookie of whoever is signed in.
 */
export const downloadPdf = (conventionId: string, key?: string): Promise<void> =>
  keep(pathOf(conventionId, 'document.pdf'), `convention-${conventionId}.pdf`, key);

/** The same, of the assessment of its immersion. */
export const downloadAssessment = (conventionId: string, key?: string): Promise<void> =>
  keep(pathOf(conventionId, 'assessment.pdf'), `bilan-${conventionId}.pdf`, key);
