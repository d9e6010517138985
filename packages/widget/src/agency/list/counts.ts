import type {ReviewClient} from '../review-client.ts';

/** How many conventions await whom. */
export type Counts = {
  readonly me: number;
  readonly agency: number;
  readonly signatures: number;
  /** Of those that await the reader, past their 48 hours. */
  readonly late: number;
  /** Whether there are more late ones than were looked at. */
  readonly hasMoreLate: boolean;
};

/** The longest wait first: the late ones are at the head. */
const LOOKED_AT = 100;

/** Counts them; what a reader decides nothing of is counted for their agency. */
export const readCounts = async (
  client: Pick<ReviewClient, 'listConventions'>,
  decides: boolean,
  signal: AbortSignal,
): Promise<Counts> => {
  const totalOf = async (awaiting: 'agency' | 'signatures') =>
    (await client.listConventions({awaiting, perPage: 1}, {signal})).pagination.totalRecords;
  const [own, agency, signatures] = await Promise.all([
    client.listConventions(
      {awaiting: decides ? 'me' : 'agency', sort: 'waiting', perPage: LOOKED_AT},
      {signal},
    ),
    totalOf('agency'),
    totalOf('signatures'),
  ]);
  const late = own.data.filter(({isLate}) => isLate === true).length;
  const {totalRecords: me} = own.pagination;
  return {me, agency, signatures, late, hasMoreLate: late === LOOKED_AT && me > LOOKED_AT};
};
