import type {Store} from '../../store/database.ts';
import type {CsvFile} from './csv-file.ts';
import type {CsvRecord} from './csv-record.ts';
import type {Progress} from './progress.ts';
import type {Counts, Refusal} from './refusal.ts';
import type {Rejects} from './rejects.ts';

/** What every import works with. */
export type ImportTools = {
  readonly store: Store;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly rejects: Rejects;
};

/** One file being read, its lines counted. */
export type Reading = {
  /** The records of the file, some hundreds at a time; what is not a record is refused. */
  readonly records: () => AsyncGenerator<readonly CsvRecord[]>;
  /** Leaves lines out: all the refusals of a line are given at once. */
  readonly refuse: (refusals: readonly Refusal[]) => Promise<void>;
  readonly counts: () => Counts;
};

/** Reads a file, keeping what is refused and telling progress when there is one to tell. */
export const createReading = (
  file: CsvFile,
  {progress, rejects}: {readonly progress?: Progress; readonly rejects: Rejects},
): Reading => {
  let read = 0;
  let rejected = 0;
  let bytes = 0;

  const refuse = async (refusals: readonly Refusal[]): Promise<void> => {
    if (refusals.length === 0) return;
    const lines = new Set(refusals.map(({line}) => line)).size;
    rejected += lines;
    progress?.advance({bytes: 0, read: 0, rejected: lines});
    await rejects.write(file.name, refusals);
  };

  progress?.expect(file.size);
  return {
    refuse,
    counts: () => ({read, accepted: read - rejected, rejected}),
    records: async function* () {
      for await (const batch of file.batches()) {
        const lines = batch.records.length + batch.refusals.length;
        read += lines;
        progress?.advance({bytes: batch.bytes - bytes, read: lines, rejected: 0});
        bytes = batch.bytes;
        await refuse(batch.refusals);
        yield batch.records;
      }
    },
  };
};

/** The counts of two files read for one import. */
export const addCounts = (one: Counts, other: Counts): Counts => ({
  read: one.read + other.read,
  accepted: one.accepted + other.accepted,
  rejected: one.rejected + other.rejected,
});
