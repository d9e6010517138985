import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';
import type {Job, Place} from '@immersion-kit/sdk/contract';
import {parse} from 'csv-parse/sync';
import {words} from '../src/directory/suggestion/fold.ts';
import {significantWords} from '../src/directory/suggestion/job-title.ts';
import {createJobIndex} from '../src/directory/suggestion/jobs.ts';
import {createPlaceIndex, type PopulatedPlace} from '../src/directory/suggestion/places.ts';

/** How a query was made out of the label looked for. */
type Kind = 'prefix' | 'full' | 'typo';

interface Query {
  readonly kind: Kind;
  readonly typed: string;
  /** Beginnings of words that a label of the answer must have. */
  readonly intended: readonly string[];
}

/** Times in microseconds; recall is the share of queries answered by a label looked for. */
export interface SuggestionFigures {
  readonly documents: number;
  readonly queries: number;
  readonly buildMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly recall: Readonly<Record<Kind, number>>;
}

/** What to index, and what makes a run repeatable. */
export interface SuggestionBenchInput {
  readonly jobs: readonly Job[];
  readonly places: readonly PopulatedPlace[];
  /** @default 1 */
  readonly seed?: number;
  /** @default 400 */
  readonly queries?: number;
}

const KINDS = ['prefix', 'full', 'typo'] as const;
const LIMIT = 10;
const ROUNDS = 5;
const MAX_WORDS = 3;
const SHORTEST_MISSPELT = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Integers below a bound, the same for the same seed (mulberry32). */
const createDice = (seed: number) => {
  let state = seed;
  return (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
};

const misspell = (word: string, dice: (bound: number) => number): string => {
  const at = dice(word.length - 1);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const other = LETTERS.charAt(dice(LETTERS.length));
  const [missing, swapped] = [before + next + after, before + next + letter + after];
  const changed = before + other + next + after;
  return [missing, swapped, changed, before + other + letter + next + after][dice(4)] ?? word;
};

const makeQueries = (labels: readonly string[][], count: number, seed: number): Query[] => {
  const dice = createDice(seed);
  const queries: Query[] = [];
  while (queries.length < count) {
    const label = labels[dice(labels.length)] ?? [];
    const intended = label.slice(0, 1 + dice(MAX_WORDS));
    const kind = KINDS[queries.length % KINDS.length] ?? 'full';
    const last = intended.at(-1) ?? '';
    const long = intended.findIndex(word => word.length >= SHORTEST_MISSPELT);
    if (intended.length === 0 || (kind === 'typo' && long < 0)) continue;
    if (kind === 'prefix') intended.splice(-1, 1, last.slice(0, 1 + dice(last.length)));
    const typed = intended.map((word, at) =>
      kind === 'typo' && at === long ? misspell(word, dice) : word,
    );
    queries.push({kind, typed: typed.join(' '), intended});
  }
  return queries;
};

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

const measure = <Item>(
  items: readonly Item[],
  build: () => {suggest(q: string, limit: number): Item[]},
  labelOf: (item: Item) => string,
  queries: readonly Query[],
): SuggestionFigures => {
  const start = performance.now();
  const index = build();
  const buildMs = Math.round(performance.now() - start);

  const isIntended = (item: Item, {intended}: Query): boolean => {
    const label = words(labelOf(item));
    return intended.every(beginning => label.some(word => word.startsWith(beginning)));
  };
  // The first round also warms the code up: it is not timed.
  const hits = queries.filter(query =>
    index.suggest(query.typed, LIMIT).some(item => isIntended(item, query)),
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const {typed} of queries) {
      const from = performance.now();
      index.suggest(typed, LIMIT);
      times.push((performance.now() - from) * 1000);
    }
  }
  times.sort((a, b) => a - b);
  const recallOf = (kind: Kind): number => {
    const asked = queries.filter(query => query.kind === kind).length;
    return asked === 0 ? 1 : hits.filter(query => query.kind === kind).length / asked;
  };
  return {
    documents: items.length,
    queries: queries.length,
    buildMs,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    recall: {prefix: recallOf('prefix'), full: recallOf('full'), typo: recallOf('typo')},
  };
};

/** Measures both indexes on queries drawn from the labels they hold; the same for the same seed. */
export const benchSuggestions = ({
  jobs,
  places,
  seed = 1,
  queries = 400,
}: SuggestionBenchInput): {jobs: SuggestionFigures; places: SuggestionFigures} => {
  const titles = jobs.map(job => significantWords(job.appellationLabel.split(' / ')[0] ?? ''));
  const names = places.map(place => words(place.name));
  return {
    jobs: measure(
      jobs,
      () => createJobIndex(jobs),
      job => job.appellationLabel,
      makeQueries(titles, jobs.length === 0 ? 0 : queries, seed),
    ),
    places: measure<Place>(
      places,
      () => createPlaceIndex(places),
      place => place.name,
      makeQueries(names, places.length === 0 ? 0 : queries, seed),
    ),
  };
};

const readRows = (path: string): string[][] =>
  parse(readFileSync(path), {delimiter: ';', from: 2, relax_quotes: true, bom: true});

const readJobs = (appellationsPath: string, romesPath: string): Job[] => {
  const romeLabels = new Map(readRows(romesPath).map(([code = '', label = '']) => [code, label]));
  return readRows(appellationsPath).map(
    ([appellationCode = '', romeCode = '', appellationLabel = '']) => ({
      appellationCode,
      appellationLabel,
      romeCode,
      romeLabel: romeLabels.get(romeCode) ?? '',
    }),
  );
};

const readPopulations = (): Map<string, number> => {
  const path = createRequire(import.meta.url).resolve(
    '@etalab/decoupage-administratif/data/communes.json',
  );
  const communes = JSON.parse(readFileSync(path, 'utf8')) as {code: string; population?: number}[];
  return new Map(communes.map(({code, population = 0}) => [code, population]));
};

const readPlaces = (path: string): PopulatedPlace[] => {
  const populations = readPopulations();
  const places = new Map<string, PopulatedPlace>();
  for (const [communeCode = '', name = '', postcode = ''] of readRows(path)) {
    const postcodes = new Set([...(places.get(communeCode)?.postcodes ?? []), postcode]);
    places.set(communeCode, {
      communeCode,
      name,
      postcodes: [...postcodes],
      departmentCode: communeCode.slice(0, communeCode.startsWith('97') ? 3 : 2),
      departmentName: '',
      position: {lat: 0, lon: 0},
      population: populations.get(communeCode) ?? 0,
    });
  }
  return [...places.values()];
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const rowOf = ({documents, buildMs, p50, p95, p99, recall}: SuggestionFigures) => ({
  documents,
  'build ms': buildMs,
  'p50 µs': p50,
  'p95 µs': p95,
  'p99 µs': p99,
  'recall@10 prefix': percent(recall.prefix),
  full: percent(recall.full),
  typo: percent(recall.typo),
});

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [appellations, romes, communes] = argv.slice(2);
  if (appellations === undefined || romes === undefined || communes === undefined) {
    console.error('Usage: suggestions.ts <appellations.csv> <romes.csv> <communes.csv>');
    process.exitCode = 1;
  } else {
    const figures = benchSuggestions({
      jobs: readJobs(appellations, romes),
      places: readPlaces(communes),
    });
    console.table({jobs: rowOf(figures.jobs), places: rowOf(figures.places)});
  }
}
