import {sql} from 'kysely';
import type {Store} from '../../src/store/database.ts';

/** What the tables say of one validated immersion, in words that compare. */
export type Counted = {
  readonly month: string;
  readonly department: string;
  readonly kind: string;
  readonly keyId: string | null;
  readonly started: boolean;
  readonly cancelledBeforeStart: boolean;
  readonly didNotShow: boolean;
  readonly hours: number;
  readonly days: number;
  readonly written: boolean;
  readonly signed: boolean;
};

/**
 * Counts the immersions validated for some days once more, from the conventions, their signatures,
 * their history and their assessments; not from the log.
 */
export const recount = async ({db}: Store, from: string, to: string): Promise<Counted[]> => {
  const {rows} = await sql<Counted>`
    WITH told AS (
      SELECT c.id, c.date_start, c.key_id, a.department, a.kind, validated.at AS validated_at,
        CASE a.department WHEN '974' THEN 'Indian/Reunion' ELSE 'Europe/Paris' END AS zone,
        c.submitted_at, c.status,
        (SELECT max(s.signed_at) FROM signature s
          WHERE s.convention_id = c.id AND s.version = c.signed_version) AS signed_at,
        (SELECT (h.entry ->> 'at')::timestamptz FROM convention_audit h
          WHERE h.convention_id = c.id AND h.entry ->> 'status' = 'CANCELLED'
          ORDER BY h.sequence LIMIT 1) AS cancelled_at,
        e.status AS outcome, e.signed_at AS assessment_signed_at
      FROM convention c
        JOIN agency a ON a.id = c.agency_id
        CROSS JOIN LATERAL (
          SELECT (h.entry ->> 'at')::timestamptz AS at FROM convention_audit h
          WHERE h.convention_id = c.id AND h.entry ->> 'status' = 'ACCEPTED_BY_VALIDATOR'
          ORDER BY h.sequence LIMIT 1) validated
        LEFT JOIN assessment e ON e.convention_id = c.id AND e.deleted_at IS NULL
      WHERE c.date_start BETWEEN ${from}::date AND ${to}::date
    ), judged AS (
      SELECT *, coalesce(cancelled_at < date_start::timestamp AT TIME ZONE zone, false) AS early
      FROM told
    )
    SELECT to_char(date_start, 'YYYY-MM') AS month, department, kind, key_id AS "keyId",
      NOT early AND outcome IS DISTINCT FROM 'DID_NOT_SHOW' AS started,
      early AS "cancelledBeforeStart",
      NOT early AND coalesce(outcome = 'DID_NOT_SHOW', false) AS "didNotShow",
      extract(epoch FROM validated_at - signed_at)::float8 / 3600 AS hours,
      date_start - (submitted_at AT TIME ZONE zone)::date AS days,
      outcome IS NOT NULL AS written,
      assessment_signed_at IS NOT NULL AS signed
    FROM judged`.execute(db);
  return rows;
};

/** The middle of some numbers: the lower half ends there. */
const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
};
const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const rounded = (number: number): number => Math.round(number * 10) / 10;

/** The figures of some, were everything told. */
export const figuresOfAll = (counted: readonly Counted[]) => {
  const started = counted.filter(one => one.started);
  const hours = started.map(one => one.hours);
  const days = started.map(one => one.days);
  return {
    started: started.length,
    cancelledBeforeStart: counted.filter(one => one.cancelledBeforeStart).length,
    didNotShow: counted.filter(one => one.didNotShow).length,
    validation: {
      medianHours: rounded(middle(hours)),
      meanHours: rounded(average(hours)),
      within48Hours: hours.filter(one => one <= 48).length,
    },
    notice: {
      medianDays: rounded(middle(days)),
      meanDays: rounded(average(days)),
      atLeastOneWeek: days.filter(one => one >= 7).length,
    },
    assessment: {
      written: started.filter(one => one.written).length,
      signed: started.filter(one => one.signed).length,
    },
  };
};
