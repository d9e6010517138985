import {
  addDays,
  CONVENTION_STATUSES,
  type ConventionStatus,
  type SignatoryRole,
} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import {fullRequest, validRequest} from '../../sdk/src/contract/convention/fixtures.ts';
import {searchWords} from '../src/convention/search-words.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {chanceOf, pick} from './chance.ts';

const FIRST = ['Élodie', 'Zoé', 'Noël', 'Anaïs', 'Jean-Noël', 'Maëlys', 'Ömer', 'Ivan', 'Nguyễn'];
const LAST = [
  'Lefèvre',
  'Müller',
  'D’Angelo',
  'Œuvrard',
  'Le Bihan',
  'Ben Aïssa',
  'Петров',
  'Roux',
];
const HOSTS = [
  'Boulangerie Épi d’Or',
  'Garage Schmitt',
  'Les Vergers de la Seille',
  'Café Œnopole',
];
const SIRETS = ['00000000100008', '00000000200006', '00000000300004'];
const HOUR_MS = 3_600_000;
const BATCH = 500;

/** One convention as a list shows it, and as a test can look for it itself. */
export type Listed = {
  readonly id: string;
  readonly agencyId: string;
  readonly status: ConventionStatus;
  readonly firstName: string;
  readonly lastName: string;
  readonly businessName: string;
  readonly siret: string;
  readonly dateStart: string;
  readonly submittedAt: string;
  readonly updatedAt: string;
  readonly waitingSince: string | null;
  readonly signed: readonly SignatoryRole[];
};

const WAITING: readonly ConventionStatus[] = CONVENTION_STATUSES.slice(0, 4);
const SIGNED_BY: Partial<Record<ConventionStatus, readonly SignatoryRole[]>> = {
  READY_TO_SIGN: [],
  PARTIALLY_SIGNED: ['beneficiary'],
};
const BOTH: readonly SignatoryRole[] = ['beneficiary', 'establishment-representative'];

const makeOne = (chance: () => number, agencyIds: readonly string[], now: Date): Listed => {
  const hoursAgo = (most: number) =>
    new Date(now.getTime() - Math.floor(chance() * most) * HOUR_MS);
  const submittedAt = hoursAgo(9000);
  const status = pick(chance, CONVENTION_STATUSES);
  const since = submittedAt.getTime() + chance() * (now.getTime() - submittedAt.getTime());
  return {
    id: newId(submittedAt),
    agencyId: pick(chance, agencyIds),
    status,
    firstName: pick(chance, FIRST),
    lastName: `${pick(chance, LAST)}-${Math.floor(chance() * 900 + 100)}`,
    businessName: pick(chance, HOSTS),
    siret: pick(chance, SIRETS),
    dateStart: addDays('2026-06-01', Math.floor(chance() * 300)),
    submittedAt: submittedAt.toISOString(),
    updatedAt: new Date(since).toISOString(),
    waitingSince: WAITING.includes(status) ? new Date(since).toISOString() : null,
    signed: SIGNED_BY[status] ?? BOTH,
  };
};

const contentOf = ({firstName, lastName, businessName, siret, dateStart}: Listed) => {
  const {agencyId: _, ...content} = {...fullRequest, ...validRequest};
  const {beneficiary, establishmentRepresentative} = validRequest.signatories;
  return {
    ...content,
    businessName,
    siret,
    dateStart,
    dateEnd: addDays(dateStart, 4),
    signatories: {
      beneficiary: {...beneficiary, firstName, lastName},
      establishmentRepresentative,
    },
  };
};

/** Writes conventions straight to the tables: `count` of them, the same for the same seed. */
export const addManyConventions = async (
  {db}: Store,
  agencyIds: readonly string[],
  {count, seed, now}: {readonly count: number; readonly seed: number; readonly now: Date},
): Promise<Listed[]> => {
  const chance = chanceOf(seed);
  const all = Array.from({length: count}, () => makeOne(chance, agencyIds, now));
  for (let from = 0; from < count; from += BATCH) {
    const lines = all.slice(from, from + BATCH).map(line => {
      const content = contentOf(line);
      return {...line, content, words: searchWords(content)};
    });
    await sql`
      WITH line AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l(id uuid,
          "agencyId" uuid, status text, siret text, "dateStart" date, "submittedAt" timestamptz,
          "updatedAt" timestamptz, "waitingSince" timestamptz, signed text[], content jsonb,
          words text)
      ), made AS (
        INSERT INTO convention (id, kind, agency_id, status, revision, version, signed_version,
          siret, appellation, person_key, date_start, date_end, submitted_by, submitted_at,
          updated_at, waiting_since)
        SELECT id, 'immersion', "agencyId", status, 1, 1, 1, siret, '11573', id::text, "dateStart",
          "dateStart" + 4, 'key:test', "submittedAt", "updatedAt", "waitingSince" FROM line
      ), version AS (
        INSERT INTO convention_version (convention_id, version, reason, content, text_version,
          document_hash, author, created_at, search_words)
        SELECT id, 1, 'submission', content, 1, '', 'key:test', "submittedAt", words FROM line
      )
      INSERT INTO signature (convention_id, role, version, document_hash, signed_at)
      SELECT id, unnest(signed), 1, '', "updatedAt" FROM line`.execute(db);
  }
  await sql`ANALYZE convention, convention_version, signature`.execute(db);
  return all;
};
