import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {tablesOf} from './data-map.ts';
import {isSought, needleOf, type Person, type Sought} from './person.ts';

/** A company's entry, published or awaiting its code, and what is left of it. */
export type FoundEntry = {
  readonly table: string;
  readonly row: {
    readonly siret: string;
    readonly content: {readonly contact?: Person};
    readonly [column: string]: unknown;
  };
};

/** The entries of companies whose contact somebody is. */
export const findEntries = async (db: Database | Tx, sought: Sought): Promise<FoundEntry[]> => {
  const found: FoundEntry[] = [];
  for (const table of tablesOf('host')) {
    // Read as text first: what holds the address anywhere is then looked at field by field.
    const {rows} = await sql<FoundEntry['row']>`SELECT * FROM ${sql.table(table)}
      WHERE strpos(lower(content #>> '{contact}'), lower(${needleOf(sought)})) > 0
      ORDER BY siret`.execute(db);
    for (const row of rows) {
      if (isSought(sought, row.content.contact ?? {})) found.push({table, row});
    }
  }
  return found;
};
