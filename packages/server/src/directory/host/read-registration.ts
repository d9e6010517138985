import type {HostToPublish} from '@immersion-kit/sdk/contract';
import {ProblemError} from '../../http/problem.ts';
import type {Database} from '../../store/database.ts';

/**
 * The entry that the code of a registration publishes, all of it: whoever holds the link of the mail
 * that brought the code judges what leaves under their name.
 *
 * @throws ProblemError `host_exists` when somebody has just published it.
 */
export const readRegistration = async (db: Database, id: string): Promise<HostToPublish> => {
  const row = await db
    .selectFrom('host_registration')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('host_exists');
  const {content: host} = row;
  const codes = host.offers.map(({appellationCode}) => appellationCode);
  const appellations = await db
    .selectFrom('appellation')
    .select(['code as appellationCode', 'label as appellationLabel'])
    .where('code', 'in', codes)
    .orderBy('code')
    .execute();
  return {host, appellations};
};
