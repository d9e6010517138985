import type {Convention, ConventionSummary, Reading} from '@immersion-kit/sdk';
import type {ReviewClient} from '../review-client.ts';

/** A convention as it stands, in words, and as the line of a list. */
export type Opened = {
  readonly convention: Convention;
  readonly reading: Reading;
  /** Its clock is told by the list alone. */
  readonly line: ConventionSummary | undefined;
};

/** Reads all there is to see of a convention. */
export const readOpened = async (
  client: Pick<ReviewClient, 'readConvention' | 'listConventions' | 'readReading'>,
  conventionId: string,
): Promise<Opened> => {
  const [convention, {data}] = await Promise.all([
    client.readConvention({conventionId}),
    client.listConventions({q: conventionId, perPage: 1}),
  ]);
  // After: the words of a convention just read leave no second trace.
  const reading = await client.readReading({conventionId});
  return {convention, reading, line: data.find(({id}) => id === conventionId)};
};

/**
 * The convention to deal with after another one: the next that has waited as long or less, or the
 * first of all; undefined when there is none but it. Nothing of it is read.
 */
export const findFollowing = async (
  {listConventions}: Pick<ReviewClient, 'listConventions'>,
  id: string,
  awaiting: 'me' | 'agency',
): Promise<string | undefined> => {
  const query = {awaiting, sort: 'waiting', perPage: 2} as const;
  const after = await listConventions({...query, after: id});
  const {data} = after.data.length > 0 ? after : await listConventions(query);
  return data.find(line => line.id !== id)?.id;
};
