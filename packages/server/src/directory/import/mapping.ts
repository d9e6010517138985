import {
  CONTACT_MODES,
  DISABLED_WORKER_WELCOMES,
  EMPLOYEE_RANGES,
  HOST_KINDS,
  REMOTE_WORK_MODES,
} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {DELIMITERS} from './csv-record.ts';
import {ENCODINGS} from './csv-text.ts';

const ColumnName = z.string().check(z.minLength(1));

/** A column, or several: what each use makes of several is said where it is used. */
const ColumnNames = z.union([ColumnName, z.array(ColumnName).check(z.minLength(1))]);

/** A column whose cells are words of ours, or `values` that says ours for each of theirs. */
const Words = <const Known extends readonly [string, ...string[]]>(known: Known) =>
  z.union([
    ColumnName,
    z.strictObject({column: ColumnName, values: z.record(z.string(), z.enum(known))}),
  ]);

/** As {@link Words}; `code: 'insee'` reads the codes of SIRENE, which `values` may complete. */
const EmployeeRange = z.union([
  ColumnName,
  z.strictObject({
    column: ColumnName,
    values: z.optional(z.record(z.string(), z.enum(EMPLOYEE_RANGES))),
    code: z.optional(z.literal('insee')),
  }),
]);

const Columns = z.strictObject({
  siret: ColumnName,
  /** Of several columns, the first that is not empty. */
  name: ColumnNames,
  customizedName: z.optional(ColumnNames),
  naf: z.optional(ColumnName),
  employeeRange: z.optional(EmployeeRange),
  hostKind: z.optional(Words(HOST_KINDS)),
  website: z.optional(ColumnName),
  additionalInformation: z.optional(ColumnName),
  contactMode: z.optional(Words(CONTACT_MODES)),
  /** Several columns are put one after the other. */
  street: ColumnNames,
  postcode: ColumnName,
  city: z.optional(ColumnName),
  /** Gives the city's name and department; without it they come from `city` and `postcode`. */
  communeCode: z.optional(ColumnName),
  latitude: ColumnName,
  longitude: ColumnName,
  romes: z.optional(ColumnName),
  appellations: z.optional(ColumnName),
  remoteWorkMode: z.optional(Words(REMOTE_WORK_MODES)),
  disabledWorkerWelcome: z.optional(Words(DISABLED_WORKER_WELCOMES)),
  availableFrom: z.optional(ColumnName),
  updatedAt: z.optional(ColumnName),
});

/** A file that says which ROME occupations an activity hires for, and how much. */
const JobsByActivity = z.strictObject({
  /** Its path, from the mapping's own folder. */
  file: z.string().check(z.minLength(1)),
  delimiter: z.optional(z.enum(DELIMITERS)),
  encoding: z.optional(z.enum(ENCODINGS)),
  /** The column matched to the `naf` of a row. */
  key: ColumnName,
  rome: ColumnName,
  weight: ColumnName,
  /** How many of the heaviest occupations an activity keeps. */
  most: z.int().check(z.gte(1), z.lte(100)),
});
export type JobsByActivity = z.infer<typeof JobsByActivity>;

/** How the columns of somebody's file become the directory's. */
export const Mapping = z
  .strictObject({
    delimiter: z.optional(z.enum(DELIMITERS)),
    encoding: z.optional(z.enum(ENCODINGS)),
    /** Where the rows come from, shown with each of them. */
    source: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    voluntaryToImmersion: z.boolean(),
    columns: Columns,
    jobs: z.optional(JobsByActivity),
  })
  .check(
    z.check(({value: {columns, jobs}, issues}) => {
      const refuse = (field: string, message: string) => {
        issues.push({code: 'custom', input: columns, path: ['columns', field], message});
      };
      if (columns.city === undefined && columns.communeCode === undefined) {
        refuse('city', 'Il faut columns.city ou columns.communeCode.');
      }
      if (columns.romes === undefined && columns.appellations === undefined && !jobs) {
        refuse('romes', 'Il faut columns.romes, columns.appellations ou jobs.');
      }
      if (jobs && columns.naf === undefined) refuse('naf', 'jobs demande columns.naf.');
    }),
  );
export type Mapping = z.infer<typeof Mapping>;
