import {sql} from 'kysely';
import type {Store, Tx} from '../../store/database.ts';
import type {AgencyLine} from './agency-line.ts';
import {findRefusedReferrals, type ReferralRefusals, type StoredAgency} from './referrals.ts';

const COLUMNS = [
  'name',
  'kind',
  'siret',
  'street',
  'postcode',
  'city',
  'department',
  'lat',
  'lon',
  'contact_email',
  'phone',
  'covered_departments',
  'steps',
  'refers_to',
];

const from = (table: string) => sql.raw(COLUMNS.map(column => `${table}.${column}`).join(', '));

const readStored = async (tx: Tx): Promise<StoredAgency[]> => {
  const {rows} = await sql<StoredAgency>`
    SELECT a.id, a.external_id, a.status, r.external_id AS refers_to
    FROM agency a LEFT JOIN agency r ON r.id = a.refers_to
    WHERE a.external_id IS NOT NULL`.execute(tx);
  return rows;
};

/**
 * Writes agencies in one transaction, each under the id it already has: those whose referral
 * cannot be are left out, the agencies not named stay as they are, and a status never changes.
 *
 * @returns why lines were left out.
 */
export const writeAgencies = (
  {
    store,
    now,
    newId,
  }: {readonly store: Store; readonly now: () => Date; readonly newId: () => string},
  lines: readonly AgencyLine[],
): Promise<ReferralRefusals> =>
  store.db.transaction().execute(async tx => {
    const at = now();
    // Another import must not make a chain of what this one has judged.
    await sql`LOCK TABLE agency IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    const stored = await readStored(tx);
    const refused = findRefusedReferrals(lines, stored);
    const accepted = lines.filter(({external_id}) => !refused.has(external_id));
    const ids = new Map(stored.map(({external_id, id}) => [external_id, id]));
    for (const {external_id} of accepted) {
      if (!ids.has(external_id)) ids.set(external_id, newId());
    }
    const rows = accepted.map(line => ({
      ...line,
      id: ids.get(line.external_id),
      refers_to: line.refers_to === null ? null : ids.get(line.refers_to),
    }));
    await sql`INSERT INTO agency AS a
        (id, external_id, ${sql.raw(COLUMNS.join(', '))}, status, created_at, updated_at)
      SELECT s.id, s.external_id, ${from('s')}, 'active', ${at}::timestamptz, ${at}::timestamptz
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s(id uuid, external_id text,
        name text, kind text, siret text, street text, postcode text, city text, department text,
        lat float8, lon float8, contact_email text, phone text, covered_departments text[],
        steps text, refers_to uuid)
      ON CONFLICT (id) DO UPDATE SET (${sql.raw(COLUMNS.join(', '))}, updated_at)
        = (${from('excluded')}, excluded.updated_at)
      WHERE (${from('a')}) IS DISTINCT FROM (${from('excluded')})`.execute(tx);
    return refused;
  });
