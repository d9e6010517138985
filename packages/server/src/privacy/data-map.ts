import type {LogEntry} from '../http/log.ts';
import {
  type ColumnLine,
  type FieldLines,
  type Line,
  type RowsOf,
  type TableLines,
  technical,
} from './line.ts';
import {ALERT_TABLES} from './map/alert.ts';
import {CONTACT_TABLES} from './map/contact.ts';
import {ASSESSMENT_TABLES} from './map/assessment.ts';
import {CONVENTION_TABLES} from './map/convention.ts';
import {DIRECTORY_TABLES} from './map/directory.ts';
import {HISTORY_TABLES} from './map/history.ts';
import {HOST_TABLES} from './map/host.ts';
import {LINK_TABLES} from './map/link.ts';
import {MESSAGE_TABLES} from './map/message.ts';
import {STAFF_TABLES} from './map/staff.ts';
import {SYSTEM_TABLES} from './map/system.ts';

/**
 * Every table of the database and every column of it, down to the fields of JSON columns: what it
 * is, whose, how long, where it may be seen. The export, the erasure, the retention jobs, their
 * tests and `docs/donnees-personnelles.md` read it; a column without a line fails the tests.
 */
export const DATA_MAP: Readonly<Record<string, TableLines>> = {
  ...CONVENTION_TABLES,
  ...ASSESSMENT_TABLES,
  ...HISTORY_TABLES,
  ...LINK_TABLES,
  ...MESSAGE_TABLES,
  ...STAFF_TABLES,
  ...SYSTEM_TABLES,
  ...DIRECTORY_TABLES,
  ...HOST_TABLES,
  ...ALERT_TABLES,
  ...CONTACT_TABLES,
};

/** All a line of the log may hold: technical words and numbers. */
export const LOG_FIELDS: Readonly<Record<'time' | keyof LogEntry, Line>> = {
  time: technical,
  event: technical,
  requestId: technical,
  method: technical,
  route: technical,
  status: technical,
  ms: technical,
  error: technical,
  at: technical,
  consumed: technical,
  sent: technical,
  queued: technical,
  postponed: technical,
  failed: technical,
  dead: technical,
  obsolete: technical,
  lost: technical,
};

/** Whether a column is a JSON one, with a line for each field. */
export const hasFields = (column: ColumnLine): column is FieldLines => 'fields' in column;

/** One line of the map, and what it is of: a column, or a field of one. */
export type Entry = {
  readonly table: string;
  readonly column: string;
  /** For a JSON column. */
  readonly field?: string;
  readonly line: Line;
};

/** Every line of the map. */
export const entriesOf = (map = DATA_MAP): Entry[] =>
  Object.entries(map).flatMap(([table, {columns}]) =>
    Object.entries(columns).flatMap(([column, line]) =>
      hasFields(line)
        ? Object.entries(line.fields).map(([field, of]) => ({table, column, field, line: of}))
        : [{table, column, line}],
    ),
  );

/** The tables whose rows are tied to people in some way. */
export const tablesOf = (rowsOf: RowsOf): string[] =>
  Object.entries(DATA_MAP).flatMap(([table, lines]) => (lines.rowsOf === rowsOf ? [table] : []));

/** The lines of a table. */
export const linesOf = (table: string): TableLines => {
  const lines = DATA_MAP[table];
  if (!lines) throw new RangeError('a table without lines');
  return lines;
};
