import {
  AGENCY_KINDS,
  type AgencySteps,
  DepartmentCode,
  Email,
  Latitude,
  Longitude,
  Phone,
  Postcode,
  Siret,
} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {departmentName} from '../../directory/department.ts';
import {codes, decimal} from '../../directory/import/cell-texts.ts';
import {type Cells, LineText} from '../../directory/import/cell.ts';
import type {Column} from '../../directory/import/columns.ts';
import type {AgencyColumns} from './agency-columns.ts';
import type {AgencyLine} from './agency-line.ts';

const Key = LineText(100);
const Name = LineText(255);
const City = LineText(100);
const Street = LineText(255);
const Kind = z.enum(AGENCY_KINDS);

const STEPS: ReadonlyMap<string, AgencySteps> = new Map([
  ['1', 'validator-only'],
  ['2', 'counsellor-and-validator'],
]);
const STEPS_EXPECTED = "Le nombre d'étapes est 1 ou 2.";
const TWO_STEPS = 'Une structure rattachée à une autre valide toujours en 2 étapes.';
const UNKNOWN_DEPARTMENT = "Ce département n'existe pas (la Corse est 2A et 2B).";
const BOTH_COORDINATES = 'La latitude et la longitude vont ensemble : donnez les deux, ou aucune.';

/** Nothing when the cell is empty or refused. */
const optional = <T>(cells: Cells, schema: z.ZodMiniType<T>, column: Column): T | null => {
  const text = cells.text(column);
  return text === '' ? null : (cells.check(schema, text, column) ?? null);
};

const exists = (department: string): boolean => departmentName(department) !== department;

const readDepartment = (cells: Cells, text: string, column: Column): string => {
  const code = cells.check(DepartmentCode, text, column);
  if (code !== undefined && !exists(code)) cells.refuse(column, UNKNOWN_DEPARTMENT);
  return code ?? '';
};

const readCovered = (cells: Cells, column: Column): readonly string[] => {
  const stated = codes(cells.text(column));
  // The first that is wrong: one reason a cell.
  const wrong = stated.find(code => !z.safeParse(DepartmentCode, code).success || !exists(code));
  if (stated.length === 0 || wrong !== undefined) readDepartment(cells, wrong ?? '', column);
  return stated.sort();
};

const readPosition = (cells: Cells, {latitude, longitude}: AgencyColumns) => {
  const [north, east] = [cells.text(latitude), cells.text(longitude)];
  if (north === '' && east === '') return {lat: null, lon: null};
  if (north === '' || east === '') {
    cells.refuse(north === '' ? latitude : longitude, BOTH_COORDINATES);
    return {lat: null, lon: null};
  }
  return {
    lat: cells.check(Latitude, decimal(north), latitude) ?? null,
    lon: cells.check(Longitude, decimal(east), longitude) ?? null,
  };
};

const readSteps = (cells: Cells, column: Column, refers: boolean): AgencySteps => {
  const steps = STEPS.get(cells.text(column));
  if (steps === undefined) cells.refuse(column, STEPS_EXPECTED);
  else if (refers && steps === 'validator-only') cells.refuse(column, TWO_STEPS);
  return steps ?? 'validator-only';
};

/** Reads a line; what it says is to be used only if no cell was refused. */
export const readAgencyLine = (cells: Cells, columns: AgencyColumns): AgencyLine => {
  const refersTo = optional(cells, Key, columns.refersTo);
  const siret = cells.text(columns.siret).replaceAll(' ', '');
  return {
    external_id: cells.check(Key, cells.text(columns.id), columns.id) ?? '',
    name: cells.check(Name, cells.text(columns.name), columns.name) ?? '',
    kind: cells.check(Kind, cells.text(columns.kind), columns.kind) ?? 'autre',
    siret: siret === '' ? null : (cells.check(Siret, siret, columns.siret) ?? null),
    street: optional(cells, Street, columns.street) ?? '',
    postcode: cells.check(Postcode, cells.text(columns.postcode), columns.postcode) ?? '',
    city: cells.check(City, cells.text(columns.city), columns.city) ?? '',
    department: readDepartment(
      cells,
      cells.text(columns.department).toUpperCase(),
      columns.department,
    ),
    ...readPosition(cells, columns),
    contact_email: optional(cells, Email, columns.email),
    phone: optional(cells, Phone, columns.phone),
    covered_departments: readCovered(cells, columns.covered),
    steps: readSteps(cells, columns.steps, refersTo !== null),
    refers_to: refersTo,
  };
};
