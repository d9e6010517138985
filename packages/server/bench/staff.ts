import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Client, type ConventionQuery, createClient} from '@immersion-kit/sdk';
import {CONVENTION_SORTS, CONVENTION_STATUSES} from '@immersion-kit/sdk/contract';
import {testApp} from '../test/api.ts';
import {addAgency} from '../test/conventions.ts';
import {addManyConventions} from '../test/many-conventions.ts';
import {buildPageScripts} from '../test/page-scripts.ts';
import {addStaff} from '../test/signed-in.ts';
import {serve} from '../src/http/serve.ts';
import {openStaffSession} from '../src/staff/session.ts';
import {openCluster} from '../src/store/cluster.ts';
import {openStore, type Store} from '../src/store/database.ts';
import {migrate} from '../src/store/migrate.ts';
import {round, seeded, step, summarise, type Summary, table} from './figures.ts';
import {benchReview} from './staff-review.ts';

const COUNT = Number(process.argv[2] ?? '5000');
/** A usual desk, to compare with. */
const FEW = 100;
const QUERIES = 300;
const NOW = new Date();

const WORDS = ['lefevre', 'boulangerie', 'roux schmitt', '000000001', 'zoe', 'oeuvrard'];

/** What a counsellor asks of a list: often nothing but their own turn. */
const makeQueries = (count: number): ConventionQuery[] => {
  const chance = seeded(11);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(chance() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return Array.from({length: count}, () => ({
    perPage: 50,
    sort: pick(CONVENTION_SORTS),
    ...(chance() < 0.5 ? {awaiting: pick(['me', 'agency', 'signatures'] as const)} : {}),
    ...(chance() < 0.3 ? {q: pick(WORDS)} : {}),
    ...(chance() < 0.2 ? {statuses: [pick(CONVENTION_STATUSES)]} : {}),
    ...(chance() < 0.2 ? {page: 2} : {}),
  }));
};

const measure = async (client: Client, queries: readonly ConventionQuery[]): Promise<Summary> => {
  for (const query of queries.slice(0, 20)) await client.listConventions(query);
  const durations: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    await client.listConventions(query);
    durations.push(performance.now() - begun);
  }
  return summarise(durations);
};

/** Somebody who counsels an agency of so many conventions; gives the token of their session. */
const desk = async (store: Store, count: number, seed: number): Promise<string> => {
  const agencyId = await addAgency(store, {name: `Agence aux ${count} conventions`});
  await addManyConventions(store, [agencyId], {count, seed, now: NOW});
  const staffId = await addStaff(store, agencyId, 'validator');
  const open = {staffId, now: NOW};
  return (await store.db.transaction().execute(tx => openStaffSession(tx, open))).token;
};

const folder = await mkdtemp(join(tmpdir(), 'immersion-staff-'));
const cluster = await openCluster(join(folder, 'data'));
const store = openStore(() => cluster.connection);
try {
  await migrate(store.db);
  step(`${COUNT} conventions, puis ${FEW}`);
  const [token, fewToken] = [await desk(store, COUNT, 7), await desk(store, FEW, 8)];
  let origin = '';
  const scripts = await buildPageScripts();
  const pageScripts = scripts.folder;
  const {app} = testApp(store, {publicUrl: () => origin, now: () => new Date(), pageScripts});
  const serving = await serve(app, {port: 0, host: 'localhost'});
  origin = serving.url;
  const clientOf = (cookie: string): Client =>
    createClient({
      baseUrl: origin,
      retries: 0,
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('cookie', `immersion=${cookie}`);
        return fetch(request);
      },
    });
  const queries = makeQueries(QUERIES);
  step(`${QUERIES} listes`);
  const many = await measure(clientOf(token), queries);
  const few = await measure(clientOf(fewToken), queries);
  table(
    `Liste d’une structure, par HTTP, 50 lignes par page (${QUERIES} demandes : filtres, mots, tris, pages)`,
    ['', `${COUNT} conventions`, `${FEW} conventions`, 'rapport'],
    (['p50', 'p95', 'p99'] as const).map(name => [
      name,
      `${round(many[name])} ms`,
      `${round(few[name])} ms`,
      round(many[name] / few[name]),
    ]),
  );
  await benchReview(origin, token);
  await serving.close();
  await scripts.remove();
} finally {
  await store.close();
  await cluster.close();
  await rm(folder, {recursive: true, force: true});
}
