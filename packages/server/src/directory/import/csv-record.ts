import {CsvError, parse} from 'csv-parse/sync';
import type {Encoding} from './csv-text.ts';

/** What may stand between the cells of a line. */
export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the lines of a file are to be read. */
export type Layout = {
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
};

/** The cells of one line, or of the few lines a quoted cell spans. */
export type CsvRecord = {readonly line: number; readonly cells: readonly string[]};

/** A text that is not CSV; `open` when all that lacks is a closing quote. */
export type Malformed = {readonly reason: string; readonly column: number; readonly open: boolean};

const OPEN = 'CSV_QUOTE_NOT_CLOSED';

const REASONS: Readonly<Record<string, string>> = {
  [OPEN]: "Un guillemet est ouvert et n'est pas refermé.",
  CSV_INVALID_CLOSING_QUOTE:
    'Un guillemet fermant est suivi de texte : doublez les guillemets qui font partie du texte.',
  INVALID_OPENING_QUOTE:
    'Un guillemet est au milieu du texte : entourez la cellule de guillemets et doublez celui-ci.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'Les lignes ont des nombres de cellules différents.',
};

const malformed = (error: unknown): Malformed => {
  if (!(error instanceof CsvError)) throw error;
  return {
    reason: REASONS[error.code] ?? "Cette ligne n'est pas lisible.",
    column: Number(error['column']),
    open: (error.code as string) === OPEN,
  };
};

/** The cells of each record of a text (RFC 4180), empty lines left out. */
export const parseRecords = (text: string, delimiter: Delimiter): string[][] | Malformed => {
  try {
    return parse(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text, {
      delimiter,
      record_delimiter: '\n',
      skip_empty_lines: true,
    });
  } catch (error) {
    return malformed(error);
  }
};

/** Tells whether a text has an odd number of quotes: a quoted cell then begins or ends in it. */
export const hasOddQuotes = (text: string): boolean => {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
};
