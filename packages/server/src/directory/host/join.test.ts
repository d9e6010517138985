import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {isApiError} from '@immersion-kit/sdk';
import type {HostRequest} from '@immersion-kit/sdk/contract';
import {addHosts} from '../../../test/fixtures.ts';
import {refused} from '../../../test/convention-world.ts';
import {bakery, hostWorld} from '../../../test/host-world.ts';

const world = await hostWorld();
const {store, page, later, newSiret, found, register} = world;
const MINUTE = 60_000;
const DAY = 86_400_000;

const wrong = (code: string, by = 1): string =>
  String((Number(code) + by) % 1_000_000).padStart(6, '0');

const count = async (table: string, siret: string): Promise<number> => {
  const {rows} = await store.pool.query<{count: string}>(
    `SELECT count(*) FROM ${table} WHERE siret = $1`,
    [siret],
  );
  return Number(rows[0]?.count);
};

describe('a company joins', () => {
  test('an entry, the code received: it is found', async () => {
    const host = bakery(newSiret());
    const {code, publish} = await register(host);
    assert.match(code, /^\d{6}$/);
    assert.deepEqual(await found(host.siret), []);
    const state = await publish();
    assert.deepEqual([state.status, state.revision], ['published', 1]);
    const [offer] = await found(host.siret);
    assert.ok(offer);
    assert.equal(offer.name, host.businessName);
    assert.equal(offer.contactMode, 'EMAIL');
    assert.deepEqual([offer.locationId], state.locationIds);
    assert.equal(offer.voluntaryToImmersion, true);
    assert.equal(offer.numberOfEmployeeRange, '3-5');
    assert.deepEqual(offer.address, {
      streetNumberAndAddress: '50 place Mazelle',
      postcode: '57000',
      departmentCode: '57',
      city: 'Metz',
    });
    assert.deepEqual(offer.position, {lat: 49.1, lon: 6.17});
    assert.ok(await world.isRead(host));
    const [mail] = await world.messages(host.contact.email, 'host-published');
    assert.deepEqual(mail, {firstName: 'Odile', businessName: 'Le Fournil des Essais'});
  });

  test('by nobody else: a company that is there keeps its entry, shown or paused', async () => {
    const {host} = await world.join();
    await refused(page.registerHost({host}), 'host_exists');
    const late = await register(bakery(newSiret()));
    const other = {...bakery(newSiret())};
    const [one, two] = [await register(other), await register(other)];
    await one.publish();
    await refused(two.publish(), 'host_exists');
    await (await world.open(host)).pauseHost({});
    await refused(page.registerHost({host}), 'host_exists');
    assert.equal((await late.publish()).status, 'published');
  });

  test('the same place said twice is one; a place keeps the order it was given in', async () => {
    const metz = {streetNumberAndAddress: '1 rue Haute', postcode: '57000', city: 'METZ'};
    const nancy = {streetNumberAndAddress: '2 rue Basse', postcode: '54000', city: 'Nancy cedex'};
    const {state, siret} = await world.join({
      businessAddresses: [nancy, metz, {...metz, streetNumberAndAddress: '1, rue HAUTE'}],
    });
    const [first, second, third] = state.locationIds;
    assert.equal(second, third);
    const cities = new Map((await found(siret)).map(one => [one.locationId, one.address.city]));
    assert.deepEqual([cities.get(first ?? ''), cities.get(second ?? '')], ['Nancy', 'Metz']);
    assert.equal(cities.size, 2);
  });

  test('one a register named is taken over: voluntary, with its own words', async () => {
    const siret = newSiret();
    const place = {city: 'Metz', postcode: '57000', department: '57', lat: 49.11, lon: 6.18};
    await addHosts(store, [
      {
        siret,
        name: 'FOURNIL DU REGISTRE',
        naf: '1071C',
        employeeRange: '6-9',
        voluntary: false,
        source: 'Registre',
        places: [{id: '01a207a2-3280-7900-be7c-70a81efadab1', ...place}],
        offers: [['K1304', '', 'ON_SITE']],
      },
    ]);
    const {naf: _naf, numberOfEmployeeRange: _range, ...rest} = bakery(siret);
    await (await register(rest)).publish();
    const offers = await found(siret);
    assert.deepEqual(
      offers.map(({name, rome, voluntaryToImmersion, source, naf, numberOfEmployeeRange}) => ({
        name,
        rome,
        voluntaryToImmersion,
        source,
        naf,
        numberOfEmployeeRange,
      })),
      [
        {
          name: 'Le Fournil des Essais',
          rome: 'D1102',
          voluntaryToImmersion: true,
          source: undefined,
          // What the register knew and the company did not say stays.
          naf: '1071C',
          numberOfEmployeeRange: '6-9',
        },
      ],
    );
  });

  test('what is wrong is told by its field', async () => {
    const cases: readonly (readonly [Partial<HostRequest>, ...string[]])[] = [
      [
        {offers: [{appellationCode: '99999', remoteWorkMode: 'ON_SITE'}]},
        '/host/offers/0/appellationCode job_unknown',
      ],
      [
        {businessAddresses: [{streetNumberAndAddress: '', postcode: '57000', city: 'Nancy'}]},
        '/host/businessAddresses/0/postcode place_unknown',
      ],
      [{nextAvailabilityDate: '2026-11-22'}, '/host/nextAvailabilityDate date_past'],
      [
        {
          contactMode: 'IN_PERSON',
          welcomeAddress: {streetNumberAndAddress: '', postcode: '75001', city: 'Metz'},
        },
        '/host/welcomeAddress/postcode place_unknown',
      ],
    ];
    for (const [choices, ...fields] of cases) {
      const host = bakery(newSiret(), choices);
      await refused(page.registerHost({host}), 'host_invalid', ...fields);
      assert.equal(await count('host_registration', host.siret), 0);
    }
  });

  test('one the register says closed does not', async () => {
    const closed = await hostWorld({
      registry: siret => Promise.resolve({siret, state: 'closed'}),
    });
    const host = bakery(closed.newSiret());
    await refused(closed.page.registerHost({host}), 'host_invalid', '/host/siret siret_closed');
  });
});

