import {findColumns} from '../directory/import/columns.ts';
import type {CsvFile} from '../directory/import/csv-file.ts';
import {ImportError} from '../directory/import/import-error.ts';
import {fold} from '../directory/suggestion/fold.ts';

const REQUIRED = {
  siret: 'siret',
  name: 'nom',
  postcode: 'code_postal',
  city: 'commune',
  jobs: 'metiers',
  firstName: 'prenom_contact',
  lastName: 'nom_contact',
  email: 'email',
} as const;

const OPTIONAL = {
  customizedName: 'enseigne',
  naf: 'naf',
  employeeRange: 'effectif',
  kind: 'type',
  website: 'site',
  information: 'conditions',
  street: 'rue',
  remote: 'teletravail',
  welcome: 'handicap',
  audiences: 'publics',
  available: 'disponible_a_partir_du',
  quota: 'contacts_par_mois',
  mode: 'mode_de_contact',
  job: 'fonction',
  phone: 'telephone',
} as const;

const NAMES = {...REQUIRED, ...OPTIONAL};

/** A column of a file of companies. */
export type HostColumn = keyof typeof NAMES;

/** Where each column stands, from 0; one that may be missing is not in it. */
export type HostColumns = ReadonlyMap<HostColumn, number>;

/** How a column is written. */
export const columnName = (column: HostColumn): string => NAMES[column];

/**
 * Finds the columns of a file of companies.
 *
 * @throws ImportError when one is missing, or nothing is known of one: a name misspelt would lose
 *   what is under it.
 */
export const findHostColumns = (file: CsvFile): HostColumns => {
  findColumns(file, REQUIRED);
  const names = Object.entries(NAMES) as [HostColumn, string][];
  const unknown = file.header.filter(cell => !names.some(([, name]) => fold(name) === fold(cell)));
  if (unknown.length > 0) {
    throw new ImportError(
      `${file.name} : colonnes inconnues : ${unknown.join(', ')}.\n` +
        `  connues : ${names.map(([, name]) => name).join(', ')}`,
    );
  }
  const header = file.header.map(fold);
  return new Map(
    names.flatMap(([column, name]) => {
      const index = header.indexOf(fold(name));
      return index < 0 ? [] : [[column, index] as const];
    }),
  );
};
