import {isSiret} from '@immersion-kit/sdk/contract';
import {TRADES, type Trade} from './trades.ts';
import {CONDITIONS, NAME_WORDS, STREETS} from './words.ts';

/** A place hosts may stand in. */
export type DemoPlace = {
  readonly code: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
};

/** One fictional host, as one line of a directory file. */
export type DemoHost = Readonly<Record<(typeof DEMO_COLUMNS)[number], string>>;

export const DEMO_COLUMNS = [
  'siret',
  'name',
  'naf',
  'range',
  'kind',
  'website',
  'information',
  'contact',
  'street',
  'postcode',
  'commune',
  'latitude',
  'longitude',
  'romes',
  'remote',
  'welcome',
  'available',
  'updated',
] as const;

const RANGES = ['1-2', '3-5', '6-9', '10-19', '20-49', '50-99', '100-199'] as const;
const DAY_MS = 86_400_000;

/** Numbers that look random and are the same each time. */
const generator = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/**
 * A number INSEE cannot have given: its 14 digits have the right sum, its first nine, a SIREN,
 * do not.
 */
export const fictionalSiret = (index: number): string => {
  const siren = String(900_000_000 + index * 10).padStart(9, '0');
  const wrong = Array.from('0123456789')
    .map(digit => siren.slice(0, 8) + digit)
    .find(text => !isSiren(text));
  const nic = Array.from('0123456789')
    .map(digit => `${wrong ?? siren}0001${digit}`)
    .find(isSiret);
  return nic ?? '';
};

const isSiren = (digits: string): boolean => isSiret(`00000${digits}`);

const pickWeighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number) => {
  let total = 0;
  const sums = items.map(item => (total += weightOf(item)));
  return (share: number): Item => {
    const index = sums.findIndex(sum => sum > share * total);
    return items[Math.max(0, index)] as Item;
  };
};

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Makes hosts, most of them where most people live; the same ones for the same day. */
export const makeDemoHosts = (
  places: readonly DemoPlace[],
  count: number,
  today: Date,
): DemoHost[] => {
  const next = generator(57);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item;
  const pickTrade = pickWeighted(TRADES, trade => trade.weight);
  // Small towns get more than their share: that is where people find nothing today.
  const pickPlace = pickWeighted(places, place => place.population ** 0.75);
  const aroundMetz = places.filter(place => Math.hypot(place.lat - 49.12, place.lon - 6.18) < 0.25);
  const nearMetz = pickWeighted(aroundMetz, place => place.population ** 0.75);

  const host = (index: number): DemoHost => {
    const trade: Trade = pickTrade(next());
    const place = index % 12 === 0 && aroundMetz.length > 0 ? nearMetz(next()) : pickPlace(next());
    const name = `${pick(trade.names)} ${pick(NAME_WORDS)}`;
    const remote =
      next() < (trade.remote ?? 0) ? pick(['HYBRID', 'HYBRID', 'FULL_REMOTE']) : 'ON_SITE';
    const spread = 0.012;
    return {
      siret: fictionalSiret(index),
      name,
      naf: trade.naf,
      range: pick(RANGES.slice(0, trade.kind === 'public' ? 7 : 5)),
      kind: trade.kind ?? 'company',
      website: next() < 0.4 ? `https://hote-${index}.example` : '',
      information: `${trade.welcome} ${pick(CONDITIONS)}`,
      contact: pick(['EMAIL', 'EMAIL', 'PHONE', 'IN_PERSON']),
      street: `${1 + Math.floor(next() * 80)} ${pick(STREETS)}`,
      postcode: place.postcode,
      commune: place.code,
      latitude: (place.lat + (next() - 0.5) * spread).toFixed(5),
      longitude: (place.lon + (next() - 0.5) * spread).toFixed(5),
      romes: trade.romes.slice(0, 1 + Math.floor(next() * 2)).join(' '),
      remote,
      welcome: pick(['yes-ft-certified', 'yes-declared-only', 'yes-declared-only', 'no', '']),
      available:
        next() < 0.06 ? isoDay(today.getTime() + (7 + Math.floor(next() * 60)) * DAY_MS) : '',
      updated: isoDay(today.getTime() - Math.floor(next() * 300) * DAY_MS),
    };
  };
  return Array.from({length: count}, (_, index) => host(index));
};
