import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {monitorEventLoopDelay} from 'node:perf_hooks';
import {AGENCY_KINDS} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {findKey} from '../src/access/key-store.ts';
import {publish, publishPartner} from '../src/statistics/published.ts';
import {readStays} from '../src/statistics/stays.ts';
import {openCluster} from '../src/store/cluster.ts';
import {openStore, type Store} from '../src/store/database.ts';
import {migrate} from '../src/store/migrate.ts';
import {givePositions} from '../src/webhooks/give-positions.ts';
import {listEvents} from '../src/webhooks/list-events.ts';
import {addKey} from '../test/api.ts';
import {round, step, table} from './figures.ts';

const COUNT = Number(process.argv[2] ?? '100000');
const AGENCIES = 1500;
const DEPARTMENTS = 101;
/** Through which one immersion in five came. */
const PARTNER_KEY = '01a207a2-3280-7900-be7c-70a81efadab1';
const [FROM, TO] = ['2025-10', '2026-09'] as const;

const time = async <Result>(work: () => Promise<Result>): Promise<[Result, number]> => {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
};

/** A year of immersions, in the log alone: what figures are worked out from. */
const fill = async ({db}: Store): Promise<void> => {
  await sql`INSERT INTO agency (id, name, kind, street, postcode, city, department,
      covered_departments, steps, status, created_at, updated_at)
    SELECT gen_random_uuid(), 'Structure ' || n,
      (${[...AGENCY_KINDS]}::text[])[1 + floor(random() * random() * ${AGENCY_KINDS.length})::int],
      '1 rue', '57000', 'Metz', (1 + n % ${DEPARTMENTS}::int)::text, '{57}', 'validator-only', 'active',
      now(), now()
    FROM generate_series(1, ${AGENCIES}::int) n`.execute(db);
  // The log refers to conventions; what is in them is nothing to it.
  await sql`ALTER TABLE outbox DROP CONSTRAINT outbox_convention_id_fkey`.execute(db);
  await sql`INSERT INTO outbox (id, type, convention_id, sequence, payload, created_at, agency_id,
      key_id)
    SELECT gen_random_uuid(), e.type, c.id, e.sequence,
      jsonb_build_object('conventionId', c.id, 'dateStart', c.start, 'outcome', 'COMPLETED'),
      c.start + e.days * interval '1 day' + c.n % 90 * interval '1 hour', c.agency,
      CASE WHEN c.n % 5 = 0 THEN ${PARTNER_KEY}::uuid END
    FROM (SELECT n, gen_random_uuid() AS id, date '2025-10-01' + n % 365 AS start,
        (SELECT array_agg(id) FROM agency) [1 + n * 7 % ${AGENCIES}::int] AS agency
      FROM generate_series(1, ${COUNT}::int) n OFFSET 0) c
    CROSS JOIN (VALUES (1, 'convention.submitted', -20), (2, 'convention.signed', -15),
      (3, 'convention.signed', -14), (4, 'convention.fully-signed', -14),
      (5, 'convention.validated', -13), (6, 'assessment.created', 6),
      (7, 'assessment.signed', 9)) e (sequence, type, days)
    WHERE e.sequence < 6 OR c.n % 10 < 7
    ORDER BY c.n, e.sequence`.execute(db);
  await sql`ANALYZE outbox, agency`.execute(db);
};

const benchEvents = async (store: Store, agencyIds: readonly string[]): Promise<string[]> => {
  const text = await addKey(store, {scopes: ['convention:read'], agencyIds});
  const key = await findKey(store.db, text);
  if (!key) throw new Error('the key was made just now');
  const {rows} = await sql<{last: string}>`SELECT max(position) AS last FROM outbox`.execute(
    store.db,
  );
  const last = Number(rows[0]?.last);
  const ask = (after: number) => time(() => listEvents(store.db, key, {after, limit: 100}));
  for (let warm = 0; warm < 8; warm += 1) await ask(0);
  const [[, first], [, middle], [, end]] = [await ask(0), await ask(last / 2), await ask(last)];
  return [`${agencyIds.length} structure(s)`, ...[first, middle, end].map(ms => `${round(ms)} ms`)];
};

const folder = await mkdtemp(join(tmpdir(), 'immersion-bench-'));
const cluster = await openCluster(join(folder, 'data'));
const store = openStore(() => cluster.connection);
try {
  await migrate(store.db);
  step(`journal de ${COUNT} immersions`);
  await fill(store);
  const [, placing] = await time(() => givePositions(store.db));
  step(`dix mille places données en ${round(placing)} ms`);
  for (let placed = 0; placed < COUNT * 7; placed += 10_000) await givePositions(store.db);
  await sql`VACUUM (ANALYZE) outbox`.execute(store.db);
  const rows: string[][] = [];
  for (let turn = 1; turn <= 3; turn += 1) {
    const [stays, reading] = await time(() => readStays(store.db, FROM, TO));
    const held = monitorEventLoopDelay({resolution: 2});
    held.enable();
    const [published, judging] = await time(() => publish(stays));
    const [, partner] = await time(() => publishPartner(stays, new Set([PARTNER_KEY]), published));
    held.disable();
    const times = [reading, judging, partner, held.max / 1e6];
    rows.push([String(stays.length), ...times.map(ms => `${round(ms)} ms`)]);
  }
  table(
    'Chiffres',
    ['immersions', 'lecture', 'ce qui est dit', 'à un partenaire', 'd’une traite'],
    rows,
  );
  const {rows: all} = await sql<{id: string}>`SELECT id FROM agency`.execute(store.db);
  const ids = all.map(({id}) => id);
  table(
    'Événements, par pages de 100',
    ['une clé de', 'au début', 'au milieu', 'à la fin'],
    [await benchEvents(store, ids.slice(0, 1)), await benchEvents(store, ids)],
  );
  const {rows: plan} = await sql<{'QUERY PLAN': string}>`EXPLAIN (ANALYZE, COSTS off)
    SELECT * FROM outbox o WHERE o.agency_id = ANY (${ids.slice(0, 1)}::uuid[]) AND o.position > 1000
    ORDER BY o.position LIMIT 101`.execute(store.db);
  process.stdout.write(`${plan.map(line => line['QUERY PLAN']).join('\n')}\n`);
} finally {
  await store.close();
  await cluster.close();
  await rm(folder, {recursive: true, force: true});
}
