import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import type {AlertSearch} from '@immersion-kit/sdk/contract';
import {addKey, clientOf} from '../../../test/api.ts';
import {PARTNER, refused} from '../../../test/convention-world.ts';
import {clientWith} from '../../../test/conventions.ts';
import {addHosts, addJobs, type Host, METZ} from '../../../test/fixtures.ts';
import {messageWorld} from '../../../test/message-world.ts';
import {runJobs} from '../../convention/jobs.ts';

const world = await messageWorld();
const {store, app, clock, delivered, told, forget, later, nextId} = world;
await addJobs(store);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LEA = 'Lea.Muller@personne.example';
const BAKER = ['D1102', '11573', 'ON_SITE'] as const;
const SEARCH: AlertSearch = {
  appellationCode: '11573',
  latitude: METZ.lat,
  longitude: METZ.lon,
  distanceKm: 10,
  jobLabel: 'Boulanger / Boulangère',
  placeLabel: 'Metz',
};

const key = await addKey(store, {
  prefix: 'pk',
  origins: [PARTNER],
  scopes: ['directory:read', 'contact:write'],
});
const page = clientOf(app, {
  key,
  fetch: (input, init) => {
    const request = new Request(input, init);
    request.headers.set('origin', PARTNER);
    return app.fetch(request);
  },
});

const LINK = /\/alerte#(al_[\w-]{43})/;

/** The client of whoever opens the link of the last mail. */
const owner = async () => {
  const mail = (await delivered()).at(-1);
  assert.ok(mail?.channel === 'email');
  const [, token = ''] = LINK.exec(mail.text) ?? [];
  return {client: clientWith(app, token), mail};
};

const confirmed = async (email = LEA, search = SEARCH) => {
  await page.createAlert({email, search});
  const {client} = await owner();
  await client.confirmAlert();
  await forget();
  return client;
};

const host = (number: number, choices: Partial<Host> = {}): Host => ({
  siret: `000000${String(number).padStart(2, '0')}000000`.slice(0, 14),
  name: `Fournil ${number}`,
  contactMode: 'EMAIL',
  updatedAt: clock.now.toISOString(),
  places: [{id: nextId(), city: 'Metz', postcode: '57000', department: '57', ...METZ}],
  offers: [BAKER],
  ...choices,
});

const work = async () => {
  const {alerted} = await runJobs({db: store.db, now: clock.now, newId: nextId});
  return alerted;
};

let joined = 0;
const join = async (choices?: Partial<Host>) => {
  joined += 1;
  await addHosts(store, [host(joined, choices)]);
};

beforeEach(async () => {
  await forget();
  await store.pool.query('DELETE FROM search_alert');
  later(DAY_MS);
});

