import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type DirectoryLine, readLine} from '../../../test/directory-row.ts';
import {siretOf, testFiles} from '../../../test/import.ts';

const files = testFiles();

const accepted = async (change: Partial<DirectoryLine>) => {
  const {row, refusals} = await readLine(files, change);
  assert.deepEqual(refusals, undefined);
  assert.ok(row);
  return row;
};

describe('a line of a directory', () => {
  it('says a company, a place and jobs', async () => {
    assert.deepEqual(await accepted({}), {
      establishment: {
        siret: siretOf(1),
        name: 'Boulangerie Paul',
        customized_name: 'Paul',
        words: 'boulangerie paul paul',
        naf: '1071C',
        employee_range: '10-19',
        host_kind: 'company',
        website: null,
        additional_information: null,
        contact_mode: null,
        disabled_worker_welcome: null,
        available_from: null,
        updated_at: null,
      },
      location: {
        address_key: '50 place mazelle 57000 metz',
        street: '50 Place Mazelle',
        postcode: '57000',
        city: 'Metz',
        department: '57',
        lat: 49.1193,
        lon: 6.1757,
      },
      offers: [{rome: 'D1102', appellation: '', remote_work_mode: 'ON_SITE'}],
    });
  });

  it('may fill every field', async () => {
    const {establishment, offers} = await accepted({
      nom: '  ',
      sigle: 'B\u00A0P',
      enseigne: 'b p',
      type: 'ASSO',
      site: 'www.exemple.fr/accueil',
      infos: ' Un  fournil\r\n\r\nouvert ',
      contact: 'IN_PERSON',
      mode: 'HYBRID',
      rqth: 'yes-declared-only',
      libre: '2027-01-31',
      maj: '2026-01-02',
    });
    assert.equal(establishment.name, 'B P');
    assert.equal(establishment.customized_name, null);
    assert.equal(establishment.host_kind, 'association');
    assert.equal(establishment.website, 'https://www.exemple.fr/accueil');
    assert.equal(establishment.additional_information, 'Un fournil\n\nouvert');
    assert.equal(establishment.contact_mode, 'IN_PERSON');
    assert.equal(establishment.disabled_worker_welcome, 'yes-declared-only');
    assert.equal(establishment.available_from, '2027-01-31');
    assert.equal(establishment.updated_at, '2026-01-02T00:00:00Z');
    assert.equal(offers[0]?.remote_work_mode, 'HYBRID');
  });

  for (const [codes, appellations, expected] of [
    ['D1102, K1304|M1805', '', ['D1102', 'K1304', 'M1805']],
    ['d1102 d1102', '', ['D1102']],
    ['D1102', '11573', ['D1102/11573']],
    ['K1304', '11573 14156', ['D1102/11573', 'M1805/14156', 'K1304']],
    ['', '', ['D1102', 'K1304']],
  ] as const) {
    it(`offers jobs: « ${codes} » and « ${appellations} »`, async () => {
      const {offers} = await accepted({romes: codes, appellations});
      const stated = offers.map(({rome, appellation}) =>
        [rome, appellation].filter(Boolean).join('/'),
      );
      assert.deepEqual(stated, expected);
    });
  }

  for (const [code, range] of Object.entries({
    NN: '',
    '00': '0',
    '01': '1-2',
    '02': '3-5',
    '03': '6-9',
    '11': '10-19',
    '12': '20-49',
    '21': '50-99',
    '22': '100-199',
    '31': '200-249',
    '32': '250-499',
    '41': '500-999',
    '42': '1000-1999',
    '51': '2000-4999',
    '52': '5000-9999',
    '53': '+10000',
    '99': '',
    '': '',
  })) {
    it(`reads the headcount ${code || '(empty)'} as « ${range} »`, async () => {
      assert.equal((await accepted({effectif: code})).establishment.employee_range, range);
    });
  }

  it('takes La Poste, Corsica, a decimal comma, the equator', async () => {
    assert.ok(await accepted({siret: '356 000 000 00048'}));
    const {location} = await accepted({
      commune: '',
      ville: 'Ajaccio',
      cp: '20000',
      lat: '0',
      lon: '8,7',
    });
    assert.deepEqual([location.lat, location.lon, location.city], [0, 8.7, 'Ajaccio']);
    assert.equal((await accepted({numero: '', rue: ''})).location.street, '');
  });
});
