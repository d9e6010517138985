import {createClient} from '@immersion-kit/sdk';
import {
  addDays,
  type AgencyKind,
  type ConventionRequest,
  type Role,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {validRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import {openSession} from '../src/access/link-store.ts';
import type {App} from '../src/app.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {addKey, BASE_URL} from './api.ts';
import {signing} from './codes.ts';

/** What the tests' clock says. */
const NOW = new Date('2026-11-23T09:00:00Z');

/** A working day after the tests' clock. */
export const START = '2026-12-07';

type AgencyChoices = {
  readonly name?: string;
  readonly kind?: AgencyKind;
  readonly steps?: 'validator-only' | 'counsellor-and-validator';
  readonly department?: string;
  readonly refersTo?: string;
  readonly status?: 'active' | 'closed';
};

/** Stores an agency and returns its id. */
export const addAgency = async ({db}: Store, choices: AgencyChoices = {}): Promise<string> => {
  const {name = 'Mission locale du Pays messin', kind = 'mission-locale'} = choices;
  const {department = '57', refersTo = null, status = 'active'} = choices;
  const steps = choices.steps ?? (refersTo ? 'counsellor-and-validator' : 'validator-only');
  const id = newId(new Date('2026-11-01T00:00:00Z'));
  await sql`INSERT INTO agency (id, name, kind, street, postcode, city, department,
      covered_departments, steps, refers_to, status, created_at, updated_at)
    VALUES (${id}, ${name}, ${kind}, '1 rue des Essais', '57000', 'Metz', ${department},
      ${[department]}, ${steps}, ${refersTo}, ${status}, now(), now())`.execute(db);
  return id;
};

/** A schedule of seven hours on each of some days. */
export const scheduleOf = (start: string, days: number) => ({
  regular: true,
  days: Array.from({length: days}, (_, index) => ({
    date: addDays(start, index),
    periods: [
      {start: '09:00', end: '12:00'},
      {start: '13:00', end: '17:00'},
    ],
  })),
});

type RequestChoices = {
  readonly start?: string;
  readonly days?: number;
  readonly lastName?: string;
  readonly siret?: string;
  readonly isMinor?: boolean;
};

/** A request every rule accepts, five working days by default; for a minor, with a third signatory. */
export const requestFor = (agencyId: string, choices: RequestChoices = {}): ConventionRequest => {
  const {start = START, days = 5, lastName = 'Delattre', siret, isMinor = false} = choices;
  const {beneficiary, establishmentRepresentative} = validRequest.signatories;
  return {
    ...validRequest,
    immersionCountry: 'FR',
    agencyId,
    dateStart: start,
    dateEnd: addDays(start, days - 1),
    schedule: scheduleOf(start, days),
    siret: siret ?? validRequest.siret,
    signatories: {
      establishmentRepresentative,
      beneficiary: {
        ...beneficiary,
        lastName,
        birthdate: isMinor ? '2010-01-15' : beneficiary.birthdate,
      },
      ...(isMinor
        ? {
            beneficiaryRepresentative: {
              firstName: 'Lý',
              lastName: 'Delattre',
              email: 'ly@personne.example',
              phone: '+33639980002',
            },
          }
        : {}),
    },
  };
};

/** The software of some agencies: a secret key that reads and acts. */
export const agencyKey = (store: Store, agencyIds: readonly string[]): Promise<string> =>
  addKey(store, {scopes: ['convention:read', 'convention:write'], agencyIds});

/** The SDK's client over the application, holding a key or a token. */
export const clientWith = ({fetch}: App, key: string) =>
  createClient({
    baseUrl: BASE_URL,
    key,
    retries: 0,
    fetch: (input, init) => fetch(new Request(input, init)),
  });

/** A person of one convention, come through their link. */
export const sessionOf = async (
  store: Store,
  app: App,
  conventionId: string,
  role: Role,
  now = NOW,
) => clientWith(app, await openSession(store.db, {conventionId, role, now}));

/** Signs for each of some parties, one after the other. */
export const signAll = async (
  store: Store,
  app: App,
  {id, documentHash}: {id: string; documentHash: string},
  roles: readonly SignatoryRole[] = ['beneficiary', 'establishment-representative'],
): Promise<void> => {
  for (const role of roles) {
    const client = await sessionOf(store, app, id, role);
    await client.signConvention(await signing(store, {conventionId: id, role, documentHash}, NOW));
  }
};
