import {fold} from '../suggestion/fold.ts';
import type {CsvFile} from './csv-file.ts';
import {ImportError} from './import-error.ts';

/** Where a column stands in its file. */
export type Column = {readonly name: string; readonly index: number};

/**
 * Finds columns by their names, whatever their order; case, accents and punctuation aside when
 * no name is written exactly so.
 *
 * @throws ImportError naming the columns expected and those found.
 */
export const findColumns = <Role extends string>(
  {name: file, header}: CsvFile,
  names: Readonly<Record<Role, string>>,
): Record<Role, Column> => {
  const expected = Object.entries<string>(names);
  const folded = header.map(fold);
  const found = expected.map(([role, name]): [string, Column] => {
    const exact = header.indexOf(name);
    const index = exact < 0 ? folded.indexOf(fold(name)) : exact;
    return [role, {name: header[index] ?? name, index}];
  });
  const missing = found.filter(([, {index}]) => index < 0).map(([, {name}]) => name);
  if (missing.length > 0) {
    throw new ImportError(
      `${file} n'a pas les colonnes attendues ; il manque : ${missing.join(', ')}.\n` +
        `  attendues : ${expected.map(([, name]) => name).join(', ')}\n` +
        `  trouvées : ${header.join(', ')}`,
    );
  }
  return Object.fromEntries(found) as Record<Role, Column>;
};
