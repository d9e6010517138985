import {
  type ContactRequest,
  DEFAULT_CONTACTS_PER_MONTH,
  type HostRequest,
  type HostStatus,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {todayInParis} from '../directory/today.ts';
import {ProblemError} from '../http/problem.ts';
import type {Tx} from '../store/database.ts';
import {fullUntil} from './full.ts';

/** What is asked of a company. */
type Asked = Pick<ContactRequest, 'siret' | 'appellationCode' | 'contactMode'>;

/** A company that may be contacted now. */
export type Reachable = {
  readonly siret: string;
  readonly host: HostRequest;
  readonly mostAMonth: number;
};

type Found = {
  host: HostRequest | null;
  status: HostStatus | null;
  isShown: boolean;
  isBanned: boolean;
  offers: boolean;
};

/** The offer of a whole ROME sheet is of each of its jobs. */
const find = async (tx: Tx, {siret, appellationCode}: Asked): Promise<Found | undefined> => {
  const {rows} = await sql<Found>`
    SELECT h.content AS host, h.status,
      e.voluntary AND e.is_open AND e.withdrawn_at IS NULL AS "isShown",
      EXISTS (SELECT FROM banned_siret b WHERE b.siret = e.siret) AS "isBanned",
      EXISTS (SELECT FROM offer o JOIN appellation a ON a.code = ${appellationCode}
        WHERE o.siret = e.siret AND o.rome = a.rome AND o.appellation IN ('', a.code)) AS offers
    FROM establishment e LEFT JOIN host h ON h.siret = e.siret
    WHERE e.siret = ${siret}`.execute(tx);
  return rows[0];
};

/**
 * Finds a company that takes a first contact now. Two who ask at once are told apart only by those
 * who hold the company's row.
 *
 * @throws ProblemError `host_not_found`, `contact_mode_differs`, or `host_unavailable`: paused, not
 *   yet there, its contacts used up, or nobody known there who would answer.
 */
export const requireReachable = async (tx: Tx, asked: Asked, now: Date): Promise<Reachable> => {
  const found = await find(tx, asked);
  if (!found || found.isBanned || !found.offers || found.status === 'withdrawn') {
    throw new ProblemError('host_not_found');
  }
  const {host} = found;
  if (found.status === 'paused') throw new ProblemError('host_unavailable');
  if (!found.isShown) throw new ProblemError('host_not_found');
  // Named by a file alone: nobody there has said where to be reached.
  if (!host) throw new ProblemError('host_unavailable');
  if (host.contactMode !== asked.contactMode) throw new ProblemError('contact_mode_differs');
  const mostAMonth = host.maxContactsPerMonth || DEFAULT_CONTACTS_PER_MONTH;
  const company = {siret: asked.siret, host, mostAMonth};
  const from = host.nextAvailabilityDate;
  const isLater = from !== undefined && from > todayInParis(now);
  if (isLater || (await fullUntil(tx, company, now))) throw new ProblemError('host_unavailable');
  return company;
};
