import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {testStore} from '../../../test/database.ts';
import {type KnownCommunes, readKnownCommunes} from './known-communes.ts';

const store = await testStore();
let communes: KnownCommunes;

before(async () => {
  await sql`INSERT INTO commune (code, name, department, postcodes, lat, lon) VALUES
    ('57463', 'Metz', '57', '{57000}', 0, 0),
    ('75103', 'Paris 3e Arrondissement', '75', '{75003}', 0, 0),
    ('2B033', 'Bastia', '2B', '{20200}', 0, 0),
    ('01001', 'Saint-Genis-sur-Menthon', '01', '{01380}', 0, 0),
    ('10001', 'Ici', '10', '{10500}', 0, 0), ('51001', 'Là', '51', '{10500}', 0, 0)`.execute(
    store.db,
  );
  communes = await readKnownCommunes(store.db);
});

describe('the city of an address', () => {
  it('comes from the code of the commune, its arrondissement left to the postcode', () => {
    assert.equal(communes.byCode('57463')?.city, 'Metz');
    assert.deepEqual(communes.byCode('75103'), {city: 'Paris', department: '75'});
    assert.equal(communes.byCode('99999'), undefined);
  });

  for (const [postcode, name, city, department] of [
    ['57000', 'METZ', 'Metz', '57'],
    ['57000', 'Metz Cedex 01', 'Metz', '57'],
    ['75003', 'PARIS', 'Paris', '75'],
    ['75003', 'PARIS 03', 'Paris', '75'],
    ['01380', 'ST GENIS SUR MENTHON', 'Saint-Genis-sur-Menthon', '01'],
    ['57045', 'METZ CEDEX', 'Metz', '57'],
    ['20090', 'AJACCIO', 'Ajaccio', '2A'],
    ['20620', 'BIGUGLIA', 'Biguglia', '2B'],
    ['97400', 'ST DENIS', 'Saint-Denis', '974'],
    ['10500', 'AILLEURS', 'Ailleurs', '10'],
    ['10500', 'LA', 'Là', '51'],
    ['57000', 'Le Ban-Saint-Martin', 'Le Ban-Saint-Martin', '57'],
  ] as const) {
    it(`comes from ${postcode} ${name}`, () => {
      assert.deepEqual(communes.byAddress(postcode, name), {city, department});
    });
  }
});
