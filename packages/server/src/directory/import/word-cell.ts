import * as z from 'zod/mini';
import type {Cells} from './cell.ts';
import type {Column} from './columns.ts';
import {INSEE_EMPLOYEE_RANGES} from './employee-code.ts';

/** How the words of a column become ours. */
type Translation = {
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly code?: 'insee' | undefined;
};

/** How a mapping says where a word of the contract is found. */
export type WordMapping = string | ({readonly column: string} & Translation);

const UNFORESEEN = "Cette valeur n'est pas prévue par la correspondance.";
const NOT_INSEE = "Ce n'est pas un code d'effectif de l'INSEE, comme 11.";

/** The name of the column a word is read in. */
export const columnOfWord = (mapping: WordMapping): string =>
  typeof mapping === 'string' ? mapping : mapping.column;

/**
 * Makes what reads one word of the contract: as it is written, or through the mapping's values or
 * INSEE's codes. Undefined when the cell is empty or refused.
 */
export const createWordCell = <const Word extends string>(
  known: readonly Word[],
  mapping: WordMapping | undefined,
  column: Column | undefined,
): ((cells: Cells) => Word | undefined) => {
  if (mapping === undefined || column === undefined) return () => undefined;
  const {values, code}: Translation = typeof mapping === 'string' ? {} : mapping;
  const ours = new Map<string, Word>();
  const isKnown = (word: string): word is Word => (known as readonly string[]).includes(word);
  const stated = (values ?? code) ? {...(code && INSEE_EMPLOYEE_RANGES), ...values} : undefined;
  for (const [theirs, word] of Object.entries(stated ?? {})) {
    if (isKnown(word)) ours.set(theirs, word);
  }
  const Known = z.enum(known as readonly [Word, ...Word[]]);
  return cells => {
    const text = cells.text(column);
    if (ours.has(text)) return ours.get(text);
    if (text === '') return undefined;
    if (!stated) return cells.check(Known, text, column);
    cells.refuse(column, code ? NOT_INSEE : UNFORESEEN);
    return undefined;
  };
};
