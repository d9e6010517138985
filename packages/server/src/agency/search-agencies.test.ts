import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import type {AgencyQuery} from '@immersion-kit/sdk/contract';
import {addAgencies, AGENCIES} from '../../test/agencies.ts';
import {testStore} from '../../test/database.ts';
import {METZ} from '../../test/fixtures.ts';
import {arcOf, toEcef} from '../directory/search/geometry.ts';
import {searchAgencies} from './search-agencies.ts';

const store = await testStore();
const search = (query: AgencyQuery = {}) => searchAgencies(store.db, query);
const found = async (query?: AgencyQuery) => (await search(query)).map(({name}) => name);
const near = {latitude: METZ.lat, longitude: METZ.lon};

const {missionLocale, capEmploi, franceTravail, council, gardens, nancy, reunion, closed} =
  AGENCIES;
const namesOf = (...agencies: readonly {name: string}[]) => agencies.map(({name}) => name);

before(() => addAgencies(store));

describe('a search for agencies', () => {
  it('gives the active ones by name, whatever the capitals and accents', async () => {
    assert.deepEqual(
      await found(),
      namesOf(capEmploi, gardens, council, franceTravail, nancy, missionLocale, reunion),
    );
  });

  it('gives those that cover a department, from wherever they stand', async () => {
    assert.deepEqual(await found({departmentCode: '54'}), namesOf(franceTravail, nancy));
    assert.deepEqual(await found({departmentCode: '974'}), namesOf(reunion));
    assert.deepEqual(await found({departmentCode: '75'}), []);
    assert.equal((await found({departmentCode: '57'})).length, 5);
  });

  it('gives the kinds asked', async () => {
    assert.deepEqual(await found({kinds: ['cap-emploi']}), namesOf(capEmploi));
    assert.deepEqual(
      await found({kinds: ['mission-locale', 'structure-IAE'], departmentCode: '57'}),
      namesOf(gardens, missionLocale),
    );
    assert.deepEqual(await found({kinds: ['operateur-cep']}), []);
  });

  for (const [q, ...expected] of [
    ['mission mess', missionLocale],
    ['MESSIN PAYS', missionLocale],
    ['sebastopol', franceTravail],
    ['Sébastopol', franceTravail],
    ['57', capEmploi],
    ["insertion d'", gardens, council],
    ['l’ins moselle', council],
    ['mission locale', nancy, missionLocale, reunion],
    ['essin'],
    ['mission fantôme'],
    ['borny'],
    ['%'],
    ['_'],
    ['\\'],
    ["'; DROP TABLE agency; --"],
    ['…'],
  ] as const) {
    it(`finds ${expected.length} by the beginnings of the words « ${q} »`, async () => {
      assert.deepEqual(await found({q}), namesOf(...expected));
    });
  }

  it('gives the nearest first, then those whose place is unknown, with how far they are', async () => {
    const agencies = await search({...near, departmentCode: '57'});
    assert.deepEqual(
      namesOf(...agencies),
      namesOf(missionLocale, gardens, capEmploi, franceTravail, council),
    );
    const distances = agencies.map(agency => agency.distance_m);
    assert.equal(distances[0], 0);
    assert.equal(distances[4], undefined);
    for (const {position = METZ, distance_m = 0} of agencies) {
      const [a, b] = [toEcef(METZ), toEcef(position)];
      const measured = arcOf(Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z));
      assert.ok(Math.abs(distance_m - measured) <= measured / 200, `${distance_m} ${measured}`);
    }
  });

  it('measures across the 180th meridian and up to the other side of the Earth', async () => {
    const [first] = await search({latitude: -21, longitude: -179.9, q: 'Réunion'});
    const [other] = await search({latitude: -21, longitude: 179.9, q: 'Réunion'});
    assert.ok(Math.abs((first?.distance_m ?? 0) - (other?.distance_m ?? 0)) < 25_000);
    const [opposite] = await search({latitude: 20.8823, longitude: -124.5496, q: 'Réunion'});
    assert.ok(Math.abs((opposite?.distance_m ?? 0) - 20_015_087) < 1000);
  });

  it('gives no more than asked, and always in the same order', async () => {
    assert.deepEqual(await found({limit: 2}), namesOf(capEmploi, gardens));
    assert.deepEqual(await found({...near, limit: 1}), namesOf(missionLocale));
    assert.deepEqual(await found(near), await found(near));
  });

  it('says which agency validates what an accompanying structure follows', async () => {
    const [structure] = await search({kinds: ['structure-IAE']});
    assert.equal(structure?.refersToAgencyId, missionLocale.id);
    assert.equal(structure.refersToAgencyName, missionLocale.name);
    assert.equal(structure.steps, 'counsellor-and-validator');
    const [prescriber] = await search({q: 'messin'});
    assert.deepEqual(prescriber, {
      id: missionLocale.id,
      name: missionLocale.name,
      kind: 'mission-locale',
      address: {
        streetNumberAndAddress: '1 rue des Essais',
        postcode: '57000',
        departmentCode: '57',
        city: 'Metz',
      },
      position: METZ,
      coveredDepartments: ['57'],
      contactEmail: 'contact@mission-locale-metz.example',
      phone: '+33353010001',
      steps: 'counsellor-and-validator',
    });
  });

  it('gives twenty at most, those of the same name by their ids', async () => {
    const twins = Array.from({length: 25}, (_, n) => ({
      id: `00000000-0000-7000-8000-b${String(n).padStart(11, '0')}`,
      name: 'Mission locale de Thionville',
      covered: ['88'],
    }));
    await addAgencies(store, twins.toReversed());
    const ids = (await search({departmentCode: '88'})).map(({id}) => id);
    assert.deepEqual(
      ids,
      twins.slice(0, 20).map(({id}) => id),
    );
    assert.deepEqual(
      (await search({...near, departmentCode: '88'})).map(({id}) => id),
      ids,
    );
    assert.ok(!(await found({q: 'metz'})).includes(closed.name));
  });
});
