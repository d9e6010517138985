import {
  addDays,
  type ConventionContent,
  type ConventionStatus,
  type Duplicate,
  sameEmail,
  TRANSITIONS,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database, Tx} from '../store/database.ts';
import {type ActingAgency, agencyJson} from './load.ts';
import {personKey} from './person.ts';

const NEAR_DAYS = 7;
const MOST = 20;

/** A similar convention, as the server sees it. */
export type Similar = {
  readonly id: string;
  readonly status: ConventionStatus;
  readonly dateStart: string;
  readonly dateEnd: string;
  readonly agency: ActingAgency;
  readonly email: string | null;
  readonly phone: string;
};

/**
 * Finds conventions that are probably the same request: same host, job, last name and birthdate,
 * first days a week apart at most, not refused, cancelled or obsolete.
 */
export const findSimilar = async (
  db: Database | Tx,
  content: ConventionContent,
  except?: string,
): Promise<Similar[]> => {
  const {rows} = await sql<Similar>`
    SELECT c.id, c.status, c.date_start AS "dateStart", c.date_end AS "dateEnd",
      ${agencyJson} AS agency,
      v.content #>> '{signatories,beneficiary,email}' AS email,
      v.content #>> '{signatories,beneficiary,phone}' AS phone
    FROM convention c
      JOIN convention_version v ON v.convention_id = c.id AND v.version = c.version
      JOIN agency a ON a.id = c.agency_id
      LEFT JOIN agency r ON r.id = a.refers_to
    WHERE c.person_key = ${personKey(content.signatories.beneficiary)}
      AND c.siret = ${content.siret}
      AND c.appellation = ${content.immersionAppellation.appellationCode}
      AND c.date_start BETWEEN ${addDays(content.dateStart, -NEAR_DAYS)}
        AND ${addDays(content.dateStart, NEAR_DAYS)}
      AND c.status IN ('READY_TO_SIGN', 'PARTIALLY_SIGNED', 'IN_REVIEW',
        'ACCEPTED_BY_COUNSELLOR', 'ACCEPTED_BY_VALIDATOR')
      AND c.id IS DISTINCT FROM ${except ?? null}::uuid
    ORDER BY c.submitted_at, c.id
    LIMIT ${MOST}`.execute(db);
  return rows;
};

/** Whether the person on the other convention surely is the one on this: same address or phone. */
export const isSurelySame = (similar: Similar, content: ConventionContent): boolean => {
  const {email, phone} = content.signatories.beneficiary;
  if (similar.email && email) return sameEmail(similar.email, email);
  return !similar.email && !email && similar.phone === phone;
};

const includes = (statuses: readonly ConventionStatus[], status: ConventionStatus): boolean =>
  statuses.includes(status);

/** What may be done about a similar convention; nothing, when it is another agency's. */
export const duplicateOf = (
  {id, status, dateStart, dateEnd}: Similar,
  isTheirs: boolean,
): Duplicate => {
  const actions: Duplicate['actions'] = [
    'resume',
    ...(includes(TRANSITIONS.sign.from, status) ? (['sign'] as const) : []),
    ...(includes(TRANSITIONS.deprecate.from, status) ? (['replace'] as const) : []),
  ];
  return {id, status, dateStart, dateEnd, actions: isTheirs ? actions : []};
};
