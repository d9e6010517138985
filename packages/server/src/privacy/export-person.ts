import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {linesOf, tablesOf} from './data-map.ts';
import {readDrafts} from './find.ts';
import type {Quality} from './line.ts';
import {formsOf, type People, peopleIn, qualitiesIn} from './people.ts';
import {isTheirAddress, type Marks, marksOf, type Person, sameName} from './person.ts';
import {RETENTION} from './retention.ts';
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

/** Everything that is kept of somebody (RGPD, articles 15 and 20). */
export type PersonExport = {
  readonly exportedAt: string;
  readonly qualities: readonly Quality[];
  /** For each table something of theirs is in: what it is for, and how long it is kept. */
  readonly explanations: readonly {
    readonly table: string;
    readonly holds: string;
    readonly why: string;
    readonly keptFor: string;
  }[];
  readonly pieces: readonly Piece[];
};

type Row = Record<string, unknown>;
type VersionRow = Row & {version: number; content: People};

const NOBODY: Marks = {names: new Set(), emails: new Set(), phones: new Set()};

const without = (texts: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...texts].filter(text => !others.has(text)));

/** Everybody some JSON names, in whatever part of it. */
const namedIn = (value: unknown): Person[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(namedIn);
  return 'lastName' in value ? [value as Person, ...inside] : inside;
};

/** The people of some rows who are not one of the given forms. */
const othersIn = (rows: readonly Row[], forms: readonly Person[]): Marks => {
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

const pieceOf = (table: string, row: Row, keys: readonly string[], owner: Owner): Piece[] => {
  const values = theirColumns(row, linesOf(table).columns, owner);
  if (Object.keys(values).length === 0) return [];
  return [{table, row: Object.fromEntries(keys.map(key => [key, row[key]])), values}];
};

const rowsOf = async (db: Database, table: string, column: string, value: string) =>
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

const conventionPieces = async (
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
  for (const table of qualities.has('beneficiary') ? tablesOf('beneficiary') : []) {
    const rows = await rowsOf(db, table, 'convention_id', id);
    pieces.push(...rows.flatMap(row => pieceOf(table, row, ['convention_id'], owner)));
  }
  return {pieces, forms};
};

const draftPieces = async (db: Database, {subject}: Survey): Promise<Piece[]> => {
  const {agent, sought} = subject;
  const pieces: Piece[] = [];
  for await (const draft of readDrafts(db)) {
    const versions = [{version: 0, content: draft.content}];
    const naming = qualitiesIn(versions, sought);
    const forms = formsOf(versions, naming);
    const others = othersIn(versions, forms);
    const owner = {
      agent,
      others,
      own: marksOf(forms),
      qualities: naming.get(0) ?? new Set<Quality>(),
    };
    pieces.push(...pieceOf('draft', draft, ['id'], owner));
  }
  return pieces;
};

/** What they were sent: each message whose recipient is one of their addresses. */
const messagePieces = async (db: Database, own: Marks): Promise<Piece[]> => {
  const pieces: Piece[] = [];
  const owner: Owner = {qualities: new Set(), isRowTheirs: true, others: NOBODY, own};
  for (const table of tablesOf('recipient')) {
    const {rows} = await sql<Row>`SELECT * FROM ${sql.table(table)}
      WHERE lower(recipient) = ANY (${[...own.emails, ...own.phones]}) ORDER BY id`.execute(db);
    for (const row of rows.filter(one => isTheirAddress(own, String(one['recipient'])))) {
      const keys = ['id', 'kind', 'created_at', 'sent_at', 'received_at'].filter(key => key in row);
      pieces.push(...pieceOf(table, row, keys, owner));
    }
  }
  return pieces;
};

const staffPieces = async (db: Database, {staff}: Survey): Promise<Piece[]> => {
  if (!staff) return [];
  const owner: Owner = {qualities: new Set(['staff']), others: NOBODY, own: NOBODY};
  const members = await rowsOf(db, 'staff_member', 'id', staff.id);
  const rights = await rowsOf(db, 'staff_right', 'staff_id', staff.id);
  return [
    ...members.flatMap(row => pieceOf('staff_member', row, ['id'], owner)),
    ...rights.map(({staff_id, ...values}) => ({table: 'staff_right', row: {staff_id}, values})),
  ];
};

const explain = (table: string) => {
  const {holds, why, retention} = linesOf(table);
  return {table, holds, why, keptFor: RETENTION[retention].text};
};

/** Gathers everything the map says is somebody's, with where it stands; nothing of anybody else's. */
export const exportPerson = async (
  db: Database,
  survey: Survey,
  now: Date,
): Promise<PersonExport> => {
  const {subject, staff, conventions} = survey;
  const found = [];
  for (const convention of conventions) found.push(await conventionPieces(db, convention, survey));
  const own = marksOf([
    subject.sought,
    ...(staff ? [staff] : []),
    ...found.flatMap(one => one.forms),
  ]);
  const pieces = [
    ...found.flatMap(one => one.pieces),
    ...(await draftPieces(db, survey)),
    ...(await messagePieces(db, own)),
    ...(await staffPieces(db, survey)),
  ];
  return {
    exportedAt: now.toISOString(),
    qualities: [...new Set(conventions.flatMap(({qualities}) => qualities))],
    explanations: [...new Set(pieces.map(({table}) => table))].map(explain),
    pieces,
  };
};
