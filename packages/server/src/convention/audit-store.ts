import type {Database, Tx} from '../store/database.ts';
import {brokenLink} from './audit.ts';
import {brokenAssessment} from './audit-assessment.ts';

const BATCH = 500;

/** A convention whose history was tampered with, and the first entry that shows it. */
export type Broken = {readonly conventionId: string; readonly sequence: number};

type Batch = {readonly broken: readonly Broken[]; readonly checked: number; readonly last: string};

const verifyBatch = async (tx: Tx, after: string): Promise<Batch | undefined> => {
  const conventions = await tx
    .selectFrom('convention')
    .select(['id', 'revision'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  const last = conventions.at(-1)?.id;
  if (last === undefined) return undefined;
  const entries = await tx
    .selectFrom('convention_audit')
    .selectAll()
    .where('convention_id', '>', after)
    .where('convention_id', '<=', last)
    .orderBy('convention_id')
    .orderBy('sequence')
    .execute();
  const assessments = Map.groupBy(
    await tx
      .selectFrom('assessment')
      .selectAll()
      .where('convention_id', '>', after)
      .where('convention_id', '<=', last)
      .execute(),
    assessment => assessment.convention_id,
  );
  const chains = Map.groupBy(entries, entry => entry.convention_id);
  const broken = conventions.flatMap(({id, revision}) => {
    const links = (chains.get(id) ?? []).map(({sequence, entry, previous_hash, hash}) => ({
      sequence,
      entry,
      previousHash: previous_hash,
      hash,
    }));
    const sequence =
      brokenLink(id, links, revision) ?? brokenAssessment(links, assessments.get(id) ?? []);
    return sequence === undefined ? [] : [{conventionId: id, sequence}];
  });
  return {broken, checked: conventions.length, last};
};

/** Checks the audit chain of every convention and its assessments, some hundreds at a time. */
export const verifyAudit = async (
  db: Database,
  onProgress: (checked: number) => void = () => undefined,
): Promise<{readonly checked: number; readonly broken: Broken[]}> => {
  const broken: Broken[] = [];
  let checked = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // One view of all tables: what changes meanwhile has more entries than it had changes.
    const batch = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(tx => verifyBatch(tx, last));
    if (!batch) return {checked, broken};
    broken.push(...batch.broken);
    checked += batch.checked;
    last = batch.last;
    onProgress(checked);
  }
};
