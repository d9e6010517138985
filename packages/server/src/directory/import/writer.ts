import type {Store} from '../../store/database.ts';
import type {DirectoryRow} from './row.ts';
import {recordBatch, type Run} from './run.ts';
import {writeBatch} from './write-batch.ts';

const BATCH = 1000;
const LANES = 2;

/** Takes rows and writes them behind the caller's back, by the thousand. */
export type Writer = {
  /** Resolves at once, or when there is room for more. */
  readonly add: (row: DirectoryRow) => Promise<void>;
  /** Writes the last rows and tells how many companies all of them changed. */
  readonly finish: () => Promise<number>;
  /** Waits until nothing is being written, well or not. */
  readonly settle: () => Promise<void>;
};

type Lane = {waiting: DirectoryRow[]; writing: Promise<void>};

/**
 * Writes several batches at a time, one in each lane, while the next are read. A company always
 * goes by the same lane: its lines are written in their order.
 */
export const createWriter = (
  {store, newId}: {readonly store: Store; readonly newId: () => string},
  run: Run,
  rejected: () => number,
): Writer => {
  const lanes = Array.from({length: LANES}, (): Lane => ({
    waiting: [],
    writing: Promise.resolve(),
  }));
  let changed = 0;

  const write = async (rows: readonly DirectoryRow[]): Promise<void> => {
    changed += await store.db.transaction().execute(async tx => {
      const companies = await writeBatch(tx, rows, run, newId);
      // Last: the lanes share this row, and the other waits for it until this one has ended.
      await recordBatch(tx, run, {accepted: rows.length, rejected: rejected()});
      return companies;
    });
  };
  const flush = async (lane: Lane): Promise<void> => {
    await lane.writing;
    const rows = lane.waiting;
    lane.waiting = [];
    lane.writing = write(rows);
    // It is awaited later: until then a failure has nobody to tell.
    lane.writing.catch(() => undefined);
  };

  return {
    add: async row => {
      const lane = lanes[Number(row.establishment.siret.slice(-2)) % LANES];
      lane?.waiting.push(row);
      if (lane && lane.waiting.length >= BATCH) await flush(lane);
    },
    finish: async () => {
      await Promise.all(lanes.map(flush));
      await Promise.all(lanes.map(lane => lane.writing));
      return changed;
    },
    settle: async () => {
      await Promise.allSettled(lanes.map(lane => lane.writing));
    },
  };
};
