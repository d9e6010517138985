import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {isSiret, OfferPage, type OfferQuery} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {parse} from 'zod/v4/core';
import {addHosts, addJobs, type Host, ROMES} from '../../../test/fixtures.ts';
import {testStore} from '../../../test/database.ts';
import {createOfferReader} from './offer-reader.ts';
import {createOfferSearch} from './search-offers.ts';

const TODAY = '2026-11-23';
const RUNS = 400;
const HOSTS = 300;
const store = await testStore();

/** A small generator with a seed, so that a failure can be run again. */
const generator = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};

const makeHosts = (): Host[] => {
  const next = generator(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sirets = Array.from({length: 100_000}, (_, n) => String(n).padStart(14, '0')).filter(
    isSiret,
  );
  const romes = Object.entries(ROMES);
  return Array.from({length: HOSTS}, (_, n) => {
    // Every fifth host stands where the one before it does: ties are common in real life.
    const spot = n % 5 === 0 ? {lat: 49.1, lon: 6.1} : {lat: 48.6 + next(), lon: 5.7 + next()};
    const offers = Array.from({length: 1 + Math.floor(next() * 3)}, () => {
      const [rome, {appellations}] = pick(romes);
      return [
        rome,
        pick(['', ...Object.keys(appellations)]),
        pick(['ON_SITE', 'HYBRID', 'FULL_REMOTE']),
      ] as const;
    });
    return {
      siret: sirets[n] ?? '',
      name: `Hôte ${n}`,
      naf: pick(['1071C', '6201Z', null]),
      hostKind: pick(['company', 'public', 'association']),
      welcome: pick(['yes-ft-certified', 'yes-declared-only', 'no', null]),
      score: Math.floor(next() * 4),
      availableFrom: pick([null, null, '2026-11-23', '2026-11-24']),
      fullUntil: pick(['', '', '', '2026-11-22', '2026-11-25']),
      answers: pick([
        [0, 0, null],
        [4, 0, null],
        [4, 3, 2],
        [4, 3, 9],
        [10, 10, 1],
      ] as const),
      updatedAt: `2026-01-0${1 + Math.floor(next() * 5)}T00:00:00Z`,
      places: [
        {
          id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
          city: 'Metz',
          postcode: '57000',
          department: pick(['57', '54']),
          ...spot,
        },
      ],
      offers: [...new Map(offers.map(offer => [offer.join(), offer])).values()],
    };
  });
};

type Row = {
  key: string;
  d: number;
  updatedAt: string;
  score: number;
  answering: number;
  id: number;
};

const metres = (a: {lat: number; lon: number}, b: {lat: number; lon: number}): number => {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
};

const searchText = createOfferSearch(store.pool, createOfferReader(store.pool));
const search = async (query: OfferQuery, today: string) =>
  parse(OfferPage, JSON.parse((await searchText(query, today)).text));

const hosts = makeHosts();
const ids = new Map<string, number>();

/** The same search written the plain way, over every row. */
const plainly = (query: OfferQuery): {key: string; d: number}[] => {
  const wanted = query.romeCodes ?? query.appellationCodes;
  const asked = new Set<string>(query.appellationCodes ?? []);
  const romesOfAsked = Object.entries(ROMES)
    .filter(([, {appellations}]) => Object.keys(appellations).some(code => asked.has(code)))
    .map(([rome]) => rome);
  const rows = hosts.flatMap((host): Row[] => {
    const place = host.places[0];
    if (!place) return [];
    const groups = Map.groupBy(host.offers, ([rome, , mode]) => `${rome}/${mode}`);
    return [...groups].flatMap(([group, offers]) => {
      const [rome = '', mode = ''] = group.split('/');
      const key = `${host.siret}/${group}`;
      const d =
        query.latitude === undefined || query.longitude === undefined
          ? 0
          : metres({lat: query.latitude, lon: query.longitude}, place);
      const near =
        query.distanceKm === undefined ||
        d <= query.distanceKm * 1000 ||
        (mode === 'FULL_REMOTE' && query.fullRemoteFromAnywhere !== false);
      const whole = offers.some(([, appellation]) => appellation === '');
      const job =
        !wanted ||
        query.romeCodes?.includes(rome) ||
        (whole ? romesOfAsked.includes(rome) : offers.some(([, code]) => asked.has(code)));
      const keep =
        near &&
        job &&
        (query.showOnlyAvailableOffers === false ||
          !host.availableFrom ||
          host.availableFrom <= TODAY) &&
        (query.showOnlyAvailableOffers === false || (host.fullUntil ?? '') <= TODAY) &&
        (!query.departmentCodes || query.departmentCodes.includes(place.department)) &&
        (!query.nafCodes || query.nafCodes.includes(host.naf ?? '')) &&
        (!query.remoteWorkModes || query.remoteWorkModes.includes(mode as never)) &&
        (!query.fitForDisabledWorkers ||
          query.fitForDisabledWorkers.includes(host.welcome as never)) &&
        (!query.hostKinds || query.hostKinds.includes(host.hostKind as never));
      const {score = 0, updatedAt = '', answers: [received, answered, days] = [0, 0, null]} = host;
      const answering = Math.round((100 * (answered + 1)) / (received + 2)) * 100 - (days ?? 7);
      return keep ? [{key, d, updatedAt, score, answering, id: ids.get(key) ?? -1}] : [];
    });
  });
  const sortBy = query.sortBy ?? (query.latitude === undefined ? 'date' : 'distance');
  const descending = (query.sortOrder ?? (sortBy === 'distance' ? 'asc' : 'desc')) === 'desc';
  const rank = (a: Row, b: Row) =>
    sortBy === 'responsiveness'
      ? a.answering - b.answering || a.score - b.score
      : sortBy === 'score'
        ? a.score - b.score
        : a.updatedAt < b.updatedAt
          ? -1
          : a.updatedAt > b.updatedAt
            ? 1
            : 0;
  return rows.sort((a, b) => {
    if (sortBy === 'distance') return descending ? b.d - a.d : a.d - b.d;
    const order = descending ? rank(b, a) : rank(a, b);
    return order || (descending ? a.id - b.id : b.id - a.id);
  });
};

const subset = <T>(...list: T[]) => fc.option(fc.subarray(list, {minLength: 1}), {nil: undefined});
const maybe = <T>(...list: T[]) => fc.constantFrom(undefined, ...list);

const queries = fc
  .record({
    point: fc.option(
      fc.record({
        latitude: fc.double({min: 48.5, max: 49.7, noNaN: true}),
        longitude: fc.double({min: 5.6, max: 6.8, noNaN: true}),
        distanceKm: fc.integer({min: 1, max: 100}),
      }),
      {nil: undefined},
    ),
    rest: fc.record({
      romeCodes: subset('D1102', 'M1805'),
      appellationCodes: subset('11573', '11564', '38444', '17791'),
      departmentCodes: maybe(['57'], ['54', '57']),
      nafCodes: maybe(['1071C']),
      remoteWorkModes: subset('ON_SITE' as const, 'HYBRID' as const, 'FULL_REMOTE' as const),
      fitForDisabledWorkers: subset('yes-ft-certified' as const, 'no' as const),
      hostKinds: subset('company' as const, 'public' as const),
      showOnlyAvailableOffers: maybe(true, false),
      fullRemoteFromAnywhere: maybe(true, false),
      sortBy: maybe('date' as const, 'score' as const, 'responsiveness' as const),
      sortOrder: maybe('asc' as const, 'desc' as const),
    }),
  })
  .map(({point, rest}) => ({...point, ...rest}));

before(async () => {
  await addJobs(store);
  await addHosts(store, hosts);
  const {rows} = await store.pool.query<{key: string; id: string}>(
    `SELECT siret || '/' || rome || '/' || (ARRAY['ON_SITE','HYBRID','FULL_REMOTE'])[mode] AS key, id FROM offer_search`,
  );
  for (const {key, id} of rows) ids.set(key, Number(id));
});

test(`${RUNS} random searches answer what a plain scan of every row does`, async () => {
  let rowsSeen = 0;
  await fc.assert(
    fc.asyncProperty(queries, async query => {
      const {data, pagination} = await search({...query, perPage: 500}, TODAY);
      const got = data.map(offer => `${offer.siret}/${offer.rome}/${offer.remoteWorkMode}`);
      const expected = plainly(query);
      rowsSeen += got.length;
      // The oracle measures on a sphere, the product on the ellipsoid: they may part by 0.5 %
      // at the edge of the circle and among near-equal distances.
      const edge = (d: number) =>
        query.distanceKm !== undefined && Math.abs(d / (query.distanceKm * 1000) - 1) < 0.006;
      const sure = expected.filter(({d}) => !edge(d)).map(({key}) => key);
      const possible = new Set(
        plainly({
          ...query,
          ...(query.distanceKm ? {distanceKm: query.distanceKm * 1.006} : {}),
        }).map(({key}) => key),
      );
      assert.deepEqual(
        sure.filter(key => !got.includes(key)),
        [],
      );
      assert.deepEqual(
        got.filter(key => !possible.has(key)),
        [],
      );
      assert.equal(pagination.totalRecords, got.length);
      if ((query.sortBy ?? (query.latitude === undefined ? 'date' : 'distance')) !== 'distance') {
        const positions = got
          .map(key => expected.findIndex(row => row.key === key))
          .filter(n => n >= 0);
        assert.deepEqual(
          positions,
          positions.toSorted((a, b) => a - b),
        );
      } else {
        const distances = data.map(offer => offer.distance_m ?? 0);
        const sign = query.sortOrder === 'desc' ? -1 : 1;
        assert.deepEqual(
          distances,
          distances.toSorted((a, b) => sign * (a - b)),
        );
      }
    }),
    {numRuns: RUNS, seed: 7},
  );
  assert.ok(rowsSeen > RUNS * 5, `only ${rowsSeen} rows were compared`);
});

test('pages of any size, put together, are the whole list, ties included', async () => {
  for (const query of [
    {latitude: 49.1, longitude: 6.1, distanceKm: 50},
    {sortBy: 'score'},
    {sortBy: 'responsiveness'},
    {sortBy: 'date', sortOrder: 'asc', romeCodes: ['D1102']},
  ] as OfferQuery[]) {
    const keys = async (page: number, perPage: number) =>
      (await search({...query, page, perPage}, TODAY)).data.map(
        o => o.siret + o.rome + o.remoteWorkMode,
      );
    const whole = await keys(1, 500);
    assert.ok(whole.length > 50);
    const joined: string[] = [];
    for (let page = 1; joined.length < whole.length; page++) joined.push(...(await keys(page, 7)));
    assert.deepEqual(joined, whole);
  }
});
