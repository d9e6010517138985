import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Problem} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {parse} from 'zod/v4/core';
import {addKey, get, testApp} from '../../test/api.ts';
import {testStore} from '../../test/database.ts';
import {openApiDocument} from './openapi.ts';

const store = await testStore();
const {app} = testApp(store);
const authorization = `Bearer ${await addKey(store)}`;

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await get(app, path, {authorization, ...headers});
  return {status: response.status, problem: parse(Problem, await response.json())};
};

const MALFORMED: readonly (readonly [query: string, pointer: string, code: string])[] = [
  ['latitude=NaN&longitude=6&distanceKm=10', '/latitude', 'type_number'],
  ['latitude=49&longitude=1e999&distanceKm=10', '/longitude', 'type_number'],
  ['latitude=Infinity&longitude=6&distanceKm=10', '/latitude', 'type_number'],
  ['latitude=0x1f&longitude=6&distanceKm=10', '/latitude', 'type_number'],
  ['latitude=&longitude=6&distanceKm=10', '/latitude', 'type_number'],
  ['latitude=90.01&longitude=6&distanceKm=10', '/latitude', 'too_large'],
  ['latitude=49&longitude=-180.5&distanceKm=10', '/longitude', 'too_small'],
  ['latitude=49&longitude=6&distanceKm=0', '/distanceKm', 'too_small'],
  ['latitude=49&longitude=6&distanceKm=101', '/distanceKm', 'too_large'],
  ['latitude=49', '/longitude', 'position_incomplete'],
  ['longitude=6&distanceKm=3', '/latitude', 'position_incomplete'],
  ['sortBy=distance', '/latitude', 'position_required'],
  ['sortBy=nearest', '/sortBy', 'value_not_allowed'],
  ['sortBy=date&sortBy=score', '/sortBy', 'single_value_expected'],
  ['latitude[]=49&longitude=6&distanceKm=10', '/latitude', 'single_value_expected'],
  ['latitude=49&latitude=50&longitude=6&distanceKm=10', '/latitude', 'single_value_expected'],
  ['page=0', '/page', 'too_small'],
  ['page=1.5', '/page', 'type_integer'],
  ['page=9999999999', '/page', 'too_large'],
  ['page=99999999999999999999', '/page', 'type_number'],
  ['perPage=5001', '/perPage', 'too_large'],
  ['perPage=-1', '/perPage', 'too_small'],
  ['showOnlyAvailableOffers=maybe', '/showOnlyAvailableOffers', 'type_boolean'],
  ['appellationCodes=12', '/appellationCodes/0', 'appellation_code_format'],
  [
    'appellationCodes[]=11573&appellationCodes[]=x',
    '/appellationCodes/1',
    'appellation_code_format',
  ],
  ['romeCodes=Z9999', '/romeCodes/0', 'rome_code_format'],
  ['nafCodes=10.71C', '/nafCodes/0', 'naf_code_format'],
  ['departmentCodes=moselle', '/departmentCodes/0', 'department_code_format'],
  ['sirets=123', '/sirets/0', 'siret_format'],
  ['sirets=12345678901234', '/sirets/0', 'siret_checksum'],
  ['locationIds=1', '/locationIds/0', 'id_format'],
  ['remoteWorkModes=HOME', '/remoteWorkModes/0', 'value_not_allowed'],
  ['hostKinds=company&hostKinds=church', '/hostKinds/1', 'value_not_allowed'],
  ['searchableBy=everybody', '/searchableBy', 'value_not_allowed'],
  [`name=${'a'.repeat(10_000)}`, '/name', 'too_long'],
  ['name=', '/name', 'too_short'],
  ['name=a%00b', '/name', 'text_invalid'],
  ['name=%ED%A0%80', '/name', 'text_invalid'],
  ['name=%FF', '/name', 'text_invalid'],
  ['name=\uD800', '/name', 'text_invalid'],
  ['name=a%0D%0Ab', '/name', 'text_invalid'],
  ['nom=boulanger', '/nom', 'unknown_field'],
  ['__proto__=1', '/__proto__', 'unknown_field'],
  ['constructor=1', '/constructor', 'unknown_field'],
  ['toString[]=1', '/toString', 'unknown_field'],
  ['a~b/c=1', '/a~0b~1c', 'unknown_field'],
  [Array.from({length: 501}, () => 'sirets=00000000100008').join('&'), '/sirets', 'too_many'],
];

