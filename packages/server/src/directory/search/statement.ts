import type {Filter, Shape} from './shape.ts';

const FULL_REMOTE = 3;

const ASKED_ROMES = `ARRAY(SELECT unnest({romes}::text[])
  UNION SELECT a.rome FROM appellation a WHERE a.code = ANY({appellations}::text[]))`;

const NAMED_SIRETS = `ARRAY(SELECT e.siret FROM establishment e
  WHERE e.name_words @@ to_tsquery('simple', {words}::text))`;

const DISTANCE_2 = '((s.x - {x}::float8) ^ 2 + (s.y - {y}::float8) ^ 2 + (s.z - {z}::float8) ^ 2)';

const FILTERS: Record<Filter, string> = {
  available: '(s.available_from IS NULL OR s.available_from <= {today}::date)',
  // A row without job titles offers the whole ROME, which the job condition has checked.
  appellations: `(s.appellations && {appellations}::text[] OR cardinality(s.appellations) = 0
    OR s.rome = ANY({romes}::text[]))`,
  departments: 's.department = ANY({departments}::text[])',
  nafs: 's.naf = ANY({nafs}::text[])',
  sirets: 's.siret = ANY({sirets}::text[])',
  locations: 's.location_id = ANY({locations}::uuid[])',
  modes: 's.mode = ANY({modes}::smallint[])',
  welcomes: 's.welcome = ANY({welcomes}::smallint[])',
  kinds: 's.kind = ANY({kinds}::smallint[])',
  sizes: 's.size = ANY({sizes}::smallint[])',
  students: 's.students',
  jobSeekers: 's.job_seekers',
  voluntary: 's.voluntary = {voluntary}::boolean',
  name: `s.siret = ANY(${NAMED_SIRETS})`,
  job: `s.rome = ANY(${ASKED_ROMES})`,
};

const conditions = (filters: readonly Filter[]): string[] => filters.map(name => FILTERS[name]);

const select = ({point}: Shape, where: readonly string[]): string =>
  `SELECT s.id, s.version, s.updated_at, s.score, s.responsiveness, ${point ? DISTANCE_2 : 'NULL::float8'} AS d2
   FROM offer_search s WHERE ${where.length > 0 ? where.join(' AND ') : 'true'}`;

const WITHIN = `${DISTANCE_2} <= {chord2}::float8`;

const around = (shape: Shape): string => {
  const job = shape.filters.includes('job');
  const rows = select(shape, [
    ...(job ? ['s.rome = j.rome'] : []),
    's.cell BETWEEN r.first AND r.last',
    WITHIN,
    ...conditions(shape.filters.filter(name => name !== 'job')),
    ...(shape.remote ? [`s.mode <> ${FULL_REMOTE}`] : []),
  ]);
  // OFFSET 0 keeps the planner from turning the ranges into one scan of the whole ROME.
  return `SELECT c.* FROM ${job ? `unnest(${ASKED_ROMES}) j(rome) CROSS JOIN` : ''}
    unnest({from}::int[], {to}::int[]) r(first, last) CROSS JOIN LATERAL (${rows} OFFSET 0) c`;
};

const candidates = (shape: Shape): string => {
  const filters = conditions(shape.filters);
  if (!shape.point) return select(shape, filters);
  if (!shape.byCell) {
    const anywhere = shape.remote ? ` OR s.mode = ${FULL_REMOTE}` : '';
    return select(shape, [...filters, `(${WITHIN}${anywhere})`]);
  }
  if (!shape.remote) return around(shape);
  return `${around(shape)} UNION ALL ${select(shape, [`s.mode = ${FULL_REMOTE}`, ...filters])}`;
};

const ORDER = {
  distance: {asc: 'd2, id', desc: 'd2 DESC, id DESC'},
  date: {desc: 'updated_at DESC, id', asc: 'updated_at, id DESC'},
  score: {desc: 'score DESC, id', asc: 'score, id DESC'},
  responsiveness: {
    desc: 'responsiveness DESC, score DESC, id',
    asc: 'responsiveness, score, id DESC',
  },
} as const;

/**
 * The SQL of a search: one statement that counts every match and finds one page of them, in a
 * total order. Parameters stand in it by name, between braces.
 */
export const searchStatement = (shape: Shape): string => {
  const order = ORDER[shape.sortBy][shape.sortOrder];
  // Without anything to lead it, the page comes from an ordered index and the count from another
  // scan: keeping every row of the directory aside would cost more than both.
  const kept = shape.unguided ? 'NOT MATERIALIZED' : 'MATERIALIZED';
  return `WITH c AS ${kept} (${candidates(shape)})
    SELECT t.total, t.jobs, p.id, p.version, p.d2
    FROM (SELECT count(*)::int AS total,
      (SELECT version FROM reference WHERE name = 'jobs') AS jobs FROM c) t
    LEFT JOIN LATERAL (SELECT c.*, row_number() OVER (ORDER BY ${order}) AS rank
      FROM c ORDER BY ${order} LIMIT {limit}::int OFFSET {offset}::int) p ON true
    ORDER BY p.rank`;
};

/** The SQL that finds one offer by its key. */
export const KEY_STATEMENT = `SELECT s.id, s.version, NULL::float8 AS d2,
    (SELECT version FROM reference WHERE name = 'jobs') AS jobs
  FROM offer_search s
  WHERE s.siret = {siret}::text
    AND ({location}::uuid IS NULL OR s.location_id = {location}::uuid)
    AND (s.appellations && {appellations}::text[]
      OR (cardinality(s.appellations) = 0 AND s.rome IN
        (SELECT a.rome FROM appellation a WHERE a.code = ANY({appellations}::text[]))))
  ORDER BY s.id LIMIT 1`;
