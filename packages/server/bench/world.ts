import {createWriteStream} from 'node:fs';
import {once} from 'node:events';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {OfferQuery} from '@immersion-kit/sdk/contract';
import {fictionalSiret} from '../src/demo/hosts.ts';
import {demoPlaces} from '../src/demo/places.ts';
import {importDirectory} from '../src/directory/import/import-directory.ts';
import {importJobs} from '../src/directory/import/import-jobs.ts';
import type {Mapping} from '../src/directory/import/mapping.ts';
import {replaceCommunes} from '../src/directory/import/replace-communes.ts';
import type {Store} from '../src/store/database.ts';
import {newId} from '../src/store/id.ts';
import {seeded} from './figures.ts';

const now = () => new Date();
const QUIET = {
  expect: () => undefined,
  advance: () => undefined,
  say: () => undefined,
  finish: () => undefined,
};
const STRICT = {
  path: '',
  count: () => 0,
  write: (_: string, refusals: readonly object[]) =>
    Promise.reject(new Error(JSON.stringify(refusals[0]))),
  close: () => Promise.resolve(),
};
const tools = (store: Store) => ({store, now, progress: QUIET, rejects: STRICT});

const MAPPING: Mapping = {
  delimiter: ';',
  voluntaryToImmersion: true,
  columns: {
    siret: 'siret',
    name: 'name',
    naf: 'naf',
    street: 'street',
    postcode: 'postcode',
    communeCode: 'commune',
    latitude: 'latitude',
    longitude: 'longitude',
    appellations: 'appellations',
    remoteWorkMode: 'remote',
  },
};

/** Imports the job titles and communes of the demonstration. */
export const importReferences = async (store: Store): Promise<void> => {
  const file = (name: string) => fileURLToPath(new URL(`../src/demo/${name}`, import.meta.url));
  await importJobs({
    ...tools(store),
    appellations: file('appellations.csv'),
    romes: file('romes.csv'),
  });
  await replaceCommunes(
    {store, now},
    demoPlaces().map(({postcode: _, ...place}) => place),
  );
};

const zipf = (count: number) => {
  let total = 0;
  const sums = Array.from({length: count}, (_, rank) => (total += 1 / (rank + 1) ** 0.9));
  return (share: number) => sums.findIndex(sum => sum >= share * total);
};

/** Writes a directory of establishments spread as people are, with Zipf-like jobs. */
export const writeDirectory = async (store: Store, folder: string, count: number) => {
  const next = seeded(2026);
  const titles = await store.db
    .selectFrom('appellation')
    .select(['code', 'rome'])
    .orderBy('code')
    .execute();
  const pickTitle = zipf(titles.length);
  const places = demoPlaces();
  let people = 0;
  const reach = places.map(place => (people += place.population));
  const path = join(folder, `directory-${count}.csv`);
  const out = createWriteStream(path);
  out.write('siret;name;naf;street;postcode;commune;latitude;longitude;appellations;remote\n');
  for (let index = 0; index < count; index++) {
    const wanted = next() * people;
    let low = 0;
    let high = reach.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const place = places[low];
    if (!place) continue;
    const jobs = new Set(
      Array.from({length: 1 + Math.floor(next() * 5)}, () => titles[pickTitle(next())]?.code ?? ''),
    );
    const line = [
      fictionalSiret(index),
      `Entreprise ${index}`,
      next() < 0.5 ? '1071C' : '5610A',
      `${1 + (index % 90)} rue des Essais`,
      place.postcode,
      place.code,
      (place.lat + (next() - 0.5) * 0.06).toFixed(5),
      (place.lon + (next() - 0.5) * 0.06).toFixed(5),
      [...jobs].join(' '),
      next() < 0.03 ? 'FULL_REMOTE' : 'ON_SITE',
    ].join(';');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
};

export const importFile = (store: Store, directory: string) =>
  importDirectory({
    ...tools(store),
    directory,
    mapping: MAPPING,
    jobsFile: undefined,
    newId: () => newId(now()),
  });

/** Searches as people make them: a job around a place mostly; the same ones each time. */
export const makeQueries = async (store: Store, count: number): Promise<OfferQuery[]> => {
  const next = seeded(7);
  const romes = (await store.db.selectFrom('rome').select('code').orderBy('code').execute()).map(
    ({code}) => code,
  );
  const pickRome = zipf(romes.length);
  const places = demoPlaces().toSorted((a, b) => b.population - a.population);
  const pickPlace = zipf(places.length);
  const radii = [5, 10, 10, 10, 20, 20, 50, 100];
  return Array.from({length: count}, () => {
    const place = places[pickPlace(next())] ?? {lat: 48.86, lon: 2.35};
    const kind = next();
    const job = {romeCodes: [romes[pickRome(next())] ?? 'D1102']};
    const near = {
      latitude: place.lat,
      longitude: place.lon,
      distanceKm: radii[Math.floor(next() * radii.length)] ?? 10,
    };
    const page = 1 + Math.floor(next() ** 4 * 5);
    return {...(kind < 0.88 ? job : {}), ...(kind < 0.06 ? {} : near), page, perPage: 20};
  });
};
