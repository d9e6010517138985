import type {CivilDate, ConventionStatus} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Database} from '../store/database.ts';
import {findConventions, findConventionsOfStaff, findStaff, type StaffMember} from './find.ts';
import {type Hold, holdOn} from './hold.ts';
import type {Quality} from './line.ts';
import {formsOf, type People, qualitiesIn} from './people.ts';
import {type Person, sameName, type Sought} from './person.ts';
import {type Standing, standingOf, type Subject} from './subject.ts';

/** A convention that names who is looked for. */
export type FoundConvention = {
  readonly id: string;
  readonly status: ConventionStatus;
  readonly qualities: readonly Quality[];
  readonly standing: Standing;
  readonly hold: Hold | undefined;
};

/** Everywhere somebody is found, and under what names. */
export type Survey = {
  readonly subject: Exclude<Subject, 'everybody'>;
  /** Different names under one address: several people, perhaps. */
  readonly names: readonly Person[];
  readonly staff: StaffMember | undefined;
  readonly conventions: readonly FoundConvention[];
};

type Row = {
  status: ConventionStatus;
  date_end: CivilDate;
  versions: {version: number; content: People}[];
};

const readConvention = async (db: Database, id: string): Promise<Row> => {
  const {rows} = await sql<Row>`SELECT c.status, c.date_end,
      (SELECT json_agg(json_build_object('version', v.version, 'content', v.content)
        ORDER BY v.version) FROM convention_version v WHERE v.convention_id = c.id) AS versions
    FROM convention c WHERE c.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a convention has gone');
  return row;
};

/** Each name once, however written. */
const distinct = (people: readonly Person[]): Person[] =>
  people.filter((person, at) => people.findIndex(one => sameName(one, person)) === at);

/** Looks for somebody in the whole database. */
export const surveyPerson = async (
  db: Database,
  sought: Sought,
  today: CivilDate,
  onProgress?: (id: string) => void,
): Promise<Survey> => {
  const staff = await findStaff(db, sought);
  const subject = {sought, agent: staff};
  const ids = new Set([
    ...(await findConventions(db, sought, onProgress)),
    ...(staff ? await findConventionsOfStaff(db, staff) : []),
  ]);
  const conventions: FoundConvention[] = [];
  const forms: Person[] = staff ? [staff] : [];
  for (const id of [...ids].toSorted()) {
    const {versions, ...row} = await readConvention(db, id);
    const standing = standingOf(versions, subject);
    const {qualities} = standing.whole;
    forms.push(...formsOf(versions, qualitiesIn(versions, sought)));
    conventions.push({
      id,
      status: row.status,
      qualities: qualities === 'all' ? [] : [...qualities],
      standing,
      hold: holdOn(row, today),
    });
  }
  return {subject, names: distinct(forms), staff, conventions};
};
