import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {refused} from '../../../test/convention-world.ts';
import {hostWorld} from '../../../test/host-world.ts';
import {resumeHosts} from './jobs.ts';

const world = await hostWorld();
const {store, clock, later, found, isRead, join, open} = world;
const DAY = 86_400_000;
const METZ = {streetNumberAndAddress: '50 place Mazelle', postcode: '57000', city: 'Metz'};
const NANCY = {streetNumberAndAddress: '3 rue Stanislas', postcode: '54000', city: 'Nancy'};

const contentOf = async (client: Awaited<ReturnType<typeof open>>) => {
  const {host} = await client.readHost();
  const {siret: _, ...content} = host;
  return content;
};

describe('a company comes back to its entry', () => {
  test('by a code sent to its address: it reads all it said', async () => {
    const {host} = await join();
    const own = await open(host);
    const read = await own.readHost();
    const [address] = read.host.businessAddresses;
    assert.match(address?.id ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(
      {...read.host, businessAddresses: [METZ]},
      {...host, businessAddresses: [METZ]},
    );
    assert.equal(read.status, 'published');
    assert.deepEqual(read.appellations, [
      {appellationCode: '11573', appellationLabel: 'Boulanger / Boulangère'},
    ]);
    assert.deepEqual(read.contacts, {month: 0, mostAMonth: 6, week: 0, mostAWeek: 2});
    assert.equal(read.responsiveness, undefined);
  });

  test('the same is answered for a company that is not here, and nothing is sent', async () => {
    const {host} = await join();
    const absent = world.newSiret();
    const sent = async () => {
      const {rows} = await store.pool.query<{count: string}>(
        `SELECT count(*) FROM message WHERE kind = 'host-code'`,
      );
      return Number(rows[0]?.count);
    };
    const before = await sent();
    assert.deepEqual(
      await world.own.requestHostCode({siret: absent}),
      await world.own.requestHostCode({siret: host.siret}),
    );
    assert.equal(await sent(), before + 1);
    await refused(world.own.openHost({siret: absent, code: '123456'}), 'code_invalid');
  });

  test('a wrong code, a late one, one that was used', async () => {
    const {host, siret} = await join();
    later(1);
    await world.own.requestHostCode({siret});
    const code = await world.lastCode(host.contact.email);
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await refused(world.own.openHost({siret, code: other}), 'code_invalid');
    await world.own.openHost({siret, code});
    await refused(world.own.openHost({siret, code}), 'code_invalid');
    later(1);
    await world.own.requestHostCode({siret});
    const second = await world.lastCode(host.contact.email);
    later(10 * 60_000);
    await refused(world.own.openHost({siret, code: second}), 'code_invalid');
  });

  test('asking all the time neither ends the code nor gives more tries', async () => {
    const {host, siret} = await join();
    later(1);
    await world.own.requestHostCode({siret});
    const code = await world.lastCode(host.contact.email);
    const sent = async () =>
      (await world.messages(host.contact.email, 'host-code')).filter(({act}) => act === 'open');
    for (const _ of Array.from({length: 30})) await world.own.requestHostCode({siret});
    assert.equal((await sent()).length, 1);
    await world.own.openHost({siret, code});
    for (const _ of Array.from({length: 25})) {
      later(60_000);
      assert.deepEqual(await world.own.requestHostCode({siret}), {asked: true});
    }
    assert.equal((await sent()).length, 20);
    later(DAY);
    await world.own.requestHostCode({siret});
    assert.equal((await sent()).length, 21);
  });

  test('half an hour, on our own pages, for one company', async () => {
    const {host} = await join();
    const own = await open(host);
    later(30 * 60_000);
    await refused(own.readHost(), 'link_expired');
    const {registration} = await world.register({...host, siret: world.newSiret()});
    await refused(world.holder(registration).readHost(), 'link_invalid');
  });
});

describe('a company changes its entry', () => {
  test('the address that answered until then hears of another one, and of nothing else', async () => {
    const {host} = await join();
    const own = await open(host);
    const content = await contentOf(own);
    const kinds = async () => {
      const {rows} = await world.store.pool.query<{kind: string}>(
        "SELECT kind FROM message WHERE recipient = $1 AND kind = 'host-contact-changed'",
        [host.contact.email],
      );
      return rows.length;
    };
    await own.updateHost({host: {...content, additionalInformation: 'Nous ouvrons à 5 h.'}});
    assert.equal(await kinds(), 0);
    const email = `nouvelle.${host.contact.email}`;
    const moved = {...content, contact: {...content.contact, email}};
    await refused(own.updateHost({host: moved}), 'address_unconfirmed');
    assert.equal(await kinds(), 0);
    await own.updateHost({host: moved, code: await world.lastCode(email)});
    assert.equal(await kinds(), 1);
  });

  test('another address answers once it has the code, and not before', async () => {
    const {host, siret} = await join();
    const own = await open(host);
    const other = await open(host);
    const content = await contentOf(own);
    const email = `victime.${siret}@ailleurs.example`;
    const moved = {...content, businessName: 'Autre', contact: {...content.contact, email}};
    await refused(own.updateHost({host: moved}), 'address_unconfirmed');
    const [sent] = await world.messages(email, 'host-code');
    assert.equal(sent?.['act'], 'address');
    const code = sent['code'] ?? '';
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await refused(own.updateHost({host: moved, code: wrong}), 'code_invalid');
    const elsewhere = {...moved, contact: {...moved.contact, email: `b.${email}`}};
    await refused(own.updateHost({host: elsewhere, code}), 'code_invalid');
    const kept = await own.readHost();
    assert.deepEqual([kept.host.contact.email, kept.revision], [host.contact.email, 1]);
    assert.equal((await found(siret))[0]?.name, host.businessName);
    // The same code again within a minute: what was sent stays good.
    await refused(own.updateHost({host: moved}), 'address_unconfirmed');
    assert.equal((await world.messages(email, 'host-code')).length, 1);
    await own.updateHost({host: moved, code});
    assert.equal((await own.readHost()).host.contact.email, email);
    // Other sessions of the former address are over; the code is spent.
    await refused(other.readHost(), 'link_invalid');
    const back = {...moved, contact: {...moved.contact, email: host.contact.email}};
    await refused(own.updateHost({host: back, code}), 'code_invalid');
  });

  test('five tries of the code of another address', async () => {
    const {host, siret} = await join();
    const own = await open(host);
    const content = await contentOf(own);
    const email = `essais.${siret}@ailleurs.example`;
    const moved = {...content, contact: {...content.contact, email}};
    await refused(own.updateHost({host: moved}), 'address_unconfirmed');
    const code = await world.lastCode(email);
    for (const by of [1, 2, 3, 4, 5]) {
      const wrong = String((Number(code) + by) % 1_000_000).padStart(6, '0');
      await refused(own.updateHost({host: moved, code: wrong}), 'code_invalid');
    }
    await refused(own.updateHost({host: moved, code}), 'code_invalid');
  });

  test('what opened an entry before it was withdrawn does not open it once it is back', async () => {
    const {host} = await join();
    const own = await open(host);
    await own.withdrawHost();
    await (await world.register(host)).publish();
    await refused(own.readHost(), 'link_invalid');
  });

  test('places keep their ids: by what they say, or by their address', async () => {
    const {host, siret, state} = await join({businessAddresses: [METZ, NANCY]});
    const [metz, nancy] = state.locationIds;
    const own = await open(host);
    const content = await contentOf(own);
    // The first moves next door and says who it is; the second is the same address, without its id.
    const moved = {...METZ, streetNumberAndAddress: '51 place Mazelle', id: metz ?? ''};
    const changed = await own.updateHost({
      host: {...content, businessName: 'Le Fournil Neuf', businessAddresses: [NANCY, moved]},
    });
    assert.deepEqual(changed.locationIds, [nancy, metz]);
    assert.equal(changed.revision, 2);
    const offers = await found(siret);
    assert.deepEqual(
      offers.map(({name, address}) => [name, address.streetNumberAndAddress]).sort(),
      [
        ['Le Fournil Neuf', '3 rue Stanislas'],
        ['Le Fournil Neuf', '51 place Mazelle'],
      ],
    );
    // They exchange their addresses.
    await own.readHost();
    const swapped = await own.updateHost({
      host: {
        ...content,
        businessAddresses: [
          {...NANCY, id: metz ?? ''},
          {...METZ, id: nancy ?? ''},
        ],
      },
    });
    assert.deepEqual(swapped.locationIds, [metz, nancy]);
    await own.readHost();
    const fewer = await own.updateHost({host: {...content, businessAddresses: [METZ]}});
    assert.deepEqual(fewer.locationIds, [nancy]);
    assert.equal((await found(siret)).length, 1);
  });

  test('the id of a place elsewhere is nobody’s', async () => {
    const [one, other] = [await join(), await join()];
    const own = await open(one.host);
    const content = await contentOf(own);
    const [theirs = ''] = other.state.locationIds;
    const changed = await own.updateHost({
      host: {...content, businessAddresses: [{...NANCY, id: theirs}]},
    });
    assert.notDeepEqual(changed.locationIds, [theirs]);
    const [offer] = await found(other.siret);
    assert.equal(offer?.address.city, 'Metz');
  });

  test('not over what somebody else changed meanwhile', async () => {
    const {host} = await join();
    const [mine, theirs] = [await open(host), await open(host)];
    const content = await contentOf(mine);
    await theirs.readHost();
    await theirs.updateHost({host: {...content, businessName: 'Le leur'}});
    await refused(
      mine.updateHost({host: {...content, businessName: 'Le mien'}}),
      'precondition_failed',
    );
    const [offer] = await found(host.siret);
    assert.equal(offer?.name, 'Le leur');
  });

  test('what is wrong is told by its field', async () => {
    const {host} = await join();
    const own = await open(host);
    const content = await contentOf(own);
    await refused(
      own.updateHost({host: {...content, nextAvailabilityDate: '2020-01-01'}}),
      'host_invalid',
      '/host/nextAvailabilityDate date_past',
    );
  });

  test('all is true: the day is noted, nothing else', async () => {
    const {host} = await join();
    const own = await open(host);
    const before = await own.readHost();
    later(1000);
    const state = await own.confirmHost();
    assert.equal(state.revision, before.revision);
    const after = await own.readHost();
    assert.equal(after.confirmedAt, clock.now.toISOString());
    assert.equal(after.updatedAt, before.updatedAt);
  });
});

describe('a company hides', () => {
  test('at once, everywhere, until it comes back', async () => {
    const {host, siret} = await join();
    assert.ok(await isRead(host));
    const own = await open(host);
    assert.equal((await own.pauseHost({})).status, 'paused');
    assert.deepEqual(await found(siret), []);
    assert.equal(await isRead(host), false);
    assert.deepEqual(await world.page.readCompany({siret}), {siret, state: 'unknown'});
    // What it changes meanwhile stays hidden.
    const content = await contentOf(own);
    assert.equal((await own.updateHost({host: content})).status, 'paused');
    assert.deepEqual(await found(siret), []);
    assert.equal((await own.resumeHost()).status, 'published');
    assert.equal((await found(siret)).length, 1);
    await refused(own.resumeHost(), 'status_not_allowed');
  });

  test('until a day: it is shown again that day, in mainland France', async () => {
    const {host, siret} = await join();
    const own = await open(host);
    const today = clock.now.toISOString().slice(0, 10);
    await refused(own.pauseHost({until: today}), 'host_invalid', '/until date_past');
    const until = new Date(clock.now.getTime() + 10 * DAY).toISOString().slice(0, 10);
    await own.pauseHost({until});
    assert.equal((await own.readHost()).pausedUntil, until);
    const run = (now: string) =>
      resumeHosts({db: store.db, now: new Date(now), newId: () => 'unused'});
    const eve = new Date(Date.parse(until) - DAY).toISOString().slice(0, 10);
    // 22:59 UTC is 23:59 in Paris in winter.
    assert.equal(await run(`${eve}T22:59:00Z`), 0);
    assert.deepEqual(await found(siret), []);
    assert.equal(await run(`${eve}T23:00:00Z`), 1);
    assert.equal((await found(siret)).length, 1);
    assert.equal(await run(`${until}T12:00:00Z`), 0);
    assert.equal((await own.readHost()).pausedUntil, undefined);
  });

  test('for good: it is told, can do nothing more, and may join again', async () => {
    const {host, siret} = await join();
    const own = await open(host);
    assert.equal((await own.withdrawHost()).status, 'withdrawn');
    assert.deepEqual(await found(siret), []);
    assert.equal((await world.messages(host.contact.email, 'host-withdrawn')).length, 1);
    await refused(own.withdrawHost(), 'status_not_allowed');
    await refused(own.pauseHost({}), 'status_not_allowed');
    await refused(own.confirmHost(), 'status_not_allowed');
    later(1);
    await world.own.requestHostCode({siret});
    const state = await (await world.register(host)).publish();
    assert.deepEqual([state.status, state.revision], ['published', 3]);
    assert.equal((await found(siret)).length, 1);
  });
});
