import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {linesOf, tablesOf} from './data-map.ts';
import {contactPieces} from './export-contacts.ts';
import {
  conventionPieces,
  NOBODY,
  othersIn,
  type Piece,
  pieceOf,
  type Row,
  rowsOf,
} from './export-convention.ts';
import {readDrafts} from './find.ts';
import {findEntries} from './find-entries.ts';
import type {Quality} from './line.ts';
import {formsOf, qualitiesIn} from './people.ts';
import {isTheirAddress, type Marks, marksOf} from './person.ts';
import {RETENTION} from './retention.ts';
import type {Survey} from './survey.ts';
import type {Owner} from './their-values.ts';

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

/** The companies they answer for: what is theirs there is how to reach them. */
const entryPieces = async (db: Database, {subject}: Survey): Promise<Piece[]> => {
  const entries = await findEntries(db, subject.sought);
  return entries.flatMap(({table, row}) => {
    const own = marksOf([row.content.contact ?? {}]);
    const owner: Owner = {qualities: new Set(), isRowTheirs: true, others: NOBODY, own};
    return pieceOf(table, row, ['siret', 'created_at'], owner);
  });
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
    ...(await entryPieces(db, survey)),
    ...(await contactPieces(db, survey)),
  ];
  return {
    exportedAt: now.toISOString(),
    qualities: [...new Set(conventions.flatMap(({qualities}) => qualities))],
    explanations: [...new Set(pieces.map(({table}) => table))].map(explain),
    pieces,
  };
};