describe('an alert', () => {
  test('is asked for on a page, confirmed from the mail, and seen by its owner', async () => {
    assert.deepEqual(await page.createAlert({email: LEA, search: SEARCH}), {asked: true});
    const {client, mail} = await owner();
    // A stranger may have chosen the words of the search, and the address.
    assert.doesNotMatch(mail.text, /Boulanger|Metz/);
    const expected = {
      status: 'unconfirmed',
      jobLabel: 'Boulanger / Boulangère',
      placeLabel: 'Metz',
      distanceKm: 10,
      createdAt: clock.now.toISOString(),
    };
    assert.deepEqual(await client.readAlert(), expected);
    assert.deepEqual(await client.readAlert(), expected, 'reading confirms nothing');
    assert.equal((await client.confirmAlert()).status, 'active');
    assert.equal((await client.confirmAlert()).status, 'active');
  });

  test('sends nothing before its owner confirmed it', async () => {
    await page.createAlert({email: LEA, search: SEARCH});
    await delivered();
    await forget();
    later(2 * DAY_MS);
    await join();
    assert.equal(await work(), 0);
    assert.deepEqual(await told(), []);
  });

  test('tells of what came since, once a day at most, with a link to stop', async () => {
    await join();
    later(HOUR_MS);
    await confirmed();
    later(HOUR_MS);
    await join({name: 'La Miche de Queuleu'});
    assert.equal(await work(), 0, 'a day has not gone by');
    later(DAY_MS);
    assert.equal(await work(), 1);
    const [mail] = await delivered();
    assert.ok(mail?.channel === 'email');
    assert.equal(mail.to, LEA);
    assert.match(mail.subject, /^Une nouvelle entreprise accueille/);
    assert.match(mail.text, /La Miche de Queuleu, Metz/);
    assert.match(mail.text, LINK);
    assert.equal(await work(), 0);
    later(DAY_MS);
    assert.equal(await work(), 0, 'nothing new');
    await join();
    await join();
    later(DAY_MS);
    assert.equal(await work(), 1);
    assert.match((await delivered())[0]?.text ?? '', /2 nouvelles entreprises/);
  });

  test('keeps to its job, its radius and companies that volunteered', async () => {
    await confirmed();
    later(HOUR_MS);
    const far = {id: nextId(), city: 'Nancy', postcode: '54000', department: '54'};
    await join({places: [{...far, lat: 48.69, lon: 6.18}]});
    await join({offers: [['M1805', '14156', 'ON_SITE']]});
    await join({voluntary: false, source: 'SIRENE'});
    await join({availableFrom: '2030-01-01'});
    later(DAY_MS);
    assert.equal(await work(), 0);
    // The whole ROME of the job counts.
    await join({offers: [['D1102', '', 'ON_SITE']]});
    later(DAY_MS);
    assert.equal(await work(), 1);
  });

  test('is stopped by its owner for good, and the address is erased at once', async () => {
    const client = await confirmed();
    assert.equal((await client.stopAlert()).status, 'stopped');
    assert.equal((await client.stopAlert()).status, 'stopped');
    assert.equal((await client.confirmAlert()).status, 'stopped');
    const {rows} = await store.pool.query<{recipient: string}>(
      'SELECT recipient FROM search_alert',
    );
    assert.deepEqual(rows, [{recipient: ''}]);
    await join();
    later(2 * DAY_MS);
    assert.equal(await work(), 0);
  });

  test('asked for again waits as one; running already, it asks nothing', async () => {
    const again = [LEA, LEA.toLowerCase()].map(email => page.createAlert({email, search: SEARCH}));
    await Promise.all(again);
    const {rows} = await store.pool.query('SELECT FROM search_alert');
    assert.equal(rows.length, 1);
    const {client} = await owner();
    await client.confirmAlert();
    await forget();
    assert.deepEqual(await page.createAlert({email: LEA, search: SEARCH}), {asked: true});
    assert.deepEqual(await told(), []);
  });

  test('is not the eleventh of an address; what strangers ask for it does not count', async () => {
    for (let distanceKm = 1; distanceKm <= 12; distanceKm += 1) {
      await page.createAlert({email: LEA, search: {...SEARCH, distanceKm}});
    }
    await store.pool.query(
      "UPDATE search_alert SET status = 'active' WHERE (search ->> 'distanceKm')::int <= 10",
    );
    await page.createAlert({email: LEA, search: {...SEARCH, distanceKm: 13}});
    const {rows} = await store.pool.query('SELECT FROM search_alert');
    assert.equal(rows.length, 12);
  });

  test('asked for thirty times in a day writes once, and no message of it waits for another day', async () => {
    for (let time = 0; time < 30; time += 1) await page.createAlert({email: LEA, search: SEARCH});
    const {rows} = await store.pool.query<{due: Date | null}>(
      'SELECT expires_at AS due FROM message',
    );
    assert.deepEqual(rows, [{due: new Date(clock.now.getTime() + DAY_MS)}]);
    later(DAY_MS);
    await page.createAlert({email: LEA, search: SEARCH});
    await delivered();
    assert.deepEqual(await told(), [
      `alert-confirmation → ${LEA} obsolete expired`,
      `alert-confirmation → ${LEA}`,
    ]);
  });

  test('stopped meanwhile, what it was about to say is not said', async () => {
    const client = await confirmed();
    later(HOUR_MS);
    await join();
    later(DAY_MS);
    assert.equal(await work(), 1);
    await client.stopAlert();
    await delivered();
    assert.deepEqual(await told(), [`alert-news → ${LEA} obsolete status_changed`]);
  });

  test('is told once by two servers that work at once', async () => {
    await confirmed();
    later(HOUR_MS);
    await join();
    later(DAY_MS);
    const told = await Promise.all([work(), work(), work()]);
    assert.deepEqual(told.toSorted(), [0, 0, 1]);
  });

  test('opens by its own link only', async () => {
    await refused(page.readAlert(), 'link_invalid');
    await refused(clientWith(app, `al_${'0'.repeat(43)}`).readAlert(), 'link_invalid');
    await refused(clientOf(app, {}).readAlert(), 'link_missing');
  });
});
