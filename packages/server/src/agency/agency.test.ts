import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {Problem} from '@immersion-kit/sdk/contract';
import {parse} from 'zod/v4/core';
import {addAgencies, AGENCIES} from '../../test/agencies.ts';
import {addKey, clientOf, get, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {METZ} from '../../test/fixtures.ts';

const store = await testStore();
const {app} = testApp(store);
const key = await addKey(store);
const client = clientOf(app, {key});
const {missionLocale, capEmploi, gardens, franceTravail, council, closed} = AGENCIES;

before(() => addAgencies(store));

describe('agencies, through the API', () => {
  it('are found by department, kind, name and place', async () => {
    const near = {latitude: METZ.lat, longitude: METZ.lon};
    const {data} = await client.searchAgencies({departmentCode: '57', ...near});
    assert.deepEqual(
      data.map(({id}) => id),
      [missionLocale, gardens, capEmploi, franceTravail, council].map(({id}) => id),
    );
    const cap = await client.searchAgencies({kinds: ['cap-emploi'], q: 'CAP 57', limit: 1});
    assert.equal(cap.data[0]?.name, 'Cap emploi 57');
    assert.ok((await client.searchAgencies()).data.length > 5);
  });

  it('are read one by one, a closed or unknown one being refused', async () => {
    const agency = await client.readAgency({agencyId: gardens.id});
    assert.equal(agency.refersToAgencyName, missionLocale.name);
    assert.equal(agency.address.city, 'Metz');
    for (const agencyId of [closed.id, '00000000-0000-7000-8000-000000000000']) {
      await assert.rejects(client.readAgency({agencyId}), {status: 404, code: 'agency_not_found'});
    }
  });

  for (const [query, pointer, code] of [
    ['latitude=49.1', '/longitude', 'coordinates_incomplete'],
    ['departmentCode=moselle', '/departmentCode', 'department_code_format'],
    ['kinds=cap-emploi&kinds=cci', '/kinds/1', 'value_not_allowed'],
    ['limit=21', '/limit', 'too_large'],
    ['q=', '/q', 'too_short'],
    ['name=messin', '/name', 'unknown_field'],
  ] as const) {
    it(`refuse « ${query} », saying which field`, async () => {
      const answer = await get(app, `/api/agencies?${query}`, {authorization: `Bearer ${key}`});
      assert.equal(answer.status, 400);
      const {errors} = parse(Problem, await answer.json());
      assert.partialDeepStrictEqual(errors, [{pointer, code}]);
    });
  }

  it('refuse an id that is none', async () => {
    await assert.rejects(client.readAgency({agencyId: 'metz'}), {code: 'request_invalid'});
  });

  it('open to the publishable key of a page, to no key without the scope', async () => {
    const origin = 'https://mission-locale.example';
    const published = await addKey(store, {prefix: 'pk', origins: [origin]});
    const answer = await get(app, `/api/agencies?q=messin&key=${published}`, {origin});
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), origin);
    const other = clientOf(app, {key: await addKey(store, {scopes: ['directory:write']})});
    await assert.rejects(other.searchAgencies(), {code: 'scope_missing'});
    await assert.rejects(clientOf(app).searchAgencies(), {code: 'key_missing'});
  });

  it('show what the contract names and nothing else', async () => {
    const answer = await get(app, '/api/agencies?q=messin', {authorization: `Bearer ${key}`});
    const {data} = (await answer.json()) as {data: object[]};
    assert.deepEqual(Object.keys(data[0] ?? {}).sort(), [
      'address',
      'contactEmail',
      'coveredDepartments',
      'id',
      'kind',
      'name',
      'phone',
      'position',
      'steps',
    ]);
  });
});
