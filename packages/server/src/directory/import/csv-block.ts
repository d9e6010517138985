import {type Reading, readLines} from './csv-by-line.ts';
import {splitLines} from './csv-line.ts';
import {type CsvRecord, type Layout, parseRecords} from './csv-record.ts';
import {decode} from './csv-text.ts';

/** Trailing rows of a spreadsheet: nothing was stated, nothing is to be refused. */
const isStated = ({cells}: CsvRecord): boolean => cells.some(cell => cell !== '');

/** All lines at once; undefined when one of them is not well-formed, whichever it is. */
const readAtOnce = (bytes: Buffer, first: number, layout: Layout): CsvRecord[] | undefined => {
  const text = bytes.includes(0) ? undefined : decode(bytes, layout.encoding);
  if (text === undefined) return undefined;
  const rows = parseRecords(text, layout.delimiter);
  if (!Array.isArray(rows)) return undefined;
  const numbers = text
    .split('\n')
    .flatMap((line, index) => (line === '' || line === '\r' ? [] : [first + index]));
  // As many records as lines: no quoted cell spans several, and each record has its line.
  if (rows.length !== numbers.length) return undefined;
  if (rows[0] && rows[0].length !== layout.header.length) return undefined;
  return rows.map((cells, index) => ({line: numbers[index] ?? first, cells}));
};

/**
 * Reads a block of whole lines. A line that cannot be read is refused alone, with the reason;
 * the next one is read as if it had not been there.
 */
export const readBlock = (
  bytes: Buffer,
  first: number,
  layout: Layout,
  {last}: {readonly last: boolean},
): Reading => {
  const atOnce = readAtOnce(bytes, first, layout);
  const reading = atOnce
    ? {records: atOnce, refusals: [], rest: []}
    : readLines(splitLines(bytes, first), layout, last);
  return {...reading, records: reading.records.filter(isStated)};
};
