import {
  type AgencySteps,
  type ConventionPage,
  type ConventionQuery,
  type ConventionSort,
  type ConventionSummary,
  PARTIES,
  SIGNATORY_ROLES,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {todayInParis} from '../directory/today.ts';
import type {Database} from '../store/database.ts';
import {matters, newestFirst} from './asked.ts';
import {assessmentStanding, listConditions} from './list-conditions.ts';
import {type Reach, readReached} from './reach.ts';
import {dueAt, waitingFor} from './turn.ts';

type Filters = {
  -readonly [Name in keyof ConventionQuery]: ConventionQuery[Name];
} & {page: number; perPage: number; sort: ConventionSort};

type Row = Pick<
  ConventionSummary,
  | 'id'
  | 'agencyId'
  | 'beneficiary'
  | 'siret'
  | 'businessName'
  | 'appellationLabel'
  | 'dateStart'
  | 'dateEnd'
> & {
  status: Parameters<typeof dueAt>[0];
  submittedAt: Date;
  updatedAt: Date;
  waitingSince: Date | null;
  steps: AgencySteps;
  refersTo: string | null;
  /** As the content names them. */
  parties: string[];
  signed: SignatoryRole[];
  asked: ConventionSummary['asked'] | null;
  assessment: ConventionSummary['assessment'] | null;
  total: string;
};

/** What each order compares, ties by id; nobody being awaited comes after everybody. */
const SORTS: Readonly<Record<ConventionSort, {key: string; ascending: boolean}>> = {
  submittedAt: {key: 'submitted_at', ascending: false},
  dateStart: {key: 'date_start', ascending: true},
  waiting: {key: "coalesce(waiting_since, 'infinity')", ascending: true},
};

const toSummary = (row: Row, now: Date): ConventionSummary => {
  const {
    total: _,
    steps,
    refersTo,
    parties,
    signed,
    waitingSince,
    asked,
    assessment,
    ...line
  } = row;
  const due = dueAt(line.status, waitingSince);
  return {
    ...line,
    submittedAt: line.submittedAt.toISOString(),
    updatedAt: line.updatedAt.toISOString(),
    waitingFor: waitingFor({
      status: line.status,
      parties: Object.entries(PARTIES).flatMap(([name, role]) =>
        parties.includes(name) ? [role] : [],
      ),
      signed,
      steps,
      refersTo,
    }),
    ...(waitingSince ? {waitingSince: waitingSince.toISOString()} : {}),
    ...(asked ? {asked: {...asked, at: new Date(asked.at).toISOString()}} : {}),
    ...(assessment ? {assessment} : {}),
    ...(due ? {dueAt: due.toISOString(), isLate: due < now} : {}),
  };
};

/** The conventions of the agencies somebody reads for, as they ask for them, ties by id. */
export const listConventions = async (
  db: Database,
  reach: Reach,
  {page, perPage, sort, ...filters}: Filters,
  now: Date,
): Promise<ConventionPage> => {
  const today = todayInParis(now);
  const conditions = listConditions(await readReached(db, reach), filters, today);
  const {ascending} = SORTS[sort];
  const key = sql.raw(SORTS[sort].key);
  const direction = sql.raw(ascending ? 'ASC' : 'DESC');
  // The numbers are written out: a plan made without them expects a tenth of all there is.
  const {rows} = await sql<Row>`
    WITH found AS MATERIALIZED (
      SELECT c.id, c.submitted_at, c.date_start, c.waiting_since FROM convention c
      WHERE ${conditions}
    ), shown AS (
      SELECT id, ${key} AS key FROM found
      ${
        filters.after === undefined
          ? sql``
          : sql`WHERE (${key}, id) ${sql.raw(ascending ? '>' : '<')}
            (SELECT ${key}, id FROM convention WHERE id = ${filters.after}::uuid)`
      }
      ORDER BY key ${direction}, id ${direction}
      LIMIT ${sql.lit(perPage)} OFFSET ${sql.lit((page - 1) * perPage)}
    )
    SELECT c.id, c.status, c.agency_id AS "agencyId",
      json_build_object('firstName', v.content #>> '{signatories,beneficiary,firstName}',
        'lastName', v.content #>> '{signatories,beneficiary,lastName}') AS beneficiary,
      c.siret, v.content ->> 'businessName' AS "businessName",
      v.content #>> '{immersionAppellation,appellationLabel}' AS "appellationLabel",
      c.date_start AS "dateStart", c.date_end AS "dateEnd",
      c.submitted_at AS "submittedAt", c.updated_at AS "updatedAt",
      c.waiting_since AS "waitingSince", a.steps, a.refers_to AS "refersTo",
      ARRAY(SELECT jsonb_object_keys(v.content -> 'signatories')) AS parties,
      ARRAY(SELECT s.role FROM signature s
        WHERE s.convention_id = c.id AND s.version = c.signed_version) AS signed,
      (SELECT json_build_object('role', k.role, 'subject', k.subject, 'at', k.asked_at)
        FROM asking k WHERE ${matters} AND k.role = ANY (${SIGNATORY_ROLES}::text[])
        ORDER BY ${newestFirst} LIMIT 1) AS asked,
      ${assessmentStanding(today)} AS assessment,
      counted.total
    FROM (SELECT count(*) AS total FROM found) counted
      LEFT JOIN shown ON true
      LEFT JOIN convention c ON c.id = shown.id
      LEFT JOIN convention_version v ON v.convention_id = c.id AND v.version = c.version
      LEFT JOIN agency a ON a.id = c.agency_id
    ORDER BY shown.key ${direction}, shown.id ${direction}`.execute(db);
  const totalRecords = Number(rows[0]?.total ?? 0);
  return {
    data: rows.filter(({id}) => (id as string | null) !== null).map(row => toSummary(row, now)),
    pagination: {
      totalRecords,
      currentPage: page,
      totalPages: Math.max(1, Math.ceil(totalRecords / perPage)),
      numberPerPage: perPage,
    },
  };
};
