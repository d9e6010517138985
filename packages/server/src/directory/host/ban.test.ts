import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {candidate, contactWorld} from '../../../test/contact-world.ts';
import {refused} from '../../../test/convention-world.ts';
import {addAgency, agencyKey, clientWith, requestFor} from '../../../test/conventions.ts';
import {bakery} from '../../../test/host-world.ts';
import {newId} from '../../store/id.ts';
import {banHost, unbanHost} from './ban.ts';

const world = await contactWorld();
const {store, app, clock, found, isRead, join, newSiret} = world;

const ban = (siret: string, reason = 'Accidents répétés.') =>
  store.db
    .transaction()
    .execute(tx => banHost(tx, {siret, reason}, {now: clock.now, newId: () => newId(clock.now)}));
const unban = (siret: string) => store.db.transaction().execute(tx => unbanHost(tx, siret));

describe('a company that is banned', () => {
  test('is hidden everywhere at once, and back as it was', async () => {
    const {host, siret} = await join();
    // Read before, so that what is kept in memory is there.
    assert.equal((await found(siret)).length, 1);
    assert.ok(await isRead(host));
    assert.equal((await world.page.readCompany({siret})).state, 'open');
    assert.equal(await ban(siret), true);
    assert.deepEqual(await found(siret), []);
    assert.equal(await isRead(host), false);
    assert.deepEqual(await world.page.readCompany({siret}), {siret, state: 'unknown'});
    const {data} = await world.page.searchOffers({
      latitude: 49.1,
      longitude: 6.17,
      distanceKm: 50,
      appellationCodes: ['11573'],
    });
    assert.ok(data.every(offer => offer.siret !== siret));
    assert.equal(await ban(siret, 'Une autre raison.'), false);
    assert.equal(await unban(siret), true);
    assert.equal(await unban(siret), false);
    assert.equal((await found(siret)).length, 1);
    assert.ok(await isRead(host));
  });

  test('is written to no more: who waits for it is told, and it answers nothing', async () => {
    const {siret, company, contact, contactId} = await world.conversation();
    const theirs = await company();
    const before = (await world.post(contact.potentialBeneficiaryEmail)).length;
    await ban(siret);
    const [row] = await world.rows<{status: string}>('SELECT status FROM contact WHERE id = $1', [
      contactId,
    ]);
    assert.equal(row?.status, 'EXPIRED');
    assert.equal((await world.post(contact.potentialBeneficiaryEmail)).length, before + 1);
    await refused(theirs.readExchange(), 'link_invalid');
    const other = candidate(siret, {potentialBeneficiaryEmail: 'autre@personne.example'});
    await refused(world.software().sendContact({contact: other}), 'host_not_found');
  });

  test('hosts no convention', async () => {
    const {siret} = await join();
    const agency = await addAgency(store);
    const client = clientWith(app, await agencyKey(store, [agency]));
    const convention = requestFor(agency, {siret});
    await ban(siret);
    await refused(
      client.submitConvention({convention}),
      'convention_invalid',
      '/convention/siret siret_banned',
    );
    await unban(siret);
    assert.equal((await client.submitConvention({convention})).status, 'READY_TO_SIGN');
  });

  test('does not join, nor ends joining, nor shows what it changes', async () => {
    const siret = newSiret();
    const {publish} = await world.register(bakery(siret));
    await ban(siret);
    await refused(publish(), 'host_invalid', '/host/siret siret_banned');
    await refused(
      world.page.registerHost({host: bakery(siret)}),
      'host_invalid',
      '/host/siret siret_banned',
    );
    const {host} = await join();
    const own = await world.open(host);
    await ban(host.siret);
    const {siret: _, ...content} = host;
    await own.readHost();
    await own.updateHost({host: content});
    await own.pauseHost({});
    await own.resumeHost();
    assert.deepEqual(await found(host.siret), []);
  });
});
