import {open} from 'node:fs/promises';
import {basename} from 'node:path';
import {LONGEST_LINE} from './csv-lines.ts';
import {type Delimiter, DELIMITERS, hasOddQuotes, type Layout, parseRecords} from './csv-record.ts';
import {BYTE_ORDER_MARK, decode, type Encoding} from './csv-text.ts';
import {ImportError} from './import-error.ts';

/** What a person says of a file; the rest is found in its first line. */
export type CsvOptions = {
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: Encoding | undefined;
};

/** The first line of a file and where the second begins. */
export type Head = {
  readonly layout: Layout;
  readonly size: number;
  readonly next: {readonly offset: number; readonly line: number};
};

const LINE_FEED = 10;

const readStart = async (path: string): Promise<{bytes: Buffer; size: number}> => {
  try {
    await using file = await open(path);
    const {size} = await file.stat();
    const {buffer, bytesRead} = await file.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    return {bytes: buffer.subarray(0, bytesRead), size};
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new ImportError(`Le fichier ${path} n'existe pas.`);
    throw new ImportError(`Le fichier ${path} ne peut pas être lu (${String(code)}).`);
  }
};

const cut = (text: string, delimiter: Delimiter): string[] => {
  const rows = parseRecords(text, delimiter);
  return Array.isArray(rows) ? (rows[0] ?? []).map(cell => cell.trim()) : [];
};

/** The delimiter that cuts the first line into the most cells. */
const detect = (text: string): Delimiter =>
  DELIMITERS.reduce((best, next) =>
    cut(text, next).length > cut(text, best).length ? next : best,
  );

/** The end of the first line that says something, a quoted name of a column on two lines included. */
const endOfHeader = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(LINE_FEED, from); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const text = bytes.toString('latin1', from, at);
    if (text.trim() !== '' && !hasOddQuotes(text)) return at + 1;
  }
  return bytes.length;
};

/**
 * Reads the names of the columns.
 *
 * @throws ImportError when the file cannot be read, is empty, or is not CSV.
 */
export const readHead = async (path: string, options: CsvOptions): Promise<Head> => {
  const name = basename(path);
  const {bytes, size} = await readStart(path);
  const marked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const from = marked ? BYTE_ORDER_MARK.length : 0;
  const end = endOfHeader(bytes, from);
  const first = bytes.subarray(from, end);
  if (end === bytes.length && size > end) {
    throw new ImportError(`${name} : la première ligne n'a pas de fin.`);
  }
  if (first.includes(0)) {
    throw new ImportError(
      `${name} n'est ni en UTF-8 ni en windows-1252 : enregistrez-le en UTF-8.`,
    );
  }
  const encoding = marked ? 'utf-8' : (options.encoding ?? 'utf-8');
  const text = decode(first, encoding);
  if (text === undefined) {
    throw new ImportError(
      `${name} n'est pas en UTF-8 : enregistrez-le en UTF-8, ou indiquez l'encodage windows-1252.`,
    );
  }
  if (text.trim() === '') throw new ImportError(`${name} est vide.`);
  const delimiter = options.delimiter ?? detect(text);
  const header = cut(text, delimiter);
  if (header.length === 0) throw new ImportError(`${name} : la première ligne n'est pas du CSV.`);
  const line = 1 + text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return {layout: {header, delimiter, encoding}, size, next: {offset: end, line}};
};