describe('a malformed search', () => {
  for (const [query, pointer, code] of MALFORMED) {
    test(`${query.slice(0, 60)} → ${code}`, async () => {
      const {status, problem} = await ask(`/api/offers?${query}`);
      assert.equal(status, 400);
      assert.equal(problem.code, 'request_invalid');
      const found = problem.errors?.find(error => error.pointer === pointer);
      assert.equal(found?.code, code, JSON.stringify(problem.errors));
      assert.ok(found.message.length > 10 && !found.message.includes('{'), found.message);
    });
  }

  test('names every wrong field at once, in the language asked', async () => {
    const path = '/api/offers?page=0&perPage=x&nom=1';
    const french = await ask(path);
    assert.deepEqual(french.problem.errors?.map(({pointer}) => pointer).sort(), [
      '/nom',
      '/page',
      '/perPage',
    ]);
    const english = await ask(path, {'accept-language': 'en-GB,en;q=0.9,fr;q=0.5'});
    assert.match(english.problem.title, /malformed/);
    assert.match(french.problem.title, /mal formée/);
  });

  test('a flood of wrong fields is answered with a bounded list', async () => {
    const query = Array.from({length: 1500}, (_, index) => `f${index}=1`).join('&');
    const {status, problem} = await ask(`/api/offers?${query}`);
    assert.equal(status, 400);
    assert.equal(problem.errors?.length, 50);
  });

  test('other routes and paths', async () => {
    assert.equal((await ask('/api/jobs')).problem.errors?.[0]?.code, 'required');
    assert.equal((await ask('/api/places?q=')).problem.errors?.[0]?.code, 'too_short');
    assert.equal((await ask('/api/jobs?q=a&limit=51')).problem.errors?.[0]?.code, 'too_large');
    assert.equal((await ask('/api/offers/1/2')).problem.errors?.length, 2);
    assert.equal((await ask('/api/offers/00000000100008/11573/nowhere')).status, 400);
    assert.equal((await ask('/api/nothing')).problem.code, 'not_found');
    const response = await app.fetch(new Request('http://api.test/api/offers', {method: 'POST'}));
    assert.equal(response.status, 405);
  });
});

test('no generated query is ever answered with a 5xx', async () => {
  const {paths} = openApiDocument('0');
  const texts = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.string({unit: 'grapheme', maxLength: 20}),
    fc.double().map(String),
    fc.maxSafeInteger().map(String),
    fc.constantFrom(
      '',
      '0',
      '-0',
      '1',
      'true',
      'null',
      '[]',
      '{}',
      "'; DROP TABLE offer;--",
      '%',
      '$1',
    ),
    fc.constantFrom('49.1', '6.2', '10', 'D1102', '11573', '57', '1071C', 'date', 'ON_SITE'),
  );
  const reads = Object.entries(paths).flatMap(([path, {get}]) =>
    get ? [[path, get] as const] : [],
  );
  const requests = fc.constantFrom(...reads).chain(([path, operation]) => {
    const names = operation.parameters.map(({name}) => name);
    const key = fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...names, 'q')},
      {weight: 1, arbitrary: fc.string({maxLength: 10})},
    );
    const query = fc.array(fc.tuple(key, fc.boolean(), texts), {maxLength: 8});
    return fc.tuple(fc.constant(path), fc.array(texts, {minLength: 3, maxLength: 3}), query);
  });
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(requests, async ([path, parts, query]) => {
      let index = 0;
      const filled = path.replaceAll(/\{\w+\}/g, () =>
        encodeURIComponent((parts[index++] ?? '').toWellFormed()),
      );
      const search = query
        .map(([name, list, text]) => {
          const pair = `${name}${list ? '[]' : ''}=${text}`.toWellFormed();
          return encodeURI(pair).replaceAll(/[&#]/g, '%26');
        })
        .join('&');
      const {status} = await get(app, `${filled}?${search}`, {authorization});
      asked++;
      assert.ok(status < 500, `${status} for ${filled}?${search}`);
    }),
    {numRuns: 1500},
  );
  assert.ok(asked >= 1500);
});
