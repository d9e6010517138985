import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {OfferQuery} from '@immersion-kit/sdk/contract';
import {createKey} from '../src/access/key-store.ts';
import {demoPlaces} from '../src/demo/places.ts';
import {createOfferReader} from '../src/directory/search/offer-reader.ts';
import {createOfferSearch} from '../src/directory/search/search-offers.ts';
import {todayInParis} from '../src/directory/today.ts';
import {openCluster} from '../src/store/cluster.ts';
import {openStore, type Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {migrate} from '../src/store/migrate.ts';
import {round, step, summarise, type Summary, table} from './figures.ts';
import {load, startChild} from './load.ts';
import {searchNaively} from './naive.ts';
import {benchSuggestions} from './suggestions.ts';
import {importFile, importReferences, makeQueries, writeDirectory} from './world.ts';

const COUNT = Number(process.argv[2] ?? '100000');
const QUERIES = 300;
const NAIVE_QUERIES = 60;
const LOAD_SECONDS = 6;
const BIN = '../src/bin.ts';

const time = async <Result>(work: () => Promise<Result>): Promise<[Result, number]> => {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
};

const measure = async (
  queries: readonly OfferQuery[],
  search: (query: OfferQuery) => Promise<unknown>,
): Promise<Summary> => {
  for (const query of queries.slice(0, 20)) await search(query);
  const durations: number[] = [];
  for (const query of queries) durations.push((await time(() => search(query)))[1]);
  return summarise(durations);
};

const benchStart = async (folder: string): Promise<void> => {
  const environment = {IMMERSION_DATA_DIR: join(folder, 'start'), PORT: '0'};
  const rows: string[][] = [];
  for (const [name, args] of [
    ['premier démarrage (création de la base, 4 000 entreprises fictives)', ['start', '--demo']],
    ['démarrages suivants', ['start', '--demo']],
  ] as const) {
    const child = await startChild(BIN, args, environment);
    rows.push([name, `${round(child.readyMs / 1000)} s`]);
    await child.stop();
  }
  table('Démarrage', ['', 'jusqu’à la première réponse'], rows);
};

const benchImport = async (store: Store, folder: string): Promise<void> => {
  await importReferences(store);
  const path = await writeDirectory(store, folder, COUNT);
  step(`import de ${COUNT} entreprises`);
  const [, first] = await time(() => importFile(store, path));
  step('le même fichier une seconde fois');
  const [, again] = await time(() => importFile(store, path));
  const rate = (ms: number) => `${round((COUNT / ms) * 1000)} lignes/s`;
  const {rows} = await store.pool.query<{n: number}>('SELECT count(*)::int AS n FROM offer_search');
  table(
    `Import de ${COUNT} entreprises (${rows[0]?.n ?? 0} lignes de recherche)`,
    ['', 'durée', 'débit'],
    [
      ['première fois', `${round(first / 1000)} s`, rate(first)],
      ['seconde fois (rien ne change)', `${round(again / 1000)} s`, rate(again)],
    ],
  );
};

const benchSearch = async (store: Store, queries: readonly OfferQuery[]): Promise<void> => {
  const search = createOfferSearch(store.pool, createOfferReader(store.pool));
  const today = todayInParis(new Date());
  const few = queries.slice(0, NAIVE_QUERIES);
  step(`${NAIVE_QUERIES} recherches naïves`);
  const naive = await measure(few, query => searchNaively(store.pool, query));
  step(`${QUERIES} recherches`);
  const same = await measure(few, query => search(query, today));
  const ours = await measure(queries, query => search(query, today));
  const cells = (figures: Summary) =>
    [figures.p50, figures.p95, figures.p99, figures.mean].map(value => `${round(value)} ms`);
  const ratio = (key: keyof Summary) => `${round(naive[key] / same[key])} ×`;
  table(
    `Recherche à ${COUNT} entreprises, un client`,
    ['', 'p50', 'p95', 'p99', 'moyenne'],
    [
      [`requête naïve (${NAIVE_QUERIES} recherches)`, ...cells(naive)],
      ['la nôtre, les mêmes', ...cells(same)],
      ['rapport', ratio('p50'), ratio('p95'), ratio('p99'), ratio('mean')],
      [`la nôtre (${QUERIES} recherches)`, ...cells(ours)],
    ],
  );
};

const benchHttp = async (store: Store, dataDir: string, queries: readonly OfferQuery[]) => {
  const key = await createKey(store.db, {
    id: newId(new Date()),
    prefix: 'sk',
    mode: 'test',
    name: 'mesure',
    origins: [],
    scopes: ['directory:read'],
    createdAt: new Date(),
    expiresAt: null,
  });
  const headers = {authorization: `Bearer ${key}`};
  const paths = queries
    .filter(query => query.romeCodes && query.latitude !== undefined)
    .slice(0, 200)
    .map(query => {
      const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
      return `/api/offers?${new URLSearchParams(pairs)}`;
    });
  const api = await startChild(BIN, ['start'], {
    IMMERSION_DATA_DIR: dataDir,
    PORT: '0',
    IMMERSION_RATE_LIMITS: 'off',
  });
  const sizes = await Promise.all(
    paths
      .slice(0, 50)
      .map(async path => (await (await fetch(api.url + path, {headers})).arrayBuffer()).byteLength),
  );
  const bytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  const echo = await startChild('./echo.ts', [String(bytes)]);
  const rounds: {ours: number; limit: number; p99: number}[] = [];
  for (let round = 1; round <= 3; round++) {
    step(`HTTP, tour ${round} sur 3`);
    const limit = await load(echo.url, paths, headers, LOAD_SECONDS);
    const ours = await load(api.url, paths, headers, LOAD_SECONDS);
    rounds.push({ours: ours.perSecond, limit: limit.perSecond, p99: ours.p99});
  }
  await Promise.all([api.stop(), echo.stop()]);
  const best = rounds.toSorted((a, b) => a.ours / a.limit - b.ours / b.limit)[1];
  if (!best) return;
  table(
    `HTTP, métier et lieu, 16 connexions, réponses de ${bytes} octets (tour médian de 3)`,
    ['', 'requêtes/s'],
    [
      ['écho des mêmes octets', round(best.limit)],
      ['recherche', `${round(best.ours)} (p99 ${round(best.p99)} ms)`],
      ['rapport', `${round((100 * best.ours) / best.limit)} % de l’écho`],
    ],
  );
};

const benchTyping = async (store: Store): Promise<void> => {
  const jobs = await store.db
    .selectFrom('appellation')
    .innerJoin('rome', 'rome.code', 'appellation.rome')
    .select([
      'appellation.code as appellationCode',
      'appellation.label as appellationLabel',
      'rome.code as romeCode',
      'rome.label as romeLabel',
    ])
    .execute();
  const places = demoPlaces().map(({code, name, department, postcodes, lat, lon, population}) => ({
    communeCode: code,
    name,
    postcodes,
    departmentCode: department,
    departmentName: department,
    position: {lat, lon},
    population,
  }));
  const figures = benchSuggestions({jobs, places});
  table(
    'Propositions pendant la frappe',
    ['', 'documents', 'p50', 'p95', 'p99', 'retrouvé : début / entier / une faute'],
    (['jobs', 'places'] as const).map(name => {
      const {documents, p50, p95, p99, recall} = figures[name];
      const share = (value: number) => `${round(100 * value)} %`;
      return [
        name === 'jobs' ? 'métiers' : 'communes',
        String(documents),
        ...[p50, p95, p99].map(us => `${round(us / 1000)} ms`),
        [recall.prefix, recall.full, recall.typo].map(share).join(' / '),
      ];
    }),
  );
};

const folder = await mkdtemp(join(tmpdir(), 'immersion-bench-'));
const cluster = await openCluster(join(folder, 'data'));
const store = openStore(() => cluster.connection);
try {
  process.stdout.write(
    `Mesures du ${todayInParis(new Date())}, Node ${process.versions.node}. Machine partagée : seuls les rapports voyagent.\n`,
  );
  await migrate(store.db);
  await benchStart(folder);
  await benchImport(store, folder);
  const queries = await makeQueries(store, QUERIES);
  await benchSearch(store, queries);
  await benchHttp(store, join(folder, 'data'), queries);
  await benchTyping(store);
} finally {
  await store.close();
  await cluster.close();
  await rm(folder, {recursive: true, force: true});
}
