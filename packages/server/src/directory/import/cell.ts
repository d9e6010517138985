import * as z from 'zod/mini';
import {findingsOf, toFieldProblems} from '../../http/field-problems.ts';
import type {Column} from './columns.ts';
import type {CsvRecord} from './csv-record.ts';
import type {Refusal} from './refusal.ts';

// Control characters, and the mark a program leaves where it could not read a character.
const FORBIDDEN = /[\p{Cc}\uFFFD]/u;

/** A text on one line: nothing invisible, no longer than `most`. */
export const LineText = (most: number) =>
  z.string().check(
    z.refine(text => !FORBIDDEN.test(text), 'text_invalid'),
    z.maxLength(most),
  );

/** A text that may have several lines. */
export const Paragraphs = (most: number) =>
  z.string().check(
    z.refine(text => !FORBIDDEN.test(text.replaceAll('\n', '')), 'text_invalid'),
    z.maxLength(most),
  );

/** Reads the cells of one record; what is wrong with them is kept until all have been read. */
export type Cells = {
  /** The text of a cell, its spaces made single; empty without a column. */
  readonly text: (column: Column | undefined) => string;
  /** As {@link Cells.text}, its line ends kept. */
  readonly paragraphs: (column: Column) => string;
  /** A value the schema accepts, or undefined once the cell is refused; an empty text is none. */
  readonly check: <T>(schema: z.ZodMiniType<T>, value: unknown, column: Column) => T | undefined;
  readonly refuse: (column: Column | undefined, reason: string) => void;
  readonly refusals: readonly Refusal[];
};

export const createCells = ({line, cells}: CsvRecord): Cells => {
  const refusals: Refusal[] = [];
  const raw = ({index}: Column): string => cells[index] ?? '';
  const refuse = (column: Column | undefined, reason: string): void => {
    const content = column ? raw(column) : cells.join(';');
    refusals.push({line, column: column?.name ?? '', reason, content});
  };
  return {
    refusals,
    refuse,
    text: column => (column ? raw(column).replace(/\s+/g, ' ').trim() : ''),
    paragraphs: column =>
      raw(column)
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    check: (schema, value, column) => {
      const stated = value === '' ? undefined : value;
      const {success, data, error} = z.safeParse(schema, stated, {reportInput: true});
      if (success) return data;
      const [problem] = toFieldProblems(findingsOf(error.issues), 'fr');
      refuse(column, problem?.message ?? '');
      return undefined;
    },
  };
};
