import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {HostRequest} from '@immersion-kit/sdk/contract';
import {addKey, clientOf} from '../../../test/api.ts';
import {refused} from '../../../test/convention-world.ts';
import {bakery, hostWorld} from '../../../test/host-world.ts';

const world = await hostWorld();
const {store, app, found, newSiret} = world;

const outcomes = (data: readonly {outcome: string; code?: string | undefined}[]) =>
  data.map(({outcome, code}) => (code === undefined ? outcome : `${outcome} ${code}`));

describe('companies a partner answers for', () => {
  test('a hundred at once: each is found, each contact is told by whom', async () => {
    const partner = await world.partner();
    const hosts = Array.from({length: 100}, () => bakery(newSiret()));
    const {data} = await partner.putHosts({hosts});
    assert.deepEqual(
      data,
      hosts.map(({siret}) => ({siret, outcome: 'created'})),
    );
    const {pagination} = await world.page.searchOffers({
      sirets: hosts.map(({siret}) => siret).slice(0, 50),
    });
    assert.equal(pagination.totalRecords, 50);
    const [first] = hosts;
    const [mail] = await world.messages(first?.contact.email ?? '', 'host-published-by-partner');
    assert.equal(mail?.['partner'], 'essai');
    const again = await partner.putHosts({hosts});
    assert.ok(again.data.every(({outcome}) => outcome === 'unchanged'));
    assert.equal(
      (await world.messages(first?.contact.email ?? '', 'host-published-by-partner')).length,
      1,
    );
  });

  test('a hundred and one are too many, and none is taken', async () => {
    const partner = await world.partner();
    const hosts = Array.from({length: 101}, () => bakery(newSiret()));
    await refused(partner.putHosts({hosts}), 'request_invalid', '/hosts too_many');
    assert.deepEqual(await found(hosts[0]?.siret ?? ''), []);
  });

  test('one that is refused does not hold the others up', async () => {
    const partner = await world.partner();
    const own = (await world.join()).host;
    const banned = newSiret();
    await store.db
      .insertInto('banned_siret')
      .values({siret: banned, reason: 'essai', banned_at: world.clock.now})
      .execute();
    const unknownJob: Partial<HostRequest> = {
      offers: [{appellationCode: '99999', remoteWorkMode: 'ON_SITE'}],
    };
    const hosts = [
      bakery(newSiret()),
      {...own, businessName: 'Un autre nom'},
      bakery(banned),
      bakery(newSiret(), unknownJob),
      bakery(newSiret(), {
        businessAddresses: [{streetNumberAndAddress: '', postcode: '57000', city: 'Nancy'}],
      }),
      bakery(newSiret(), {nextAvailabilityDate: '2026-01-01'}),
      bakery(newSiret()),
    ];
    assert.deepEqual(outcomes((await partner.putHosts({hosts})).data), [
      'created',
      'refused host_exists',
      'refused siret_banned',
      'refused job_unknown',
      'refused place_unknown',
      'refused date_past',
      'created',
    ]);
    assert.equal((await found(own.siret))[0]?.name, own.businessName);
  });

  test('a change, by that partner and no other, until the company takes it in hand', async () => {
    const [partner, other] = [await world.partner(), await world.partner()];
    const host = bakery(newSiret());
    await partner.putHosts({hosts: [host]});
    const [before] = await found(host.siret);
    const renamed = {...host, businessName: 'Le Fournil Neuf'};
    assert.deepEqual(outcomes((await other.putHosts({hosts: [renamed]})).data), [
      'refused host_exists',
    ]);
    assert.deepEqual(outcomes((await partner.putHosts({hosts: [renamed]})).data), ['updated']);
    const [after] = await found(host.siret);
    assert.deepEqual([after?.name, after?.locationId], ['Le Fournil Neuf', before?.locationId]);
    const own = await world.open(host);
    await own.pauseHost({});
    assert.deepEqual(outcomes((await partner.putHosts({hosts: [renamed]})).data), [
      'refused host_exists',
    ]);
    await refused(partner.removeHost({siret: host.siret}), 'host_not_found');
    assert.deepEqual(await found(host.siret), []);
  });

  test('another address: the former one hears of it, the new one too', async () => {
    const partner = await world.partner();
    const host = bakery(newSiret());
    await partner.putHosts({hosts: [host]});
    const own = await world.open(host);
    const email = `nouvelle.${host.contact.email}`;
    const moved = {...host, contact: {...host.contact, email}};
    assert.deepEqual(outcomes((await partner.putHosts({hosts: [moved]})).data), ['updated']);
    const [former] = await world.messages(host.contact.email, 'host-contact-changed');
    assert.equal(former?.['partner'], 'essai');
    assert.equal((await world.messages(email, 'host-published-by-partner')).length, 1);
    await refused(own.readHost(), 'link_invalid');
  });

  test('one company twice in a batch is one company', async () => {
    const partner = await world.partner();
    const host = bakery(newSiret());
    const {data} = await partner.putHosts({hosts: [host, {...host, businessName: 'Le second'}]});
    assert.deepEqual(outcomes(data), ['created', 'updated']);
    assert.equal((await found(host.siret))[0]?.name, 'Le second');
  });

  test('batches that overlap, at once and in any order: all are done', async () => {
    const partner = await world.partner();
    const hosts = Array.from({length: 10}, () => bakery(newSiret()));
    const all = await Promise.all(
      Array.from({length: 6}, (_, index) =>
        partner.putHosts({hosts: index % 2 === 0 ? hosts : hosts.toReversed()}),
      ),
    );
    const made = all.flatMap(({data}) => data).filter(({outcome}) => outcome === 'created');
    assert.equal(made.length, hosts.length);
  });

  test('taken away by its partner, it is hidden and told; it may be put back', async () => {
    const partner = await world.partner();
    const host = bakery(newSiret());
    await partner.putHosts({hosts: [host]});
    assert.equal((await partner.removeHost({siret: host.siret})).status, 'withdrawn');
    assert.deepEqual(await found(host.siret), []);
    assert.equal((await world.messages(host.contact.email, 'host-withdrawn')).length, 1);
    await refused(partner.removeHost({siret: host.siret}), 'host_not_found');
    assert.deepEqual(outcomes((await partner.putHosts({hosts: [host]})).data), ['created']);
    assert.equal((await found(host.siret)).length, 1);
  });

  test('one that left by itself is put back by nobody else', async () => {
    const partner = await world.partner();
    const host = bakery(newSiret());
    await partner.putHosts({hosts: [host]});
    await (await world.open(host)).withdrawHost();
    assert.deepEqual(outcomes((await partner.putHosts({hosts: [host]})).data), [
      'refused host_exists',
    ]);
    assert.deepEqual(await found(host.siret), []);
  });

  test('by a page’s key, or without the scope: nothing', async () => {
    const hosts = [bakery(newSiret())];
    await refused(world.page.putHosts({hosts}), 'scope_missing');
    const reader = clientOf(app, {key: await addKey(store, {scopes: ['directory:read']})});
    await refused(reader.putHosts({hosts}), 'scope_missing');
  });
});
