import {
  DEFAULT_CONTACTS_PER_MONTH,
  fieldTextsFr,
  findingsOf,
  firstOfEach,
  HostRequest,
  toFieldIssue,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {plainNaf, webAddress} from '../directory/import/cell-texts.ts';
import type {CsvRecord} from '../directory/import/csv-record.ts';
import {fold} from '../directory/suggestion/fold.ts';
import {columnName, type HostColumn, type HostColumns} from './hosts-columns.ts';

/** What is wrong in a file, and where: the place of the cell, from 1; none for a whole line. */
export type HostFault = {
  readonly line: number;
  readonly column?: number;
  readonly name?: string;
  readonly reason: string;
};

/** A company, and the line that names it first. */
export type HostLine = {readonly line: number; readonly host: HostRequest};

/** A company as its lines say it: nothing of it is checked yet. */
export type Stated = {readonly record: CsvRecord; readonly more: readonly CsvRecord[]};

/** What people write, folded; the words of the API are understood too. */
const WORDS: Partial<Record<HostColumn, Readonly<Record<string, string>>>> = {
  kind: {entreprise: 'company', public: 'public', association: 'association'},
  remote: {non: 'ON_SITE', 'sur place': 'ON_SITE', hybride: 'HYBRID', complet: 'FULL_REMOTE'},
  welcome: {non: 'no', oui: 'yes-declared-only', certifie: 'yes-ft-certified'},
  mode: {email: 'EMAIL', 'e mail': 'EMAIL', telephone: 'PHONE', 'sur place': 'IN_PERSON'},
};

const FIELDS: readonly (readonly [RegExp, HostColumn])[] = [
  [/^\/siret/, 'siret'],
  [/^\/businessNameCustomized/, 'customizedName'],
  [/^\/businessName/, 'name'],
  [/^\/naf/, 'naf'],
  [/^\/numberOfEmployeeRange/, 'employeeRange'],
  [/^\/hostKind/, 'kind'],
  [/^\/website/, 'website'],
  [/^\/additionalInformation/, 'information'],
  [/Addresses\/\d+\/postcode|^\/welcomeAddress\/postcode/, 'postcode'],
  [/Addresses\/\d+\/city|^\/welcomeAddress\/city/, 'city'],
  [/Address/, 'street'],
  [/^\/offers\/\d+\/remoteWorkMode/, 'remote'],
  [/^\/offers/, 'jobs'],
  [/^\/fitForDisabledWorkers/, 'welcome'],
  [/^\/searchableBy/, 'audiences'],
  [/^\/nextAvailabilityDate/, 'available'],
  [/^\/maxContactsPerMonth/, 'quota'],
  [/^\/contactMode/, 'mode'],
  [/^\/contact\/firstName/, 'firstName'],
  [/^\/contact\/lastName/, 'lastName'],
  [/^\/contact\/job/, 'job'],
  [/^\/contact\/email/, 'email'],
  [/^\/contact\/phone/, 'phone'],
];

const listOf = (text: string): string[] =>
  text
    .split('|')
    .map(part => part.trim())
    .filter(Boolean);

/** Reads the cells of a record by the columns' names; an empty cell is none. */
const reader = (columns: HostColumns) => (record: CsvRecord) => {
  const text = (column: HostColumn): string | undefined => {
    const index = columns.get(column);
    const cell = index === undefined ? '' : (record.cells[index] ?? '').trim();
    return cell === '' ? undefined : cell;
  };
  const word = (column: HostColumn, otherwise: string): string => {
    const cell = text(column);
    return cell === undefined ? otherwise : (WORDS[column]?.[fold(cell)] ?? cell);
  };
  return {text, word};
};

const AUDIENCES = {students: 'eleves', jobSeekers: 'demandeurs'} as const;

/** Both when nothing is said; a word that is neither is kept, so that it is refused. */
const audiencesOf = (cell: string | undefined) => {
  const said = cell === undefined ? Object.values(AUDIENCES) : listOf(cell).map(fold);
  const isKnown = said.every(one => one === AUDIENCES.students || one === AUDIENCES.jobSeekers);
  if (!isKnown) return cell;
  return {
    students: said.includes(AUDIENCES.students),
    jobSeekers: said.includes(AUDIENCES.jobSeekers),
  };
};

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const toRequest = ({record, more}: Stated, columns: HostColumns): unknown => {
  const read = reader(columns);
  const {text, word} = read(record);
  const addresses = [record, ...more].map(one => {
    const {text: cell} = read(one);
    return {
      streetNumberAndAddress: cell('street') ?? '',
      postcode: cell('postcode') ?? '',
      city: cell('city') ?? '',
    };
  });
  const mode = word('mode', 'EMAIL');
  const naf = text('naf');
  const website = text('website');
  const quota = text('quota');
  return present({
    siret: text('siret') ?? '',
    businessName: text('name') ?? '',
    businessNameCustomized: text('customizedName'),
    naf: naf === undefined ? undefined : plainNaf(naf),
    numberOfEmployeeRange: text('employeeRange'),
    hostKind: word('kind', 'company'),
    website: website === undefined ? undefined : webAddress(website),
    additionalInformation: text('information'),
    businessAddresses: addresses,
    offers: listOf(text('jobs') ?? '').map(appellationCode => ({
      appellationCode,
      remoteWorkMode: word('remote', 'ON_SITE'),
    })),
    fitForDisabledWorkers: word('welcome', 'no'),
    searchableBy: audiencesOf(text('audiences')),
    nextAvailabilityDate: text('available'),
    maxContactsPerMonth: quota === undefined ? DEFAULT_CONTACTS_PER_MONTH : Number(quota),
    contactMode: mode,
    contact: present({
      firstName: text('firstName') ?? '',
      lastName: text('lastName') ?? '',
      job: text('job'),
      email: text('email') ?? '',
      phone: text('phone'),
    }),
    // Whoever comes in person comes to the first place.
    welcomeAddress: mode === 'IN_PERSON' ? addresses[0] : undefined,
  });
};

/** The line a pointer speaks of: a place beside the first has its own. */
const lineOf = ({record, more}: Stated, pointer: string): number => {
  const [, index] = /^\/businessAddresses\/(\d+)/.exec(pointer) ?? [];
  return [record, ...more][Number(index ?? 0)]?.line ?? record.line;
};

/** Reads a company, or says what is wrong with it, cell by cell. */
export const readHostLine = (
  stated: Stated,
  columns: HostColumns,
): HostLine | readonly HostFault[] => {
  const {success, data, error} = safeParse(HostRequest, toRequest(stated, columns), {
    reportInput: true,
  });
  if (success) return {line: stated.record.line, host: data};
  const issues = firstOfEach(findingsOf(error.issues).map(toFieldIssue));
  return issues.map(({pointer, code, details}): HostFault => {
    const column = FIELDS.find(([pattern]) => pattern.test(pointer))?.[1];
    const index = column && columns.get(column);
    return {
      line: lineOf(stated, pointer),
      ...(index === undefined ? {} : {column: index + 1}),
      ...(column === undefined ? {} : {name: columnName(column)}),
      reason: writeFieldText(fieldTextsFr[code], details, 'fr'),
    };
  });
};
