import type {Agency} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {AGENCIES, type AgencyRow, toAgency} from './agency-row.ts';

/** Reads one active agency; undefined when there is none of that id. */
export const readAgency = async (db: Database, id: string): Promise<Agency | undefined> => {
  const {rows} = await sql<AgencyRow>`
    SELECT ${AGENCIES.columns}, NULL::float8 AS distance FROM ${AGENCIES.tables}
    WHERE a.id = ${id} AND a.status = 'active'`.execute(db);
  const [row] = rows;
  return row && toAgency(row);
};
