import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import {refreshOfferSearch} from '../search/refresh.ts';
import type {DirectoryRow} from './row.ts';
import type {Run} from './run.ts';
import {writeEstablishments} from './write-establishments.ts';
import {writeLocations} from './write-locations.ts';
import {writeOffers} from './write-offers.ts';

/** The first of the rows that share a key, in the order of keys: neighbours are written together. */
const firstOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] => {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!first.has(key)) first.set(key, row);
  }
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};

/** Dates the change of companies whose places or jobs have changed. */
export const touch = async (tx: Tx, sirets: readonly string[], {at}: Run): Promise<void> => {
  if (sirets.length === 0) return;
  await sql`UPDATE establishment SET updated_at = ${at}
    WHERE siret = ANY(${sirets}::text[])`.execute(tx);
};

/** The lines of companies that have not joined by themselves: what those said is the truth. */
const unclaimed = async (tx: Tx, rows: readonly DirectoryRow[]): Promise<DirectoryRow[]> => {
  const sirets = [...new Set(rows.map(({establishment}) => establishment.siret))];
  const {rows: joined} = await sql<{siret: string}>`
    SELECT siret FROM host WHERE siret = ANY(${sirets}::text[])`.execute(tx);
  const claimed = new Set(joined.map(({siret}) => siret));
  return rows.filter(({establishment}) => !claimed.has(establishment.siret));
};

/**
 * Writes lines of a directory, but those of companies that joined by themselves, then what a search sees of the companies they changed.
 *
 * @returns how many companies they changed.
 */
export const writeBatch = async (
  tx: Tx,
  stated: readonly DirectoryRow[],
  run: Run,
  newId: () => string,
): Promise<number> => {
  const rows = await unclaimed(tx, stated);
  const establishments = firstOf(
    rows.map(({establishment}) => establishment),
    ({siret}) => siret,
  );
  const locations = firstOf(
    rows.map(({establishment: {siret}, location}) => ({siret, ...location})),
    ({siret, address_key}) => `${siret} ${address_key}`,
  );
  const offers = firstOf(
    rows.flatMap(({establishment: {siret}, offers: some}) => some.map(one => ({siret, ...one}))),
    ({siret, rome, appellation, remote_work_mode}) =>
      [siret, rome, appellation, remote_work_mode].join(' '),
  );
  const changed = new Set(await writeEstablishments(tx, establishments, run));
  const moved = new Set([
    ...(await writeLocations(tx, locations, run, newId)),
    ...(await writeOffers(tx, offers, run)),
  ]);
  const dated = new Set(establishments.flatMap(({siret, updated_at}) => (updated_at ? siret : [])));
  const undated = [...moved].filter(siret => !changed.has(siret) && !dated.has(siret));
  await touch(tx, undated, run);
  const all = [...new Set([...changed, ...moved])];
  await refreshOfferSearch(tx, all);
  return all.length;
};
