import type {AgencyKind, AgencySteps} from '@immersion-kit/sdk/contract';
import type {Insertable} from 'kysely';
import type {Store} from '../src/store/database.ts';
import type {Tables} from '../src/store/tables.ts';
import {METZ} from './fixtures.ts';

/** One agency, as plain data; what is left out is that of a mission locale in Metz. */
export type TestAgency = {
  readonly id: string;
  readonly name: string;
  readonly kind?: AgencyKind;
  readonly city?: string;
  readonly postcode?: string;
  readonly department?: string;
  readonly position?: {readonly lat: number; readonly lon: number} | null;
  readonly covered?: readonly string[];
  readonly steps?: AgencySteps;
  readonly refersTo?: string;
  readonly status?: 'active' | 'closed';
  readonly email?: string;
  readonly phone?: string;
};

const id = (n: number): string => `00000000-0000-7000-8000-a${String(n).padStart(11, '0')}`;

/** Agencies of Metz and elsewhere, and one of each thing a rule looks at. */
export const AGENCIES = {
  missionLocale: {
    id: id(1),
    name: 'Mission locale du Pays messin',
    steps: 'counsellor-and-validator',
    email: 'contact@mission-locale-metz.example',
    phone: '+33353010001',
  },
  capEmploi: {
    id: id(2),
    name: 'Cap emploi 57',
    kind: 'cap-emploi',
    position: {lat: 49.1041, lon: 6.2162},
  },
  franceTravail: {
    id: id(3),
    name: 'France Travail Metz Sébastopol',
    kind: 'pole-emploi',
    position: {lat: 49.0993, lon: 6.2269},
    covered: ['57', '54'],
  },
  council: {
    id: id(4),
    name: 'Département de la Moselle : service de l’insertion',
    kind: 'conseil-departemental',
    position: null,
  },
  gardens: {
    id: id(5),
    name: 'Chantier d’insertion des Jardins de la Seille',
    kind: 'structure-IAE',
    position: {lat: 49.11, lon: 6.19},
    steps: 'counsellor-and-validator',
    refersTo: id(1),
  },
  nancy: {
    id: id(6),
    name: 'Mission locale du Grand Nancy',
    city: 'Nancy',
    postcode: '54000',
    department: '54',
    position: {lat: 48.6921, lon: 6.1844},
    covered: ['54'],
  },
  reunion: {
    id: id(7),
    name: 'Mission locale Nord de La Réunion',
    city: 'Saint-Denis',
    postcode: '97400',
    department: '974',
    position: {lat: -20.8823, lon: 55.4504},
    covered: ['974'],
  },
  closed: {id: id(8), name: 'Mission locale de Metz-Borny', status: 'closed'},
} as const satisfies Readonly<Record<string, TestAgency>>;

/** Writes agencies, each after the one it refers to. */
export const addAgencies = async (
  {db}: Store,
  agencies: readonly TestAgency[] = Object.values(AGENCIES),
): Promise<void> => {
  const at = '2026-01-01T00:00:00Z';
  for (const agency of agencies) {
    const {position = METZ, department = '57'} = agency;
    const row = {
      id: agency.id,
      external_id: null,
      name: agency.name,
      kind: agency.kind ?? 'mission-locale',
      siret: null,
      street: '1 rue des Essais',
      postcode: agency.postcode ?? '57000',
      city: agency.city ?? 'Metz',
      department,
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      contact_email: agency.email ?? null,
      phone: agency.phone ?? null,
      covered_departments: [...(agency.covered ?? [department])],
      signature_text: null,
      steps: agency.steps ?? 'validator-only',
      refers_to: agency.refersTo ?? null,
      status: agency.status ?? 'active',
      created_at: at,
      updated_at: at,
    } satisfies Insertable<Tables['agency']>;
    await db.insertInto('agency').values(row).execute();
  }
};
