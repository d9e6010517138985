import {sql} from 'kysely';
import type {Tx} from '../store/database.ts';
import type {Counts} from './erasure.ts';
import type {Marks} from './person.ts';

/** Deletes the alerts of somebody's addresses: nothing else in them says whose they are. */
export const eraseAlerts = async (tx: Tx, {emails}: Marks): Promise<Counts> => {
  const {numAffectedRows = 0n} = await sql`DELETE FROM search_alert
    WHERE lower(recipient) = ANY (${[...emails]})`.execute(tx);
  return {search_alert: Number(numAffectedRows)};
};
