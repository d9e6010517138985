import type {Database} from '../store/database.ts';
import {brokenLink} from './audit.ts';

const BATCH = 500;

/** A convention whose history was tampered with, and the first entry that shows it. */
export type Broken = {readonly conventionId: string; readonly sequence: number};

const verifyBatch = async (
  db: Database,
  conventions: readonly {id: string; revision: number}[],
): Promise<Broken[]> => {
  const entries = await db
    .selectFrom('convention_audit')
    .selectAll()
    .where(
      'convention_id',
      'in',
      conventions.map(({id}) => id),
    )
    .orderBy('convention_id')
    .orderBy('sequence')
    .execute();
  const chains = Map.groupBy(entries, entry => entry.convention_id);
  return conventions.flatMap(({id, revision}) => {
    const links = (chains.get(id) ?? []).map(({sequence, entry, previous_hash, hash}) => ({
      sequence,
      entry,
      previousHash: previous_hash,
      hash,
    }));
    const sequence = brokenLink(id, links, revision);
    return sequence === undefined ? [] : [{conventionId: id, sequence}];
  });
};

/** Checks the audit chain of every convention, some hundreds at a time. */
export const verifyAudit = async (
  db: Database,
  onProgress: (checked: number) => void = () => undefined,
): Promise<{readonly checked: number; readonly broken: Broken[]}> => {
  const broken: Broken[] = [];
  let checked = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const conventions = await db
      .selectFrom('convention')
      .select(['id', 'revision'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    const final = conventions.at(-1);
    if (!final) return {checked, broken};
    broken.push(...(await verifyBatch(db, conventions)));
    checked += conventions.length;
    last = final.id;
    onProgress(checked);
  }
};