describe('the code of a registration', () => {
  test('wrong, then right', async () => {
    const {held, code, publish} = await register(bakery(newSiret()));
    await refused(held.publishHost({code: wrong(code)}), 'code_invalid');
    assert.equal((await publish()).status, 'published');
  });

  test('five tries in all, however many come at once', async () => {
    const host = bakery(newSiret());
    const {held, code, publish} = await register(host);
    const tries = await Promise.allSettled(
      Array.from({length: 20}, (_, index) => held.publishHost({code: wrong(code, index + 1)})),
    );
    for (const one of tries) {
      assert.ok(one.status === 'rejected' && isApiError(one.reason));
      assert.equal(one.reason.code, 'code_invalid');
    }
    await refused(publish(), 'code_invalid');
    assert.equal(await count('host', host.siret), 0);
  });

  test('ten minutes; a new one is asked for, no more than once a minute', async () => {
    const host = bakery(newSiret());
    const {held, code} = await register(host);
    await refused(held.resendRegistrationCode(), 'message_too_soon');
    later(10 * MINUTE);
    await refused(held.publishHost({code}), 'code_invalid');
    assert.deepEqual(await held.resendRegistrationCode(), {asked: true});
    const fresh = await world.lastCode(host.contact.email);
    await refused(held.resendRegistrationCode(), 'message_too_soon');
    if (fresh !== code) await refused(held.publishHost({code}), 'code_invalid');
    assert.equal((await held.publishHost({code: fresh})).status, 'published');
  });

  test('good once: twenty at once, one effect; what it opened is closed', async () => {
    const host = bakery(newSiret());
    const {held, publish} = await register(host);
    const all = await Promise.allSettled(Array.from({length: 20}, publish));
    const done = all.filter(({status}) => status === 'fulfilled');
    assert.equal(done.length, 1);
    for (const one of all) {
      if (one.status === 'fulfilled') continue;
      assert.ok(isApiError(one.reason), String(one.reason));
      assert.match(one.reason.code, /^(?:host_exists|link_invalid)$/);
    }
    assert.equal(await count('host', host.siret), 1);
    assert.equal(await count('location', host.siret), 1);
    assert.equal(await count('host_registration', host.siret), 0);
    assert.equal((await world.messages(host.contact.email, 'host-published')).length, 1);
    await refused(held.publishHost({code: '123456'}), 'link_invalid');
  });

  test('ten a day to one address, whatever is registered', async () => {
    const contact = {...bakery('').contact, email: 'cible@ailleurs.example'};
    const sent = async () => (await world.messages(contact.email, 'host-code')).length;
    let held: Awaited<ReturnType<typeof register>>['held'] | undefined;
    for (const _ of Array.from({length: 12})) {
      ({held} = await register(bakery(newSiret(), {contact})));
    }
    assert.equal(await sent(), 10);
    later(MINUTE);
    assert.deepEqual(await held?.resendRegistrationCode(), {asked: true});
    assert.equal(await sent(), 10);
    later(DAY);
    await held?.resendRegistrationCode();
    assert.equal(await sent(), 11);
  });

  test('of another registration is of no use', async () => {
    const [mine, theirs] = [await register(bakery(newSiret())), await register(bakery(newSiret()))];
    if (mine.code !== theirs.code) {
      await refused(mine.held.publishHost({code: theirs.code}), 'code_invalid');
    }
    assert.equal((await theirs.publish()).status, 'published');
  });

  test('a registration lives seven days', async () => {
    const {held} = await register(bakery(newSiret()));
    later(7 * DAY);
    await refused(held.publishHost({code: '123456'}), 'link_expired');
  });

  test('what was true when it registered is looked at again', async () => {
    const host = bakery(newSiret(), {nextAvailabilityDate: '2026-12-01'});
    const {held} = await register(host);
    later(6 * DAY);
    await held.resendRegistrationCode();
    const code = await world.lastCode(host.contact.email);
    await refused(held.publishHost({code}), 'host_invalid', '/host/nextAvailabilityDate date_past');
  });
});
