import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {Email, Phone} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {testStore} from '../../test/database.ts';
import {createAgencies} from '../agency/agency.ts';
import {makeDemoAgencies, seedAgencies} from './agencies.ts';
import {demoPlaces} from './places.ts';

const store = await testStore();
const agencies = createAgencies({store});
const now = () => new Date('2026-11-23T09:00:00Z');

before(() => seedAgencies({store, now}));

describe("the demonstration's agencies", () => {
  it('are of four kinds in about twenty-five departments, overseas and Corsica included', () => {
    const lines = makeDemoAgencies();
    const departments = new Set(lines.map(({department}) => department));
    assert.ok(departments.size >= 25, String(departments.size));
    for (const department of ['57', '974', '972', '2A']) {
      const kinds = lines.flatMap(line => (line.department === department ? line.kind : []));
      assert.deepEqual(
        kinds.slice(0, 4).sort(),
        ['cap-emploi', 'conseil-departemental', 'mission-locale', 'pole-emploi'],
        department,
      );
    }
  });

  it('stand in real towns, under their postcodes, each on its own spot', () => {
    const places = demoPlaces();
    for (const {city, department, postcode, lat, lon} of makeDemoAgencies()) {
      const place = places.find(one => one.name === city && one.department === department);
      assert.ok(place, city);
      assert.ok(place.postcodes.includes(postcode), `${city} ${postcode}`);
      const far = Math.hypot((lat ?? 0) - place.lat, (lon ?? 0) - place.lon);
      assert.ok(far < 0.03, `${city} ${far}`);
    }
    const spots = new Set(makeDemoAgencies().map(({lat, lon}) => `${String(lat)} ${String(lon)}`));
    assert.equal(spots.size, makeDemoAgencies().length);
  });

  it('cannot be reached by mistake: reserved addresses, fictional numbers, each its own', () => {
    const lines = makeDemoAgencies();
    for (const {contact_email: email, phone, name} of lines) {
      assert.match(email ?? '', /^[a-z-]+@[a-z-]+\.example$/);
      assert.equal(z.parse(Email, email), email);
      assert.match(phone ?? '', /^\+33(?:19900|26191|35301|46571|53649)\d{4}$/);
      assert.equal(z.parse(Phone, phone), phone);
      assert.match(name, / \(démonstration\)$/);
    }
    for (const field of ['external_id', 'contact_email', 'phone', 'name'] as const) {
      assert.equal(new Set(lines.map(line => line[field])).size, lines.length, field);
    }
  });

  it('are found in Metz, one of them following what another validates', async () => {
    const [metz, second] = await agencies.search({q: 'metz', kinds: ['mission-locale']});
    assert.equal(metz?.name, 'Mission locale de Metz (démonstration)');
    assert.equal(second, undefined);
    const [capEmploi] = await agencies.search({departmentCode: '57', kinds: ['cap-emploi']});
    assert.equal(capEmploi?.name, 'Cap emploi Moselle (démonstration)');
    const [council] = await agencies.search({
      departmentCode: '57',
      kinds: ['conseil-departemental'],
    });
    assert.equal(council?.name, 'Conseil départemental de la Moselle (démonstration)');
    const [gardens] = await agencies.search({departmentCode: '57', kinds: ['structure-IAE']});
    assert.equal(gardens?.refersToAgencyId, metz.id);
    const [corsica] = await agencies.search({departmentCode: '2A', kinds: ['mission-locale']});
    assert.equal(corsica?.name, 'Mission locale d’Ajaccio (démonstration)');
  });

  it('are written once', async () => {
    const before = await store.db.selectFrom('agency').selectAll().orderBy('id').execute();
    await seedAgencies({store, now: () => new Date('2026-12-01T09:00:00Z')});
    const after = await store.db.selectFrom('agency').selectAll().orderBy('id').execute();
    assert.deepEqual(after, before);
    assert.equal(after.length, makeDemoAgencies().length);
  });
});
