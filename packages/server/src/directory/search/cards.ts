import type {Appellation} from '@immersion-kit/sdk/contract';
import type pg from 'pg';
import {prepare} from '../../store/prepared.ts';

/** All an offer shows but its distance, as the database keeps it. */
export type Card = {
  readonly id: string;
  readonly siret: string;
  readonly rome: string;
  readonly rome_label: string | null;
  readonly location_id: string;
  readonly mode: number;
  readonly welcome: number;
  readonly size: number;
  readonly kind: number;
  readonly score: number;
  readonly voluntary: boolean;
  readonly naf: string | null;
  readonly available_from: string | null;
  readonly updated_at: Date;
  readonly created_at: Date;
  readonly name: string;
  readonly customized_name: string | null;
  readonly website: string | null;
  readonly additional_information: string | null;
  /** Where it can be written to: nobody answers for a company that only a file named. */
  readonly contact_mode: string | null;
  readonly contacts_received: number;
  readonly contacts_answered: number;
  readonly typical_days: number | null;
  readonly source: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number;
  readonly lon: number;
  /** The company offers the whole ROME: `appellations` is then its most general title. */
  readonly whole_rome: boolean;
  readonly appellations: Appellation[];
};

/** What a search finds: which row, as last written, under which nomenclature of jobs. */
export type Found = {
  readonly id: string;
  readonly version: string;
  readonly jobs: number | null;
  readonly d2: number | null;
};

const STATEMENT = `SELECT s.id, s.siret, s.rome, s.location_id, s.mode, s.welcome, s.size, s.kind,
    s.score, s.voluntary, s.naf, s.available_from, s.updated_at, e.name, e.customized_name,
    e.website, e.additional_information, e.source, e.created_at,
    CASE WHEN h.siret IS NULL THEN NULL ELSE e.contact_mode END AS contact_mode,
    e.contacts_received, e.contacts_answered, e.typical_days,
    l.street, l.postcode, l.city, l.department, l.lat, l.lon, r.label AS rome_label,
    cardinality(s.appellations) = 0 AS whole_rome,
    coalesce((SELECT json_agg(json_build_object(
        'appellationCode', a.code, 'appellationLabel', a.label) ORDER BY a.code)
      FROM appellation a WHERE a.code = ANY(CASE WHEN cardinality(s.appellations) > 0
        THEN s.appellations ELSE ARRAY[r.generic_appellation] END)), '[]') AS appellations
  FROM offer_search s
  JOIN establishment e ON e.siret = s.siret
  JOIN location l ON l.id = s.location_id
  LEFT JOIN host h ON h.siret = s.siret AND h.status = 'published'
  LEFT JOIN rome r ON r.code = s.rome
  WHERE s.id = ANY({ids}::bigint[])`;

const MOST_KEPT = 20_000;
const statement = prepare(STATEMENT);

const nameOf = ({id, version, jobs}: Found): string => `${id}/${version}/${jobs ?? ''}`;

/**
 * Reads cards, keeping the last ones used in memory. A row that is written gets a new version,
 * so that what is kept can never be older than what was found.
 */
export const createCards = (pool: pg.Pool) => {
  const kept = new Map<string, Card>();

  const keep = (name: string, card: Card): void => {
    kept.delete(name);
    kept.set(name, card);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  };

  /** The cards of what was found, in its order; one that vanished meanwhile is left out. */
  return async (found: readonly Found[]): Promise<Map<Found, Card>> => {
    const missing = found.filter(row => !kept.has(nameOf(row)));
    const cards = new Map<Found, Card>();
    const read = new Map<string, Card>();
    if (missing.length > 0) {
      const ids = missing.map(({id}) => id);
      for (const card of await statement.run<Card>(pool, {ids})) read.set(card.id, card);
    }
    for (const row of found) {
      const card = kept.get(nameOf(row)) ?? read.get(row.id);
      if (!card) continue;
      keep(nameOf(row), card);
      cards.set(row, card);
    }
    return cards;
  };
};
