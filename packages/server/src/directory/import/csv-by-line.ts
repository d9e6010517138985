import {type Alone, type Line, readAlone} from './csv-line.ts';
import {LONGEST_LINE} from './csv-lines.ts';
import {type CsvRecord, hasOddQuotes, type Layout, parseRecords} from './csv-record.ts';
import type {Refusal} from './refusal.ts';

/** What was read of some lines; `rest` are the last ones, when they await those that follow. */
export type Reading = {
  readonly records: CsvRecord[];
  readonly refusals: Refusal[];
  readonly rest: readonly Line[];
};

/** A quoted cell may span this many lines; a longer one is taken for a quote left open. */
const MOST_LINES = 50;

/**
 * Where a quoted cell ends, its first line being `lines[from]`: `beyond` the lines at hand, or
 * nowhere sensible. A line that is a whole record by itself is no part of a cell: the quote
 * above it was left open.
 */
const closingLine = (
  lines: readonly Line[],
  from: number,
  aloneAt: (at: number) => Alone,
  columns: number,
): number | 'beyond' | 'nowhere' => {
  let size = lines[from]?.bytes.length ?? 0;
  for (let at = from + 1; at < from + MOST_LINES; at++) {
    const line = lines[at];
    if (!line) return 'beyond';
    size += line.bytes.length + 1;
    const alone = aloneAt(at);
    if (size > LONGEST_LINE || alone.kind === 'illegible') return 'nowhere';
    if (alone.kind === 'record' && columns > 1) return 'nowhere';
    if (hasOddQuotes(alone.text)) return at;
  }
  return 'nowhere';
};

/** Reads lines one after the other, joining those that a quoted cell spans. */
export const readLines = (lines: readonly Line[], layout: Layout, last: boolean): Reading => {
  const columns = layout.header.length;
  const records: CsvRecord[] = [];
  const refusals: Refusal[] = [];
  const known: Alone[] = [];
  const aloneAt = (at: number): Alone =>
    (known[at] ??= readAlone(lines[at] ?? {number: 0, bytes: Buffer.alloc(0)}, layout));

  const joined = (from: number, to: number): readonly string[] | undefined => {
    const text = lines.slice(from, to + 1).map((_, index) => {
      const alone = aloneAt(from + index);
      return 'text' in alone ? alone.text : '';
    });
    const rows = parseRecords(text.join('\n'), layout.delimiter);
    return Array.isArray(rows) && rows[0]?.length === columns ? rows[0] : undefined;
  };

  for (let at = 0; at < lines.length; at++) {
    const alone = aloneAt(at);
    const line = lines[at]?.number ?? 0;
    if (alone.kind === 'record') records.push({line, cells: alone.cells});
    if (alone.kind === 'refused' || alone.kind === 'illegible') refusals.push(alone.refusal);
    if (alone.kind === 'open') {
      const end = closingLine(lines, at, aloneAt, columns);
      if (end === 'beyond' && !last) return {records, refusals, rest: lines.slice(at)};
      const cells = typeof end === 'number' ? joined(at, end) : undefined;
      if (cells && typeof end === 'number') {
        records.push({line, cells});
        at = end;
      } else refusals.push(alone.refusal);
    }
  }
  return {records, refusals, rest: []};
};
