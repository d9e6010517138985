import {NafCode, RomeCode} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {createCells} from './cell.ts';
import {decimal, plainNaf} from './cell-texts.ts';
import {findColumns} from './columns.ts';
import {openCsv} from './csv-file.ts';
import {type KnownJobs, UNKNOWN_ROME} from './known-jobs.ts';
import type {JobsByActivity} from './mapping.ts';
import {createReading, type ImportTools} from './reading.ts';

type Weighted = {readonly rome: string; readonly weight: number};

const Weight = z.number().check(z.gte(0));

/** The ROME codes an activity hires for, heaviest first; none for an unknown activity. */
export type RomesOfActivity = (naf: string) => readonly string[];

const heaviest = (jobs: readonly Weighted[], most: number): string[] => {
  const sorted = jobs.toSorted((a, b) => b.weight - a.weight || (a.rome < b.rome ? -1 : 1));
  return [...new Set(sorted.map(({rome}) => rome))].slice(0, most);
};

/**
 * Reads which occupations each activity hires for. Lines that cannot be used go to the rejects,
 * without being counted among those of the directory.
 *
 * @throws ImportError when the file cannot be read or lacks a column.
 */
export const readJobsByActivity = async (
  path: string,
  mapping: JobsByActivity,
  jobs: KnownJobs,
  {rejects}: Pick<ImportTools, 'rejects'>,
): Promise<RomesOfActivity> => {
  const file = await openCsv(path, mapping);
  const {key, rome: romeName, weight: weightName} = mapping;
  const columns = findColumns(file, {key, rome: romeName, weight: weightName});
  const reading = createReading(file, {rejects});
  const byActivity = new Map<string, Weighted[]>();
  for await (const records of reading.records()) {
    for (const record of records) {
      const cells = createCells(record);
      const naf = cells.check(NafCode, plainNaf(cells.text(columns.key)), columns.key) ?? '';
      const rome = cells.check(RomeCode, cells.text(columns.rome), columns.rome) ?? '';
      const weight = cells.check(Weight, decimal(cells.text(columns.weight)), columns.weight) ?? 0;
      if (cells.refusals.length === 0 && !jobs.hasRome(rome)) {
        cells.refuse(columns.rome, UNKNOWN_ROME);
      }
      if (cells.refusals.length === 0) {
        byActivity.set(naf, [...(byActivity.get(naf) ?? []), {rome, weight}]);
      }
      await reading.refuse(cells.refusals);
    }
  }
  const romes = new Map([...byActivity].map(([naf, some]) => [naf, heaviest(some, mapping.most)]));
  return naf => romes.get(naf) ?? [];
};
