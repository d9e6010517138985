import {openCsv} from './csv-file.ts';
import {exclusively} from './exclusive.ts';
import {ImportError} from './import-error.ts';
import {readJobsByActivity} from './jobs-by-activity.ts';
import {readKnownCommunes} from './known-communes.ts';
import {readKnownJobs} from './known-jobs.ts';
import type {Mapping} from './mapping.ts';
import {createReading, type ImportTools} from './reading.ts';
import type {Counts} from './refusal.ts';
import {findRowColumns} from './row-columns.ts';
import {createRowReader, type References} from './row-reader.ts';
import {beginRun, endRun} from './run.ts';
import {sweep} from './sweep.ts';
import {vacuumOfferSearch} from './vacuum.ts';
import {createWriter} from './writer.ts';

/** Below, the database's own maintenance does. */
const MANY = 5000;
const NO_JOBS = 'Aucun métier en base : lancez d’abord « immersion-server import jobs ».';
const NO_COMMUNES = 'Aucune commune en base : lancez d’abord « immersion-server import communes ».';

/** A directory to import. */
export type DirectoryImport = ImportTools & {
  readonly newId: () => string;
  readonly directory: string;
  readonly mapping: Mapping;
  /** Where the mapping's `jobs.file` is. */
  readonly jobsFile: string | undefined;
};

const readReferences = async ({store, mapping, jobsFile, rejects}: DirectoryImport) => {
  const jobs = await readKnownJobs(store.db);
  if (jobs.size === 0) throw new ImportError(NO_JOBS);
  const communes = await readKnownCommunes(store.db);
  if (communes.size === 0 && mapping.columns.communeCode) throw new ImportError(NO_COMMUNES);
  const romesOfActivity =
    mapping.jobs && jobsFile !== undefined
      ? await readJobsByActivity(jobsFile, mapping.jobs, jobs, {rejects})
      : () => [];
  return {jobs, communes, romesOfActivity} satisfies References;
};

/**
 * Brings the companies of a file into the directory. Running a file again changes nothing;
 * running it corrected, or after an interruption, leaves what its lines say and no more of the
 * companies they name. Companies the file does not name stay.
 *
 * @throws ImportError when the file cannot be read, lacks a column, or the jobs or communes it
 * needs were not imported.
 */
export const importDirectory = (options: DirectoryImport): Promise<Counts> =>
  exclusively(options.store, async () => {
    const {store, now, mapping, progress} = options;
    const file = await openCsv(options.directory, mapping);
    const columns = findRowColumns(file, mapping);
    const read = createRowReader(mapping, columns, await readReferences(options), now());
    const reading = createReading(file, options);
    const {source = null, voluntaryToImmersion: voluntary} = mapping;
    const run = await beginRun(store.db, {at: now(), source, voluntary});
    const writer = createWriter(options, run, () => reading.counts().rejected);
    try {
      for await (const records of reading.records()) {
        for (const record of records) {
          const {row, refusals = []} = read(record);
          if (row) await writer.add(row);
          await reading.refuse(refusals);
        }
      }
    } finally {
      await writer.settle();
    }
    let changed = await writer.finish();
    changed += await sweep(store, run, {dated: mapping.columns.updatedAt !== undefined});
    await endRun(store.db, run, reading.counts(), now());
    if (changed >= MANY) {
      progress.say('Réorganisation de l’index des recherches…');
      await vacuumOfferSearch(store);
    }
    return reading.counts();
  });
