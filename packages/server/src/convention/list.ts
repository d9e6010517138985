import type {ConventionPage, ConventionQuery, ConventionSummary} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Key} from '../access/key.ts';
import type {Database} from '../store/database.ts';

type Filters = {
  -readonly [Name in keyof ConventionQuery]: ConventionQuery[Name];
} & {page: number; perPage: number};

type Row = Omit<ConventionSummary, 'submittedAt' | 'updatedAt'> & {
  submittedAt: Date;
  updatedAt: Date;
  total: string;
};

/** The conventions of the agencies a key acts for, the last submitted first, ties by id. */
export const listConventions = async (
  db: Database,
  {agencyIds, agencyKinds}: Pick<Key, 'agencyIds' | 'agencyKinds'>,
  {page, perPage, ...filters}: Filters,
): Promise<ConventionPage> => {
  const {rows} = await sql<Row>`
    WITH covered AS (
      SELECT a.id FROM agency a LEFT JOIN agency r ON r.id = a.refers_to
      WHERE a.id = ANY (${agencyIds}::uuid[]) OR a.kind = ANY (${agencyKinds}::text[])
        OR r.id = ANY (${agencyIds}::uuid[]) OR r.kind = ANY (${agencyKinds}::text[])
    ), found AS (
      SELECT c.* FROM convention c
      WHERE c.agency_id IN (SELECT id FROM covered)
        AND (${filters.agencyIds ?? null}::uuid[] IS NULL OR c.agency_id = ANY (${filters.agencyIds ?? null}::uuid[]))
        AND (${filters.statuses ?? null}::text[] IS NULL OR c.status = ANY (${filters.statuses ?? null}::text[]))
        AND (${filters.startsFrom ?? null}::date IS NULL OR c.date_start >= ${filters.startsFrom ?? null}::date)
        AND (${filters.startsUntil ?? null}::date IS NULL OR c.date_start <= ${filters.startsUntil ?? null}::date)
        AND (${filters.updatedSince ?? null}::timestamptz IS NULL OR c.updated_at >= ${filters.updatedSince ?? null}::timestamptz)
    ), shown AS (
      SELECT * FROM found ORDER BY submitted_at DESC, id DESC
      LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
    )
    SELECT shown.id, shown.status, shown.agency_id AS "agencyId",
      json_build_object('firstName', v.content #>> '{signatories,beneficiary,firstName}',
        'lastName', v.content #>> '{signatories,beneficiary,lastName}') AS beneficiary,
      shown.siret, v.content ->> 'businessName' AS "businessName",
      v.content #>> '{immersionAppellation,appellationLabel}' AS "appellationLabel",
      shown.date_start AS "dateStart", shown.date_end AS "dateEnd",
      shown.submitted_at AS "submittedAt", shown.updated_at AS "updatedAt",
      counted.total
    FROM (SELECT count(*) AS total FROM found) counted
      LEFT JOIN shown ON true
      LEFT JOIN convention_version v ON v.convention_id = shown.id AND v.version = shown.version
    ORDER BY shown.submitted_at DESC, shown.id DESC`.execute(db);
  const totalRecords = Number(rows[0]?.total ?? 0);
  return {
    data: rows
      .filter(({id}) => (id as string | null) !== null)
      .map(({total: _, submittedAt, updatedAt, ...row}) => ({
        ...row,
        submittedAt: submittedAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
      })),
    pagination: {
      totalRecords,
      currentPage: page,
      totalPages: Math.max(1, Math.ceil(totalRecords / perPage)),
      numberPerPage: perPage,
    },
  };
};
