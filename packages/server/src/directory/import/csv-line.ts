import {type Layout, parseRecords} from './csv-record.ts';
import {decode} from './csv-text.ts';
import type {Refusal} from './refusal.ts';

/** One physical line, without its end. */
export type Line = {readonly number: number; readonly bytes: Buffer};

/** What a line is when nothing before or after it is looked at. */
export type Alone =
  | {readonly kind: 'blank'; readonly text: ''}
  | {readonly kind: 'record'; readonly text: string; readonly cells: readonly string[]}
  /** All that lacks is a closing quote: the next lines may hold it. */
  | {readonly kind: 'open'; readonly text: string; readonly refusal: Refusal}
  | {readonly kind: 'refused'; readonly text: string; readonly refusal: Refusal}
  /** Not even a text. */
  | {readonly kind: 'illegible'; readonly refusal: Refusal};

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const MARK = '\uFFFD';

/** Cuts whole lines apart; `first` is the number of the first one. */
export const splitLines = (bytes: Buffer, first: number): Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    const trimmed = end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    lines.push({number: first + lines.length, bytes: bytes.subarray(from, trimmed)});
    from = end + 1;
  }
  return lines;
};

/** The bytes that are no text, their place counted in cells without regard for quotes. */
const illegible = ({number, bytes}: Line, {header, delimiter}: Layout): Refusal => {
  const text = bytes.toString('utf8');
  const nul = text.indexOf('\0');
  const before = text.slice(0, nul < 0 ? text.indexOf(MARK) : nul);
  return {
    line: number,
    column: header[before.split(delimiter).length - 1] ?? '',
    reason:
      nul < 0
        ? "Cette ligne n'est pas en UTF-8 : corrigez-la, ou indiquez l'encodage windows-1252."
        : 'Cette ligne contient un caractère nul.',
    content: text,
  };
};

/** Reads one line by itself. */
export const readAlone = (line: Line, layout: Layout): Alone => {
  const {number, bytes} = line;
  if (bytes.length === 0) return {kind: 'blank', text: ''};
  const text = bytes.includes(0) ? undefined : decode(bytes, layout.encoding);
  if (text === undefined) return {kind: 'illegible', refusal: illegible(line, layout)};
  const rows = parseRecords(text, layout.delimiter);
  if (!Array.isArray(rows)) {
    const column = layout.header[rows.column] ?? '';
    const refusal = {line: number, column, reason: rows.reason, content: text};
    return {kind: rows.open ? 'open' : 'refused', text, refusal};
  }
  const [cells = []] = rows;
  const expected = layout.header.length;
  if (cells.length === expected) return {kind: 'record', text, cells};
  const reason = `${cells.length} cellule(s) au lieu de ${expected}.`;
  return {kind: 'refused', text, refusal: {line: number, column: '', reason, content: text}};
};
