import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import type {Client, Offer} from '@immersion-kit/sdk';
import {type RawBuilder, sql} from 'kysely';
import {addKey, clientOf, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addHosts, addJobs, type Host, METZ} from '../../../test/fixtures.ts';
import {refreshOfferSearch} from './refresh.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NANCY = {lat: 48.6921, lon: 6.1844};
const place = (n: number, city: string, {lat, lon}: {lat: number; lon: number}) => ({
  id: id(n),
  city,
  postcode: city === 'Metz' ? '57000' : '54000',
  department: city === 'Metz' ? '57' : '54',
  lat,
  lon,
});
const BAKER = ['D1102', '11573', 'ON_SITE'] as const;

const HOSTS: readonly Host[] = [
  {
    siret: '00000000100008',
    name: 'Fournil de la Cathédrale',
    naf: '1071C',
    employeeRange: '3-5',
    welcome: 'yes-ft-certified',
    contactMode: 'EMAIL',
    answers: [10, 8, 3],
    score: 30,
    updatedAt: '2026-03-01T00:00:00Z',
    places: [place(1, 'Metz', METZ)],
    offers: [BAKER, ['D1102', '11564', 'ON_SITE']],
  },
  {
    siret: '00000000200006',
    name: 'Au Pain Doré',
    naf: '1071C',
    hostKind: 'association',
    students: false,
    score: 50,
    updatedAt: '2026-02-01T00:00:00Z',
    places: [place(2, 'Metz', {lat: 49.13, lon: 6.18}), place(3, 'Nancy', NANCY)],
    offers: [BAKER],
  },
  {
    siret: '00000000300004',
    name: 'BOULANGERIE DU REGISTRE',
    naf: null,
    voluntary: false,
    source: 'SIRENE',
    contactMode: 'PHONE',
    score: 0,
    places: [place(4, 'Metz', {lat: 49.11, lon: 6.16})],
    offers: [['D1102', '', 'ON_SITE']],
  },
  {
    siret: '00000000400002',
    name: 'Atelier Numérique',
    customizedName: 'Le Labo',
    hostKind: 'public',
    availableFrom: '2026-12-24',
    jobSeekers: false,
    score: 10,
    places: [place(5, 'Nancy', {lat: 48.7, lon: 6.2})],
    offers: [
      ['M1805', '38444', 'FULL_REMOTE'],
      ['M1805', '14156', 'HYBRID'],
    ],
  },
  {
    siret: '00000000500009',
    name: "L'Île Zéro",
    places: [{...place(6, 'Golfe', {lat: 0, lon: 0}), department: '99'}],
    offers: [BAKER],
  },
];

const near = {latitude: METZ.lat, longitude: METZ.lon, distanceKm: 10};
const names = (offers: readonly Offer[]) => offers.map(offer => offer.name);

