import {withdrawForgotten} from '../directory/host/forget.ts';
import type {Tx} from '../store/database.ts';
import {newId} from '../store/id.ts';
import type {Counts} from './erasure.ts';
import {findEntries} from './find-entries.ts';
import type {Sought} from './person.ts';

/**
 * Takes somebody out of the companies they answer for. Nobody is left there to be written to: the
 * company is hidden until it joins again, and a registration under way is forgotten.
 */
export const eraseFromHosts = async (tx: Tx, sought: Sought, now: Date): Promise<Counts> => {
  const counts = {host: 0, host_registration: 0};
  for (const {table, row} of await findEntries(tx, sought)) {
    if (table === 'host') {
      await withdrawForgotten(tx, row.siret, {now, newId: () => newId(now)});
      counts.host += 1;
    } else {
      await tx.deleteFrom('host_registration').where('id', '=', String(row['id'])).execute();
      counts.host_registration += 1;
    }
  }
  return counts;
};
