import {sql} from 'kysely';
import {bumpReference} from './reference.ts';
import type {ImportTools} from './reading.ts';

export type RomeRow = {readonly code: string; readonly label: string};
export type AppellationRow = {
  readonly code: string;
  readonly rome: string;
  readonly label: string;
  readonly short_label: string;
};

/** Makes the tables of jobs hold these rows and no other. */
export const replaceJobs = (
  {store, now}: Pick<ImportTools, 'store' | 'now'>,
  rows: {readonly romes: readonly RomeRow[]; readonly appellations: readonly AppellationRow[]},
): Promise<void> =>
  store.db.transaction().execute(async tx => {
    const romes = sql`json_to_recordset(${JSON.stringify(rows.romes)}::json)
      AS s(code text, label text)`;
    const appellations = sql`json_to_recordset(${JSON.stringify(rows.appellations)}::json)
      AS s(code text, rome text, label text, short_label text)`;
    await sql`INSERT INTO rome AS r (code, label) SELECT code, label FROM ${romes}
      ON CONFLICT (code) DO UPDATE SET label = excluded.label
      WHERE r.label <> excluded.label`.execute(tx);
    await sql`INSERT INTO appellation AS a (code, rome, label, short_label)
      SELECT code, rome, label, short_label FROM ${appellations}
      ON CONFLICT (code) DO UPDATE SET
        (rome, label, short_label) = (excluded.rome, excluded.label, excluded.short_label)
      WHERE (a.rome, a.label, a.short_label)
        <> (excluded.rome, excluded.label, excluded.short_label)`.execute(tx);
    await sql`DELETE FROM appellation WHERE code NOT IN (SELECT code FROM ${appellations})`.execute(
      tx,
    );
    await sql`DELETE FROM rome WHERE code NOT IN (SELECT code FROM ${romes})`.execute(tx);
    await sql`UPDATE rome SET generic_appellation = shortest.code
      FROM (SELECT r.code AS rome, (SELECT a.code FROM appellation a WHERE a.rome = r.code
          ORDER BY length(a.label), a.code LIMIT 1) AS code
        FROM rome r) shortest
      WHERE shortest.rome = rome.code
        AND rome.generic_appellation IS DISTINCT FROM shortest.code`.execute(tx);
    await bumpReference(tx, 'jobs', now());
  });
