import {type Column, findColumns} from '../../directory/import/columns.ts';
import type {CsvFile} from '../../directory/import/csv-file.ts';

const NAMES = {
  id: 'id',
  name: 'nom',
  kind: 'type',
  siret: 'siret',
  street: 'rue',
  postcode: 'code_postal',
  city: 'commune',
  department: 'departement',
  latitude: 'latitude',
  longitude: 'longitude',
  email: 'email',
  phone: 'telephone',
  covered: 'departements_couverts',
  steps: 'etapes',
  refersTo: 'structure_de_rattachement',
} as const;

/** Where the columns of a file of agencies stand. */
export type AgencyColumns = Readonly<Record<keyof typeof NAMES, Column>>;

/**
 * Finds the columns of a file of agencies.
 *
 * @throws ImportError when one is missing.
 */
export const findAgencyColumns = (file: CsvFile): AgencyColumns => findColumns(file, NAMES);
