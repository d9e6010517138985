import type {Selectable} from 'kysely';
import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import type {HostTables} from '../../store/host-tables.ts';

export type HostRow = Selectable<HostTables['host']>;

/**
 * Holds companies until the end of the transaction, known or not: two that join at once under one
 * number do so one after the other. Always in the same order, so that nobody waits in a circle.
 */
export const holdSirets = async (tx: Tx, sirets: readonly string[]): Promise<void> => {
  for (const siret of [...new Set(sirets)].sort()) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`host ${siret}`}, 0))`.execute(tx);
  }
};

/** The same for one, and what is kept of it. */
export const holdHost = async (tx: Tx, siret: string): Promise<HostRow | undefined> => {
  await holdSirets(tx, [siret]);
  return tx
    .selectFrom('host')
    .selectAll()
    .where('siret', '=', siret)
    .forUpdate()
    .executeTakeFirst();
};

/** Whether a company is in the directory, shown or hidden for a while. */
export const isListed = ({status}: Pick<HostRow, 'status'>): boolean => status !== 'withdrawn';
