import {DEFAULT_CONTACTS_PER_MONTH, type Host} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {ProblemError} from '../../http/problem.ts';
import type {Database} from '../../store/database.ts';

const FEWEST_RECEIVED = 3;
const DAY_MS = 86_400_000;

type Counts = {
  readonly month: number;
  readonly week: number;
  readonly received: number;
  readonly answered: number;
  readonly typical: number | null;
  readonly full_until: string | null;
};

const readCounts = async (db: Database, siret: string, now: Date): Promise<Counts | undefined> => {
  const monthAgo = new Date(now.getTime() - 30 * DAY_MS);
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
  const {rows} = await sql<Counts>`SELECT c.month, c.week, e.contacts_received AS received,
      e.contacts_answered AS answered, e.typical_days AS typical, e.full_until
    FROM establishment e CROSS JOIN (
      SELECT count(*)::int AS month, count(*) FILTER (WHERE sent_at > ${weekAgo})::int AS week
      FROM contact WHERE siret = ${siret} AND sent_at > ${monthAgo}) c
    WHERE e.siret = ${siret}`.execute(db);
  return rows[0];
};

const responsivenessOf = ({received, answered, typical}: Counts): Pick<Host, 'responsiveness'> =>
  received < FEWEST_RECEIVED
    ? {}
    : {responsiveness: {received, answered, ...(typical === null ? {} : {typicalDays: typical})}};

/**
 * A company's entry, for those who answer for it.
 *
 * @throws ProblemError `link_invalid` when it is not in the directory any more.
 */
export const readHost = async (db: Database, siret: string, now: Date): Promise<Host> => {
  const row = await db.selectFrom('host').selectAll().where('siret', '=', siret).executeTakeFirst();
  const counts = await readCounts(db, siret, now);
  if (!row || !counts) throw new ProblemError('link_invalid');
  const {content} = row;
  const mostAMonth = content.maxContactsPerMonth || DEFAULT_CONTACTS_PER_MONTH;
  const codes = content.offers.map(({appellationCode}) => appellationCode);
  const appellations = await db
    .selectFrom('appellation')
    .select(['code as appellationCode', 'label as appellationLabel'])
    .where('code', 'in', codes)
    .orderBy('code')
    .execute();
  return {
    host: content,
    status: row.status,
    revision: row.revision,
    ...(row.paused_until === null ? {} : {pausedUntil: row.paused_until}),
    appellations,
    contacts: {
      month: counts.month,
      mostAMonth,
      week: counts.week,
      mostAWeek: Math.ceil(mostAMonth / 4),
      ...(counts.full_until === null ? {} : {fullUntil: counts.full_until}),
    },
    ...responsivenessOf(counts),
    confirmedAt: row.confirmed_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
};
