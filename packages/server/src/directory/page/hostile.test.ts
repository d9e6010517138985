import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import fc from 'fast-check';
import {get, testApp} from '../../../test/api.ts';
import {testStore} from '../../../test/database.ts';
import {addHosts, addJobs, addPlaces, METZ} from '../../../test/fixtures.ts';
import {siretOf} from '../../../test/import.ts';
import {SearchForm} from './search-form.ts';

const store = await testStore();
const {app} = testApp(store);

const TAGS =
  /^<(?:!doctype|\/?(?:html|head|meta|title|style|body|a|header|main|h[123]|p|form|div|label|input|select|option|button|details|summary|fieldset|legend|span|section|ul|li|strong|nav|footer))[\s>]/;

before(async () => {
  await addJobs(store);
  const metz = {code: '57463', name: 'Metz', department: '57', postcodes: ['57000'], ...METZ};
  await addPlaces(store, [{...metz, population: 120_000}]);
  const place = {id: '00000000-0000-7000-8000-000000000001', city: 'Metz', postcode: '57000'};
  await addHosts(store, [
    {
      siret: siretOf(1),
      name: '</h3><zz onclick="a">',
      source: '"><zz>',
      places: [{...place, department: '57', ...METZ}],
      offers: [['D1102', '', 'ON_SITE']],
    },
  ]);
});

const texts = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.string({unit: 'grapheme', maxLength: 20}),
  fc.maxSafeInteger().map(String),
  fc.constantFrom('boulanger', 'boulang', 'metz', '57000', 'Metz (57)', '11573', '57463', 'oui'),
  fc.constantFrom('distance', 'date', 'pertinence', 'partiel', 'public', '1', '20', '999999'),
  fc.constantFrom('"><zz>', "'><zz>", '</title><zz>', '" onfocus="a', '<!--', '&lt;zz&gt;', '%'),
  fc.constantFrom('a'.repeat(200), 'b '.repeat(5000), "'; DROP TABLE offer;--", '\u202e<zz>'),
);
const keys = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...Object.keys(SearchForm.shape))},
  {weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'metier[]', '<zz>')},
  {weight: 1, arbitrary: fc.string({maxLength: 10})},
);

test('no generated address fails, nor puts a tag of its own in the page', async () => {
  let asked = 0;
  const addresses = fc.array(fc.tuple(keys, texts), {maxLength: 8});
  await fc.assert(
    fc.asyncProperty(addresses, async pairs => {
      const query = new URLSearchParams(pairs.map(([key, text]) => [key, text]));
      const response = await get(app, `/recherche?${query.toString()}`);
      const page = await response.text();
      asked++;
      assert.equal(response.status, 200, query.toString());
      assert.match(page, /name="metier"/);
      for (const {index} of page.matchAll(/</g)) {
        assert.match(page.slice(index, index + 12), TAGS, query.toString());
      }
      assert.ok(!page.includes('" onfocus'));
    }),
    {numRuns: 1000},
  );
  assert.ok(asked >= 1000);
});

test('bytes that are no text are refused, with the form', async () => {
  for (const query of [
    'metier=%FF',
    'lieu=%ED%A0%80',
    'metier=%',
    'metier=%00',
    '%00=1',
    '=',
    '&&&',
  ]) {
    const response = await get(app, `/recherche?${query}`);
    assert.equal(response.status, 200, query);
    assert.match(await response.text(), /name="metier"/);
  }
});