describe('searching the directory', () => {
  let client: Client;
  const setUp = testStore();
  before(async () => {
    const store = await setUp;
    await addJobs(store);
    await addHosts(store, HOSTS);
    client = clientOf(testApp(store).app, {key: await addKey(store)});
  });

  const found = async (query: Parameters<Client['searchOffers']>[0]) =>
    names((await client.searchOffers(query)).data);

  test('finds a job around a place, nearest first, with distances in metres', async () => {
    const {data, pagination} = await client.searchOffers({...near, romeCodes: ['D1102']});
    assert.deepEqual(names(data), [
      'Fournil de la Cathédrale',
      'Au Pain Doré',
      'BOULANGERIE DU REGISTRE',
    ]);
    assert.equal(data[0]?.distance_m, 0);
    // 0.0107° of latitude and 0.0043° of longitude: 1 231 m by Vincenty's formula.
    assert.ok(Math.abs((data[1]?.distance_m ?? 0) - 1231) < 3, String(data[1]?.distance_m));
    assert.deepEqual(pagination, {
      totalRecords: 3,
      currentPage: 1,
      totalPages: 1,
      numberPerPage: 100,
    });
  });

  test('shows every field of an offer, and nothing else', async () => {
    const [offer] = (await client.searchOffers({...near, sirets: ['00000000100008']})).data;
    assert.deepEqual(offer, {
      siret: '00000000100008',
      name: 'Fournil de la Cathédrale',
      rome: 'D1102',
      romeLabel: 'Boulangerie - viennoiserie',
      appellations: [
        {appellationCode: '11564', appellationLabel: 'Aide-boulanger / Aide-boulangère'},
        {appellationCode: '11573', appellationLabel: 'Boulanger / Boulangère'},
      ],
      naf: '1071C',
      nafLabel: 'Boulangerie et boulangerie-pâtisserie',
      establishmentScore: 30,
      locationId: id(1),
      position: METZ,
      address: {
        streetNumberAndAddress: '1 rue des Essais',
        postcode: '57000',
        departmentCode: '57',
        city: 'Metz',
      },
      distance_m: 0,
      remoteWorkMode: 'ON_SITE',
      fitForDisabledWorkers: 'yes-ft-certified',
      numberOfEmployeeRange: '3-5',
      hostKind: 'company',
      voluntaryToImmersion: true,
      contactMode: 'EMAIL',
      isAvailable: true,
      responsiveness: {answered: 8, received: 10, typicalDays: 3},
      createdAt: '2026-03-01T00:00:00.000Z',
      updatedAt: '2026-03-01T00:00:00.000Z',
    });
  });

  test('marks a register row: not a volunteer, its source, no way to contact', async () => {
    const [offer] = (await client.searchOffers({sirets: ['00000000300004']})).data;
    assert.equal(offer?.voluntaryToImmersion, false);
    assert.equal(offer.source, 'SIRENE');
    assert.equal('contactMode' in offer, false);
    assert.equal('naf' in offer, false);
  });

  test('a whole-ROME row matches any of its job titles and shows the one asked', async () => {
    const {data} = await client.searchOffers({...near, appellationCodes: ['11564']});
    assert.deepEqual(names(data), ['Fournil de la Cathédrale', 'BOULANGERIE DU REGISTRE']);
    assert.deepEqual(
      data[1]?.appellations.map(({appellationCode}) => appellationCode),
      ['11564'],
    );
    const [plain] = (await client.searchOffers({sirets: ['00000000300004']})).data;
    assert.equal(plain?.appellations[0]?.appellationLabel, 'Boulanger / Boulangère');
  });

  test('keeps full-remote offers whatever the radius, unless asked not to', async () => {
    assert.deepEqual(await found({...near, romeCodes: ['M1805'], showOnlyAvailableOffers: false}), [
      'Atelier Numérique',
    ]);
    assert.deepEqual(
      await found({
        ...near,
        romeCodes: ['M1805'],
        showOnlyAvailableOffers: false,
        fullRemoteFromAnywhere: false,
      }),
      [],
    );
  });

  test('leaves out who is not available yet, unless asked, and says when', async () => {
    assert.deepEqual(await found({romeCodes: ['M1805']}), []);
    const {data} = await client.searchOffers({
      romeCodes: ['M1805'],
      showOnlyAvailableOffers: false,
      remoteWorkModes: ['HYBRID'],
    });
    assert.equal(data[0]?.isAvailable, false);
    assert.equal(data[0].availableFrom, '2026-12-24');
  });

  test('zero coordinates are coordinates', async () => {
    assert.deepEqual(await found({latitude: 0, longitude: 0, distanceKm: 1}), ["L'Île Zéro"]);
  });

  test('each filter keeps what it says', async () => {
    const all = {showOnlyAvailableOffers: false} as const;
    assert.deepEqual(await found({...all, departmentCodes: ['54'], hostKinds: ['association']}), [
      'Au Pain Doré',
    ]);
    assert.deepEqual(await found({...all, hostKinds: ['public'], remoteWorkModes: ['HYBRID']}), [
      'Atelier Numérique',
    ]);
    assert.deepEqual(await found({...all, nafCodes: ['1071C'], numberOfEmployeeRanges: ['3-5']}), [
      'Fournil de la Cathédrale',
    ]);
    assert.deepEqual(await found({...all, locationIds: [id(3)]}), ['Au Pain Doré']);
    assert.deepEqual(
      await found({...all, fitForDisabledWorkers: ['yes-ft-certified', 'yes-declared-only']}),
      ['Fournil de la Cathédrale'],
    );
    assert.deepEqual(await found({...all, voluntaryToImmersion: false}), [
      'BOULANGERIE DU REGISTRE',
    ]);
    assert.ok(!(await found({...all, searchableBy: 'students'})).includes('Au Pain Doré'));
    assert.ok(!(await found({...all, searchableBy: 'jobSeekers'})).includes('Atelier Numérique'));
  });

  test('finds a company by the beginnings of its words, accents and case aside', async () => {
    const all = {showOnlyAvailableOffers: false} as const;
    assert.deepEqual(await found({...all, name: 'CATHEDR fourn'}), ['Fournil de la Cathédrale']);
    assert.deepEqual(await found({...all, name: 'labo', remoteWorkModes: ['HYBRID']}), [
      'Atelier Numérique',
    ]);
    assert.deepEqual(await found({...all, name: 'cathedrale fantome'}), []);
    assert.deepEqual(await found({...all, name: "!&|:*('"}), []);
    assert.deepEqual(await found({...all, ...near, name: 'pain'}), ['Au Pain Doré']);
  });

  test('honours the order asked, and reverses it exactly', async () => {
    const jobs = {...near, romeCodes: ['D1102']};
    const far = await found({...jobs, sortBy: 'distance', sortOrder: 'desc'});
    assert.deepEqual(far.toReversed(), await found({...jobs, sortBy: 'distance'}));
    assert.deepEqual((await found({...jobs, sortBy: 'score'})).at(0), 'Au Pain Doré');
    assert.deepEqual((await found({...jobs, sortBy: 'date'})).at(0), 'Fournil de la Cathédrale');
    const byDate = await found({sortBy: 'date', showOnlyAvailableOffers: false});
    assert.equal(byDate.length, 7);
    assert.deepEqual(
      (
        await found({sortBy: 'date', sortOrder: 'asc', showOnlyAvailableOffers: false})
      ).toReversed(),
      byDate,
    );
  });

  test('a page past the end is empty and still counts', async () => {
    const {data, pagination} = await client.searchOffers({
      romeCodes: ['D1102'],
      page: 9,
      perPage: 2,
    });
    assert.deepEqual(data, []);
    assert.deepEqual(pagination, {
      totalRecords: 5,
      currentPage: 9,
      totalPages: 3,
      numberPerPage: 2,
    });
  });

  test('iterating walks every page', async () => {
    const walked: string[] = [];
    for await (const offer of client.searchOffers({perPage: 2, showOnlyAvailableOffers: false})) {
      walked.push(offer.locationId + offer.rome + offer.remoteWorkMode);
    }
    assert.equal(walked.length, 7);
    assert.equal(new Set(walked).size, 7);
  });

  test('reads one offer, with or without its place', async () => {
    const key = {siret: '00000000200006', appellationCode: '11573'};
    assert.equal((await client.readOffer(key)).address.city, 'Metz');
    assert.equal((await client.readOffer({...key, locationId: id(3)})).address.city, 'Nancy');
    await assert.rejects(client.readOffer({...key, appellationCode: '11564'}), {
      name: 'ApiError',
      code: 'offer_not_found',
      status: 404,
    });
    const wholeRome = await client.readOffer({siret: '00000000300004', appellationCode: '11564'});
    assert.equal(wholeRome.appellations[0]?.appellationCode, '11564');
  });

  test('a ban or a withdrawal hides a company from every answer, cards in memory included', async () => {
    const siret = '00000000200006';
    const key = {siret, appellationCode: '11573'};
    const store = await setUp;
    const shown = async () =>
      (await client.searchOffers({sirets: [siret], showOnlyAvailableOffers: false})).data.length;
    const change = (statement: RawBuilder<unknown>) =>
      store.db.transaction().execute(async tx => {
        await statement.execute(tx);
        await refreshOfferSearch(tx, [siret]);
      });
    assert.equal(await shown(), 2);
    await client.readOffer(key);
    for (const [hide, show] of [
      [
        sql`INSERT INTO banned_siret VALUES (${siret}, 'essai', now())`,
        sql`DELETE FROM banned_siret WHERE siret = ${siret}`,
      ],
      [
        sql`UPDATE establishment SET withdrawn_at = now() WHERE siret = ${siret}`,
        sql`UPDATE establishment SET withdrawn_at = NULL WHERE siret = ${siret}`,
      ],
      [
        sql`UPDATE establishment SET is_open = false WHERE siret = ${siret}`,
        sql`UPDATE establishment SET is_open = true WHERE siret = ${siret}`,
      ],
    ] as const) {
      await change(hide);
      assert.equal(await shown(), 0);
      await assert.rejects(client.readOffer(key), {code: 'offer_not_found'});
      await change(show);
      assert.equal(await shown(), 2);
    }
  });

  test('a corrected name shows at once, though its card was in memory', async () => {
    const siret = '00000000100008';
    const name = async () => (await client.searchOffers({sirets: [siret]})).data[0]?.name;
    const store = await setUp;
    const before = await name();
    const rename = (to: string) =>
      store.db.transaction().execute(async tx => {
        await sql`UPDATE establishment SET name = ${to} WHERE siret = ${siret}`.execute(tx);
        await refreshOfferSearch(tx, [siret]);
      });
    await rename('Fournil corrigé');
    assert.equal(await name(), 'Fournil corrigé');
    await rename(before ?? '');
    assert.equal(await name(), before);
  });
});
