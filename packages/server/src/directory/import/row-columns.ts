import {type Column, findColumns} from './columns.ts';
import type {CsvFile} from './csv-file.ts';
import type {Mapping} from './mapping.ts';
import {columnOfWord} from './word-cell.ts';

type Required = 'siret' | 'postcode' | 'latitude' | 'longitude';

/** Where each field of a row stands in its file. */
export type RowColumns = {
  readonly the: (field: Required) => Column;
  readonly one: (field: keyof Mapping['columns']) => Column | undefined;
  readonly some: (field: keyof Mapping['columns']) => readonly Column[];
};

/**
 * Finds in a file the columns a mapping names.
 *
 * @throws ImportError when one is missing.
 */
export const findRowColumns = (file: CsvFile, {columns}: Mapping): RowColumns => {
  const names = Object.entries(columns).map(([field, mapping]): [string, string[]] => [
    field,
    Array.isArray(mapping) ? mapping : mapping === undefined ? [] : [columnOfWord(mapping)],
  ]);
  const all = names.flatMap(([, some]) => some);
  const found = findColumns(file, Object.fromEntries(all.map(name => [name, name])));
  const byField = new Map(
    names.map(([field, some]) => [field, some.flatMap(name => found[name] ?? [])]),
  );
  return {
    the: field => found[columns[field]] ?? {name: field, index: -1},
    one: field => byField.get(field)?.[0],
    some: field => byField.get(field) ?? [],
  };
};
