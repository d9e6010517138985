import type {AssessmentStanding, CivilDate, ConventionQuery} from '@immersion-kit/sdk/contract';
import {type RawBuilder, sql} from 'kysely';
import type {Reached} from './reach.ts';
import {idPattern, searchPatterns} from './search-words.ts';

const SIGNING = ['READY_TO_SIGN', 'PARTIALLY_SIGNED'];
const DECIDING = ['IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'];

type Condition = RawBuilder<boolean>;

const awaited = (
  whose: NonNullable<ConventionQuery['awaiting']>,
  {review, accepted}: Reached,
): Condition => {
  switch (whose) {
    case 'signatures':
      return sql`c.status = ANY (${SIGNING}::text[])`;
    case 'agency':
      return sql`c.status = ANY (${DECIDING}::text[])`;
    case 'me':
      return sql`(c.status = 'IN_REVIEW' AND c.agency_id = ANY (${review}::uuid[])
        OR c.status = 'ACCEPTED_BY_COUNSELLOR' AND c.agency_id = ANY (${accepted}::uuid[]))`;
  }
};

/** The words of the present version, looked up line by line: never more of them than of lines. */
const WORDS = sql`(SELECT v.search_words FROM convention_version v
  WHERE v.convention_id = c.id AND v.version = c.version)`;

const found = (q: string): Condition => {
  const patterns = searchPatterns(q);
  const id = idPattern(q);
  const isNamed: Condition =
    patterns.length > 0 ? sql`${WORDS} LIKE ALL (${patterns}::text[])` : sql`false`;
  return id === undefined ? isNamed : sql`(c.id::text LIKE ${id} OR ${isNamed})`;
};

/**
 * Where the assessment of the convention `c` stands, in a word; null when there is nothing to say.
 *
 * @param today - the civil date in Paris, for every line alike.
 */
export const assessmentStanding = (today: CivilDate): RawBuilder<AssessmentStanding | null> =>
  sql`CASE WHEN c.status = 'ACCEPTED_BY_VALIDATOR' THEN coalesce(
    (SELECT CASE WHEN e.status = 'DID_NOT_SHOW' THEN 'no-show'
        WHEN e.signed_at IS NULL THEN 'unsigned' WHEN e.agrees THEN 'signed' ELSE 'disputed' END
      FROM assessment e WHERE e.convention_id = c.id AND e.deleted_at IS NULL),
    CASE WHEN c.date_end <= ${today}::date THEN 'awaited' END) END`;

/** What the conventions `c` of a list must be. */
export const listConditions = (
  reached: Reached,
  query: ConventionQuery,
  today: CivilDate,
): Condition => {
  const {q, statuses, agencyIds, startsFrom, startsUntil, updatedSince, awaiting} = query;
  const asked = agencyIds && new Set(agencyIds.map(id => id.toLowerCase()));
  const agencies = reached.all.filter(id => asked?.has(id) ?? true);
  const conditions: Condition[] = [sql`c.agency_id = ANY (${agencies}::uuid[])`];
  if (statuses) conditions.push(sql`c.status = ANY (${statuses}::text[])`);
  if (awaiting) conditions.push(awaited(awaiting, reached));
  if (startsFrom !== undefined) conditions.push(sql`c.date_start >= ${startsFrom}::date`);
  if (startsUntil !== undefined) conditions.push(sql`c.date_start <= ${startsUntil}::date`);
  if (updatedSince !== undefined) {
    conditions.push(sql`c.updated_at >= ${updatedSince}::timestamptz`);
  }
  if (query.assessment) {
    // The status first: few lines then have their assessment looked up.
    conditions.push(
      sql`c.status = 'ACCEPTED_BY_VALIDATOR' AND ${assessmentStanding(today)} = ${query.assessment}`,
    );
  }
  if (q !== undefined) conditions.push(found(q));
  return sql`${sql.join(conditions, sql` AND `)}`;
};
