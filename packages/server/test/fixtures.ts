import type {HostRequest} from '@immersion-kit/sdk/contract';
import type {Store} from '../src/store/database.ts';
import {cellOf, toEcef} from '../src/directory/search/geometry.ts';
import {refreshOfferSearch} from '../src/directory/search/refresh.ts';
import {words} from '../src/directory/suggestion/fold.ts';
import {sql} from 'kysely';

/** One establishment at one place with its offers, as plain data. */
export type Host = {
  readonly siret: string;
  readonly name: string;
  readonly customizedName?: string;
  readonly naf?: string | null;
  readonly employeeRange?: string;
  readonly hostKind?: string;
  readonly voluntary?: boolean;
  readonly source?: string;
  /** How it wants to be reached: somebody answers for it, at an address of ours. */
  readonly contactMode?: 'EMAIL' | 'PHONE' | 'IN_PERSON';
  /** How many wrote to it, how many had an answer, in how many days half of them. */
  readonly answers?: readonly [received: number, answered: number, typicalDays: number | null];
  readonly fullUntil?: string;
  readonly welcome?: string | null;
  readonly students?: boolean;
  readonly jobSeekers?: boolean;
  readonly score?: number;
  readonly availableFrom?: string | null;
  readonly updatedAt?: string;
  readonly places: readonly {
    readonly id: string;
    readonly city: string;
    readonly postcode: string;
    readonly department: string;
    readonly lat: number;
    readonly lon: number;
  }[];
  /** ROME code, appellation code ('' for the whole ROME), remote mode. */
  readonly offers: readonly (readonly [rome: string, appellation: string, mode: string])[];
};

/** Romes and their appellations used by the tests; facts of ROME. */
export const ROMES = {
  D1102: {
    label: 'Boulangerie - viennoiserie',
    appellations: {11573: 'Boulanger / Boulangère', 11564: 'Aide-boulanger / Aide-boulangère'},
  },
  M1805: {
    label: 'Études et développement informatique',
    appellations: {
      14156: 'Développeur / Développeuse informatique',
      38444: 'Développeur / Développeuse web',
    },
  },
  K1304: {label: 'Services domestiques', appellations: {17791: 'Employé / Employée de ménage'}},
} as const;

export const METZ = {lat: 49.1193, lon: 6.1757};

/** Writes ROME sheets and their job titles. */
export const addJobs = async ({db}: Store): Promise<void> => {
  for (const [code, {label, appellations}] of Object.entries(ROMES)) {
    const titles = Object.entries(appellations);
    const shortest = titles.toSorted(([, a], [, b]) => a.length - b.length)[0]?.[0] ?? null;
    await db.insertInto('rome').values({code, label, generic_appellation: shortest}).execute();
    for (const [appellation, title] of titles) {
      const row = {code: appellation, rome: code, label: title, short_label: title};
      await db.insertInto('appellation').values(row).execute();
    }
  }
};

/** What somebody of a company said when they joined. */
export const hostContent = (host: Host): HostRequest => ({
  siret: host.siret,
  businessName: host.name,
  hostKind: 'company',
  businessAddresses: host.places.map(({postcode, city}) => ({
    streetNumberAndAddress: '1 rue des Essais',
    postcode,
    city,
  })),
  offers: host.offers.map(([, appellationCode]) => ({appellationCode, remoteWorkMode: 'ON_SITE'})),
  fitForDisabledWorkers: 'no',
  searchableBy: {students: true, jobSeekers: true},
  maxContactsPerMonth: 6,
  contactMode: host.contactMode ?? 'EMAIL',
  contact: {
    firstName: 'Odile',
    lastName: 'Marchal',
    email: `accueil@h${host.siret}.example`,
    phone: '+33387000000',
  },
  welcomeAddress: {streetNumberAndAddress: '1 rue des Essais', postcode: '57000', city: 'Metz'},
});

/** Writes establishments with their places and offers, and what a search sees of them. */
export const addHosts = async ({db}: Store, hosts: readonly Host[]): Promise<void> =>
  db.transaction().execute(async tx => {
    for (const host of hosts) {
      const updated = host.updatedAt ?? '2026-01-01T00:00:00Z';
      await sql`INSERT INTO establishment (siret, name, customized_name, name_words, naf,
          employee_range, host_kind, contact_mode, voluntary, source, disabled_worker_welcome,
          welcomes_students, welcomes_job_seekers, score, available_from, contacts_received,
          contacts_answered, typical_days, full_until, created_at, updated_at)
        VALUES (${host.siret}, ${host.name}, ${host.customizedName ?? null},
          to_tsvector('simple', ${words(`${host.name} ${host.customizedName ?? ''}`).join(' ')}),
          ${host.naf ?? null}, ${host.employeeRange ?? ''}, ${host.hostKind ?? 'company'},
          ${host.contactMode ?? null}, ${host.voluntary ?? true}, ${host.source ?? null},
          ${host.welcome ?? null}, ${host.students ?? true}, ${host.jobSeekers ?? true},
          ${host.score ?? 0}, ${host.availableFrom ?? null}, ${host.answers?.[0] ?? 0},
          ${host.answers?.[1] ?? 0}, ${host.answers?.[2] ?? null}, ${host.fullUntil || null},
          ${updated}, ${updated})`.execute(tx);
      if (host.contactMode && host.voluntary !== false) {
        const content = JSON.stringify(hostContent(host));
        await sql`INSERT INTO host (siret, content, status, revision, created_at, updated_at,
            confirmed_at)
          VALUES (${host.siret}, ${content}, 'published', 1, ${updated}, ${updated}, ${updated})`.execute(
          tx,
        );
      }
      for (const place of host.places) {
        const {x, y, z} = toEcef(place);
        await sql`INSERT INTO location (id, siret, address_key, street, postcode, city, department,
            lat, lon, cell, x, y, z)
          VALUES (${place.id}, ${host.siret}, ${place.id}, '1 rue des Essais', ${place.postcode},
            ${place.city}, ${place.department}, ${place.lat}, ${place.lon}, ${cellOf(place)},
            ${x}, ${y}, ${z})`.execute(tx);
      }
      for (const [rome, appellation, mode] of host.offers) {
        await sql`INSERT INTO offer (siret, rome, appellation, remote_work_mode)
          VALUES (${host.siret}, ${rome}, ${appellation}, ${mode})`.execute(tx);
      }
    }
    await refreshOfferSearch(
      tx,
      hosts.map(host => host.siret),
    );
  });

/** One commune, as plain data. */
export type TestPlace = {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly postcodes: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
};

/** Writes communes. */
export const addPlaces = async ({db}: Store, places: readonly TestPlace[]): Promise<void> => {
  const rows = places.map(place => ({...place, postcodes: [...place.postcodes]}));
  await db.insertInto('commune').values(rows).execute();
};
