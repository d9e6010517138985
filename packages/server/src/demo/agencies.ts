import type {AgencyLine} from '../agency/import/agency-line.ts';
import {writeAgencies} from '../agency/import/write-agencies.ts';
import type {Store} from '../store/database.ts';
import {newId} from '../store/id.ts';
import {AGENCY_TOWNS} from './agency-towns.ts';
import {STREETS} from './words.ts';

type Town = (typeof AGENCY_TOWNS)[number];
type Desk = Pick<AgencyLine, 'kind' | 'name' | 'steps'> & {
  readonly mailbox: string;
  /** The mailbox of the agency of the same town that validates. */
  readonly refersTo?: string;
};

/** Beginnings of the numbers ARCEP keeps for fiction, by region (decision 2018-0881). */
const FICTION = {1: '19900', 2: '26191', 3: '35301', 4: '46571', 5: '53649'} as const;

/** From the middle of the town, in degrees: no two of its agencies on the same spot. */
const CORNERS = [
  [0.004, 0.002],
  [-0.003, 0.005],
  [0.002, -0.004],
  [-0.005, -0.002],
  [0.001, 0.008],
] as const;

const ofTown = (town: string): string => (/^[AEIOU]/.test(town) ? `d’${town}` : `de ${town}`);

const councilOf = (council: string): string =>
  /^d[eu’]/.test(council) ? `Conseil départemental ${council}` : council;

/** A mission locale validates what this one follows: the demonstration's accompanying structure. */
const GARDENS: Desk = {
  kind: 'structure-IAE',
  name: 'Les Jardins de la Seille, chantier d’insertion',
  steps: 'counsellor-and-validator',
  mailbox: 'jardins-de-la-seille',
  refersTo: 'mission-locale',
};
const GARDENS_DEPARTMENT = '57';

/** The agencies of one town: some validate in one step, some in two. */
const desksOf = ([department, area, council, town]: Town): readonly Desk[] => [
  {
    kind: 'pole-emploi',
    name: `France Travail ${town}`,
    steps: 'validator-only',
    mailbox: 'france-travail',
  },
  {
    kind: 'mission-locale',
    name: `Mission locale ${ofTown(town)}`,
    steps: 'counsellor-and-validator',
    mailbox: 'mission-locale',
  },
  {
    kind: 'cap-emploi',
    name: `Cap emploi ${area}`,
    steps: 'validator-only',
    mailbox: 'cap-emploi',
  },
  {
    kind: 'conseil-departemental',
    name: councilOf(council),
    steps: 'counsellor-and-validator',
    mailbox: 'insertion',
  },
  ...(department === GARDENS_DEPARTMENT ? [GARDENS] : []),
];

const hostOf = (town: string): string => town.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const lineOf = (town: Town, desk: Desk, index: number): AgencyLine => {
  const [department, , , city, postcode, lat, lon, region] = town;
  const keyOf = (mailbox: string): string => `demonstration-${department}-${mailbox}`;
  const [north, east] = CORNERS[index % CORNERS.length] ?? CORNERS[0];
  return {
    external_id: keyOf(desk.mailbox),
    name: `${desk.name} (démonstration)`,
    kind: desk.kind,
    siret: null,
    street: `${2 + ((index * 7) % 40)} ${STREETS[index % STREETS.length] ?? ''}`,
    postcode,
    city,
    department,
    lat: Number((lat + north).toFixed(4)),
    lon: Number((lon + east).toFixed(4)),
    contact_email: `${desk.mailbox}@${hostOf(city)}.example`,
    phone: `+33${FICTION[region]}${String(index).padStart(4, '0')}`,
    covered_departments: [department],
    steps: desk.steps,
    refers_to: desk.refersTo === undefined ? null : keyOf(desk.refersTo),
  };
};

/** Agencies that do not exist, in towns that do: the same ones each time. */
export const makeDemoAgencies = (): AgencyLine[] =>
  AGENCY_TOWNS.flatMap(town => desksOf(town).map(desk => ({town, desk}))).map(
    ({town, desk}, index) => lineOf(town, desk, index),
  );

/** Writes the demonstration's agencies. */
export const seedAgencies = async ({
  store,
  now,
}: {
  readonly store: Store;
  readonly now: () => Date;
}): Promise<void> => {
  const refused = await writeAgencies({store, now, newId: () => newId(now())}, makeDemoAgencies());
  const [refusal] = refused;
  if (refusal) throw new Error(refusal.join(': '));
};
