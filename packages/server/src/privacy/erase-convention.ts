import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {holdLoaded, type Loaded} from '../convention/load.ts';
import {recordEvents} from '../convention/record.ts';
import {searchWords} from '../convention/search-words.ts';
import type {Tx} from '../store/database.ts';
import {assignments} from './assignments.ts';
import {hasFields, linesOf, tablesOf} from './data-map.ts';
import {type Erased, erasedColumns, isOf} from './erased-values.ts';
import {eraseBesideVersions} from './erase-beside.ts';
import {eraseMessages} from './erase-messages.ts';
import {type Counts, type ErasureAct, totalOf} from './erasure.ts';
import {type Line, QUALITIES, type Quality} from './line.ts';
import {type Standing, standingOf, type Subject} from './subject.ts';

type VersionRow = {version: number; content: ConventionContent} & Record<string, unknown>;

/** Versions are append-only: only this statement may blank them. */
const eraseVersions = async (
  tx: Tx,
  id: string,
  versions: readonly VersionRow[],
  {inVersion, whole}: Standing,
  now: Date,
): Promise<number> => {
  const {columns} = linesOf('convention_version');
  let erased = 0;
  await sql`SET LOCAL immersion.erasing = 'on'`.execute(tx);
  for (const row of versions) {
    const {content, search_words: words, ...others} = columns;
    if (!content || !words) throw new Error('a version has lost its lines');
    const changed = {
      ...erasedColumns(row, {content}, inVersion(row.version)),
      ...erasedColumns(row, others, whole),
    };
    if (Object.keys(changed).length === 0) continue;
    const left = (changed['content'] ?? row.content) as ConventionContent;
    const set = assignments({...changed, search_words: searchWords(left)});
    await sql`UPDATE convention_version SET ${set}, erased_at = coalesce(erased_at, ${now})
      WHERE convention_id = ${id} AND version = ${row.version}`.execute(tx);
    erased += 1;
  }
  await sql`SET LOCAL immersion.erasing = 'off'`.execute(tx);
  return erased;
};

const listOf = ({qualities}: Erased): readonly Quality[] =>
  qualities === 'all' ? QUALITIES : [...qualities];

const isNamedIn = (line: Line, {qualities, agent}: Erased): boolean =>
  isOf(line, qualities) || (agent !== undefined && line.whose.includes('staff'));

/** Takes away what stands beside the convention: its PDF, links, codes, what was said of health. */
const eraseBeside = async (tx: Tx, id: string, erased: Erased, now: Date): Promise<Counts> => {
  const qualities = listOf(erased);
  const counts: Record<string, number> = {};
  for (const table of tablesOf('rendered')) {
    const theirs = Object.entries(linesOf(table).columns).filter(
      ([, line]) => !hasFields(line) && isNamedIn(line, erased),
    );
    if (theirs.length === 0) continue;
    const blank = sql.join(theirs.map(([column]) => sql`${sql.ref(column)} = NULL`));
    const {numAffectedRows = 0n} = await sql`UPDATE ${sql.table(table)}
      SET ${blank}, erased_at = ${now}
      WHERE convention_id = ${id} AND erased_at IS NULL`.execute(tx);
    counts[table] = Number(numAffectedRows);
  }
  for (const table of tablesOf('role')) {
    const {numAffectedRows = 0n} = await sql`DELETE FROM ${sql.table(table)}
      WHERE convention_id = ${id}
        AND (role = ANY (${qualities}) OR ${erased.qualities === 'all'})`.execute(tx);
    counts[table] = Number(numAffectedRows);
  }
  for (const table of qualities.includes('beneficiary') ? tablesOf('beneficiary') : []) {
    const {numAffectedRows = 0n} = await sql`DELETE FROM ${sql.table(table)}
      WHERE convention_id = ${id}`.execute(tx);
    counts[table] = Number(numAffectedRows);
  }
  return counts;
};

/** Writes that somebody was erased, as any other change: revision, history, event. */
const writeDown = async (
  tx: Tx,
  {row, documentHash, lastHash}: Loaded,
  changed: Readonly<Record<string, unknown>>,
  erased: Erased,
  {actor, reason, now, newId}: ErasureAct,
): Promise<void> => {
  const revision = row.revision + 1;
  const set = assignments({...changed, revision});
  const whole = erased.qualities === 'all' ? now : null;
  await sql`UPDATE convention SET ${set}, updated_at = ${now},
    erased_at = coalesce(erased_at, ${whole}::timestamptz) WHERE id = ${row.id}`.execute(tx);
  const {id, status, version} = row;
  await recordEvents(
    tx,
    {id, status, revision, version, documentHash},
    [{type: 'convention.person-erased', details: {qualities: [...listOf(erased)], reason}}],
    lastHash,
    {agencyId: row.agency_id, keyId: row.key_id},
    {actor, roles: ['system'], now, newId},
  );
};

/**
 * Erases somebody from one convention: every version, the messages, the links, what was rendered.
 * What stays names nobody of theirs, the history says it happened, and the hash of what was signed
 * stands beside a content marked as erased. Nothing of theirs there: nothing changes.
 */
export const eraseFromConvention = async (
  tx: Tx,
  id: string,
  subject: Subject,
  act: ErasureAct,
): Promise<Counts> => {
  const loaded = await holdLoaded(tx, id);
  if (!loaded) return {};
  const {rows: versions} = await sql<VersionRow>`SELECT * FROM convention_version
    WHERE convention_id = ${id} ORDER BY version`.execute(tx);
  const standing = standingOf(versions, subject);
  const {whole} = standing;
  const changed = erasedColumns(loaded.row, linesOf('convention').columns, whole);
  const counts = {
    convention_version: await eraseVersions(tx, id, versions, standing, act.now),
    convention: Object.keys(changed).length > 0 ? 1 : 0,
    ...(await eraseBesideVersions(tx, id, whole)),
    ...(await eraseMessages(tx, id, whole, act.now)),
    ...(await eraseBeside(tx, id, whole, act.now)),
  };
  if (totalOf(counts) > 0) await writeDown(tx, loaded, changed, whole, act);
  return counts;
};
