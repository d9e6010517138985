import {
  type AgencyKind,
  type CivilDate,
  daysBetween,
  type Month,
  monthOf,
  zoneOf,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {todayAt} from '../agency/today.ts';
import type {Database} from '../store/database.ts';

/** What became of an immersion that was validated. */
export type Outcome = 'started' | 'cancelled-before-start' | 'did-not-show';

/** One immersion that was validated, as figures need it: nobody, and not which. */
export type Stay = {
  /** Of the planned first day. */
  readonly month: Month;
  /** Of the agency that was in charge when it was validated. */
  readonly department: string;
  readonly kind: AgencyKind;
  /** The key it came through. */
  readonly keyId: string | null;
  readonly outcome: Outcome;
  /** From the last signature to the validation. */
  readonly validationHours: number;
  /** From the request to the first day. */
  readonly noticeDays: number;
  /** The assessment in force. */
  readonly isAssessed: boolean;
  readonly isAssessmentSigned: boolean;
};

type Row = {
  readonly date_start: CivilDate;
  readonly department: string;
  readonly kind: AgencyKind;
  readonly key_id: string | null;
  readonly submitted_at: Date;
  readonly signed_at: Date;
  readonly validated_at: Date;
  readonly cancelled_at: Date | null;
  readonly outcome: string | null;
  readonly is_assessment_signed: boolean;
};

const HOUR_MS = 3_600_000;

const outcomeOf = ({date_start, department, cancelled_at, outcome}: Row): Outcome => {
  const cancelledOn = cancelled_at && todayAt(zoneOf(department), cancelled_at);
  if (cancelledOn !== null && cancelledOn < date_start) return 'cancelled-before-start';
  return outcome === 'DID_NOT_SHOW' ? 'did-not-show' : 'started';
};

const stayOf = (row: Row): Stay => {
  const {date_start, department, kind, key_id, submitted_at, signed_at, validated_at} = row;
  return {
    month: monthOf(date_start),
    department,
    kind,
    keyId: key_id,
    outcome: outcomeOf(row),
    validationHours: (validated_at.getTime() - signed_at.getTime()) / HOUR_MS,
    noticeDays: daysBetween(todayAt(zoneOf(department), submitted_at), date_start),
    isAssessed: row.outcome !== null,
    isAssessmentSigned: row.is_assessment_signed,
  };
};

/**
 * Reads the immersions that were validated and planned to start in some months, from the log alone:
 * it outlives the conventions' content. Those of the demonstration count in a demonstration only:
 * its folder may serve for real one day.
 */
export const readStays = async (
  db: Database,
  from: Month,
  to: Month,
  {isDemo = false}: {readonly isDemo?: boolean} = {},
): Promise<Stay[]> => {
  const {rows} = await sql<Row>`
    WITH validated AS (
      SELECT DISTINCT ON (convention_id) convention_id, number, agency_id, key_id,
        created_at AS validated_at, payload ->> 'dateStart' AS date_start
      FROM outbox
      WHERE type = 'convention.validated'
        AND payload ->> 'dateStart' BETWEEN ${`${from}-01`} AND ${`${to}-31`}
      ORDER BY convention_id, number DESC
    ), life AS (
      SELECT o.convention_id,
        min(o.created_at) FILTER (WHERE o.type = 'convention.submitted') AS submitted_at,
        max(o.created_at) FILTER (WHERE o.type = 'convention.fully-signed'
          AND o.number < v.number) AS signed_at,
        max(o.created_at) FILTER (WHERE o.type = 'convention.cancelled') AS cancelled_at,
        max(o.number) FILTER (WHERE o.type = 'assessment.created') AS assessed,
        max(o.number) FILTER (WHERE o.type = 'assessment.signed') AS assessment_signed,
        max(o.number) FILTER (WHERE o.type = 'assessment.deleted') AS assessment_deleted
      FROM validated v JOIN outbox o USING (convention_id)
      WHERE o.type IN ('convention.submitted', 'convention.fully-signed', 'convention.cancelled',
        'assessment.created', 'assessment.signed', 'assessment.deleted')
      GROUP BY o.convention_id
    )
    SELECT v.date_start, a.department, a.kind, v.key_id, l.submitted_at, l.signed_at,
      v.validated_at, l.cancelled_at, e.payload ->> 'outcome' AS outcome,
      coalesce(l.assessment_signed > e.number, false) AS is_assessment_signed
    FROM validated v
      JOIN agency a ON a.id = v.agency_id
        AND (${isDemo} OR coalesce(a.external_id, '') NOT LIKE 'demonstration-%')
      JOIN life l USING (convention_id)
      LEFT JOIN outbox e
        ON e.number = l.assessed AND l.assessed > coalesce(l.assessment_deleted, 0)`.execute(db);
  return rows.map(stayOf);
};
