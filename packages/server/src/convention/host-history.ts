import {addMonths, cumulationIssues, type RuleIssue} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {personKey, sameFirstName} from './person.ts';

type Beneficiary = ConventionContent['signatories']['beneficiary'];

/** One validated convention of a person with a host. */
export type PastConvention = {
  readonly id: string;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly objective: ConventionContent['immersionObjective'];
  readonly renewalOf?: string;
};

type PastRow = {
  id: string;
  date_start: string;
  date_end: string;
  renewed_from: string | null;
  beneficiary: Beneficiary;
  objective: ConventionContent['immersionObjective'];
};

/** Lets one transaction at a time look at a person's conventions with a host, and add to them. */
const holdHistory = async (tx: Tx, key: string, siret: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${key} ${siret}`}, 0))`.execute(tx);
};

/** The person's validated conventions with this host, up to a year before and after the period. */
export const readHostHistory = async (
  db: Database | Tx,
  content: ConventionContent,
  except: string | undefined,
): Promise<PastConvention[]> => {
  const {beneficiary} = content.signatories;
  const key = personKey(beneficiary);
  const {rows} = await sql<PastRow>`
    SELECT c.id, c.date_start, c.date_end, c.renewed_from,
      v.content #> '{signatories,beneficiary}' AS beneficiary,
      v.content ->> 'immersionObjective' AS objective
    FROM convention c
      JOIN convention_version v ON v.convention_id = c.id AND v.version = c.version
    WHERE c.person_key = ${key} AND c.siret = ${content.siret}
      AND c.status = 'ACCEPTED_BY_VALIDATOR'
      AND c.date_end >= ${addMonths(content.dateStart, -12)}
      AND c.date_start <= ${addMonths(content.dateEnd, 12)}
      AND c.id IS DISTINCT FROM ${except ?? null}::uuid
    ORDER BY c.date_start, c.id
    LIMIT 100`.execute(db);
  return rows
    .filter(row => sameFirstName(row.beneficiary, beneficiary))
    .map(row => ({
      id: row.id,
      dateStart: row.date_start,
      dateEnd: row.date_end,
      objective: row.objective,
      ...(row.renewed_from === null ? {} : {renewalOf: row.renewed_from}),
    }));
};

/** What the law on repeated immersions with one host says of a new period (L5135-5, D5135-3). */
export const hostHistoryIssues = async (
  tx: Tx,
  content: ConventionContent,
  {id, renewalOf}: {readonly id?: string | undefined; readonly renewalOf?: string | null} = {},
): Promise<RuleIssue[]> => {
  await holdHistory(tx, personKey(content.signatories.beneficiary), content.siret);
  const past = await readHostHistory(tx, content, id);
  const {dateStart, dateEnd} = content;
  return cumulationIssues({dateStart, dateEnd, ...(renewalOf ? {renewalOf} : {})}, past);
};
