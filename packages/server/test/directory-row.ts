import {openCsv} from '../src/directory/import/csv-file.ts';
import type {KnownCommunes} from '../src/directory/import/known-communes.ts';
import type {Mapping} from '../src/directory/import/mapping.ts';
import {findRowColumns} from '../src/directory/import/row-columns.ts';
import {createRowReader, type RowReading} from '../src/directory/import/row-reader.ts';
import {siretOf, type testFiles} from './import.ts';

/** A mapping of every field. */
const MAPPING: Mapping = {
  voluntaryToImmersion: false,
  columns: {
    siret: 'siret',
    name: ['nom', 'sigle'],
    customizedName: 'enseigne',
    naf: 'naf',
    employeeRange: {column: 'effectif', code: 'insee', values: {'99': ''}},
    hostKind: {column: 'type', values: {PUB: 'public', ASSO: 'association'}},
    website: 'site',
    additionalInformation: 'infos',
    contactMode: 'contact',
    street: ['numero', 'rue'],
    postcode: 'cp',
    city: 'ville',
    communeCode: 'commune',
    latitude: 'lat',
    longitude: 'lon',
    romes: 'romes',
    appellations: 'appellations',
    remoteWorkMode: 'mode',
    disabledWorkerWelcome: 'rqth',
    availableFrom: 'libre',
    updatedAt: 'maj',
  },
};

const SANE = {
  siret: siretOf(1),
  nom: 'BOULANGERIE PAUL',
  sigle: '',
  enseigne: 'PAUL',
  naf: '10.71C',
  effectif: '11',
  type: '',
  site: '',
  infos: '',
  contact: '',
  numero: '50',
  rue: 'PLACE MAZELLE',
  cp: '57000',
  ville: '',
  commune: '57463',
  lat: '49.1193',
  lon: '6.1757',
  romes: 'D1102',
  appellations: '',
  mode: '',
  rqth: '',
  libre: '',
  maj: '',
};
export type DirectoryLine = typeof SANE;

const ROMES: Record<string, string> = {'11573': 'D1102', '14156': 'M1805'};
const communes: KnownCommunes = {
  size: 1,
  byCode: code => (code === '57463' ? {city: 'Metz', department: '57'} : undefined),
  byAddress: (postcode, city) => ({city, department: postcode.slice(0, 2)}),
};
const references = {
  jobs: {
    size: 3,
    hasRome: (code: string) => ['D1102', 'M1805', 'K1304'].includes(code),
    romeOf: (code: string) => ROMES[code],
  },
  communes,
  romesOfActivity: (naf: string) => (naf === '1071C' ? ['D1102', 'K1304'] : []),
};

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Reads a line that is sane but for some cells. */
export const readLine = async (
  files: ReturnType<typeof testFiles>,
  change: Partial<DirectoryLine>,
): Promise<RowReading> => {
  const line = {...SANE, ...change};
  const text = [Object.keys(line).join(';'), Object.values(line).map(quote).join(';')].join('\n');
  const file = await openCsv(await files.write(text, 'row.csv'));
  const now = new Date('2026-11-23T09:00:00Z');
  const readRow = createRowReader(MAPPING, findRowColumns(file, MAPPING), references, now);
  for await (const {records} of file.batches()) {
    const [record] = records;
    if (record) return readRow(record);
  }
  throw new Error('no record');
};
