import {type ConventionDocument, isApiError} from '@immersion-kit/sdk';
import {type Read, readVisited, type Visit, type VisitClient} from '../signature/visit.ts';

/** A convention, and its document where there is one. */
export type ReadWithDocument = Read & {readonly made: ConventionDocument | undefined};

const WITHOUT = new Set(['document_unavailable', 'convention_cancelled']);

const madeOf = (
  client: VisitClient,
  {conventionId, within}: Visit,
): Promise<ConventionDocument | undefined> =>
  within(options => client.readDocument({conventionId}, options)).catch((error: unknown) => {
    if (isApiError(error) && WITHOUT.has(error.code)) return undefined;
    throw error;
  });

/** Reads a convention with its document; undefined where there is none yet, or no more. */
export const readWithDocument = async (
  client: VisitClient,
  visit: Visit,
): Promise<ReadWithDocument> => {
  const [read, made] = await Promise.all([readVisited(client, visit), madeOf(client, visit)]);
  return {...read, made};
};
