import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {linesOf, tablesOf} from './data-map.ts';
import {BESIDE} from './erase-beside.ts';
import type {Quality} from './line.ts';
import {formsOf, type People, peopleIn, qualitiesIn} from './people.ts';
import {type Marks, marksOf, type Person, sameName} from './person.ts';
import {standingOf} from './subject.ts';
import type {FoundConvention, Survey} from './survey.ts';
import {type Owner, theirColumns} from './their-values.ts';

/** One thing that is kept of somebody, and where. */
export type Piece = {
  readonly table: string;
  /** Which row: identifiers, none of which is a person's. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
};

/** A row as it is stored. */
export type Row = Record<string, unknown>;
type VersionRow = Row & {version: number; content: People};

/** Nothing tells nobody. */
export const NOBODY: Marks = {names: new Set(), emails: new Set(), phones: new Set()};

const without = (texts: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...texts].filter(text => !others.has(text)));

/** Everybody some JSON names, in whatever part of it. */
const namedIn = (value: unknown): Person[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(namedIn);
  return 'lastName' in value ? [value as Person, ...inside] : inside;
};

/** The people of some rows who are not one of the given forms. */
export const othersIn = (rows: readonly Row[], forms: readonly Person[]): Marks => {
  const contacts = rows.flatMap(({content}) => [...peopleIn((content ?? {}) as People).values()]);
  const people = [...contacts, ...namedIn(rows)];
  const others = marksOf(people.filter(person => !forms.some(form => sameName(form, person))));
  const own = marksOf(forms);
  return {
    names: without(others.names, own.names),
    emails: without(others.emails, own.emails),
    phones: without(others.phones, own.phones),
  };
};

/** What one row holds of somebody: one piece, or none. */
export const pieceOf = (
  table: string,
  row: Row,
  keys: readonly string[],
  owner: Owner,
): Piece[] => {
  const values = theirColumns(row, linesOf(table).columns, owner);
  if (Object.keys(values).length === 0) return [];
  return [{table, row: Object.fromEntries(keys.map(key => [key, row[key]])), values}];
};

/** The rows of a table where a column has a value. */
export const rowsOf = async (db: Database, table: string, column: string, value: string) =>
  (
    await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${value}`.execute(
      db,
    )
  ).rows;

/** What a signature proves is all of it theirs. */
const signaturePieces = async (db: Database, id: string, qualities: ReadonlySet<Quality>) => {
  const pieces: Piece[] = [];
  for (const table of tablesOf('signed')) {
    for (const row of await rowsOf(db, table, 'convention_id', id)) {
      const {convention_id, version, role, ...values} = row;
      if (qualities.has(role as Quality)) {
        pieces.push({table, row: {convention_id, version, role}, values});
      }
    }
  }
  return pieces;
};

/** What one convention holds of somebody, in its row, its versions and beside them. */
export const conventionPieces = async (
  db: Database,
  {id}: FoundConvention,
  {subject}: Survey,
): Promise<{pieces: Piece[]; forms: Person[]}> => {
  const versions = (await rowsOf(db, 'convention_version', 'convention_id', id)) as VersionRow[];
  const {agent, sought} = subject;
  const naming = qualitiesIn(versions, sought);
  const forms = [...formsOf(versions, naming), ...(agent ? [agent] : [])];
  const rows = await rowsOf(db, 'convention', 'id', id);
  const others = othersIn([...rows, ...versions], forms);
  const {whole} = standingOf(versions, subject);
  const qualities = whole.qualities === 'all' ? new Set<Quality>() : whole.qualities;
  const owner = {agent, others, own: marksOf(forms), qualities};
  const pieces = [
    ...rows.flatMap(row => pieceOf('convention', row, ['id'], owner)),
    ...versions.flatMap(row => {
      const inVersion = {...owner, qualities: naming.get(row.version) ?? new Set<Quality>()};
      return pieceOf('convention_version', row, ['convention_id', 'version'], inVersion);
    }),
    ...(await signaturePieces(db, id, qualities)),
  ];
  for (const [table, key] of Object.entries(BESIDE)) {
    const written = await rowsOf(db, table, 'convention_id', id);
    pieces.push(...written.flatMap(row => pieceOf(table, row, ['convention_id', key], owner)));
  }
  for (const table of qualities.has('beneficiary') ? tablesOf('beneficiary') : []) {
    const rows = await rowsOf(db, table, 'convention_id', id);
    pieces.push(...rows.flatMap(row => pieceOf(table, row, ['convention_id'], owner)));
  }
  return {pieces, forms};
};
