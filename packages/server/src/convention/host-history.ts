import {
  addMonths,
  cumulationIssues,
  cumulationOf,
  type HostHistory,
  MAX_HOST_CONVENTIONS,
  MAX_HOST_DAYS,
  type RuleIssue,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {type ActingAgency, agencyJson, type Loaded} from './load.ts';
import {personKey, sameFirstName} from './person.ts';

type Beneficiary = ConventionContent['signatories']['beneficiary'];

/** One validated convention of a person with a host. */
export type PastConvention = {
  readonly id: string;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly objective: ConventionContent['immersionObjective'];
  readonly renewalOf?: string;
  readonly agency: ActingAgency;
};

type PastRow = {
  id: string;
  date_start: string;
  date_end: string;
  renewed_from: string | null;
  beneficiary: Beneficiary;
  objective: ConventionContent['immersionObjective'];
  agency: ActingAgency;
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
      v.content ->> 'immersionObjective' AS objective,
      ${agencyJson} AS agency
    FROM convention c
      JOIN convention_version v ON v.convention_id = c.id AND v.version = c.version
      JOIN agency a ON a.id = c.agency_id
      LEFT JOIN agency r ON r.id = a.refers_to
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
      agency: row.agency,
    }));
};

/**
 * What an agency is told of the person's other conventions with this host; undefined when they have
 * none. Another agency's are counted, and not named.
 */
export const hostHistoryFor = (
  {content, row}: Loaded,
  past: readonly PastConvention[],
  mayRead: (one: PastConvention) => boolean,
): HostHistory | undefined => {
  if (past.length === 0) return undefined;
  const {dateStart, dateEnd} = content;
  const stay = {dateStart, dateEnd, renewalOf: row.renewed_from ?? undefined};
  return {
    ...cumulationOf(stay, past),
    maxDays: MAX_HOST_DAYS,
    maxConventions: MAX_HOST_CONVENTIONS,
    others: past.map(one => ({
      ...(mayRead(one) ? {id: one.id, status: 'ACCEPTED_BY_VALIDATOR' as const} : {}),
      dateStart: one.dateStart,
      dateEnd: one.dateEnd,
    })),
  };
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
