import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {hostWorld} from '../../../test/host-world.ts';
import {newId} from '../../store/id.ts';
import {remindHosts} from './jobs.ts';

const world = await hostWorld();
const {store, clock, join, open} = world;

const at = (day: string): void => {
  clock.now = new Date(`${day}T09:00:00Z`);
};
/** A minute later: joining takes a moment. */
const run = () => {
  const now = new Date(clock.now.getTime() + 60_000);
  return remindHosts({db: store.db, now, newId: () => newId(now)});
};
const remindersOf = async (email: string): Promise<number> =>
  (await world.messages(email, 'host-reminder')).length;

describe('an entry nobody has confirmed', () => {
  test('is asked about after six months, and again six months later', async () => {
    at('2026-11-23');
    const {host} = await join();
    at('2027-05-22');
    assert.equal(await run(), 0);
    at('2027-05-23');
    assert.equal(await run(), 1);
    assert.equal(await run(), 0);
    at('2027-11-22');
    assert.equal(await run(), 0);
    at('2027-11-23');
    assert.equal(await run(), 1);
    assert.equal(await remindersOf(host.contact.email), 2);
  });

  test('no more once it was confirmed, changed, hidden or banned', async () => {
    at('2028-01-01');
    const joined = [await join(), await join(), await join(), await join()] as const;
    const [confirmed, changed, paused, banned] = joined.map(({host}) => host);
    if (!confirmed || !changed || !paused || !banned) throw new Error('four joined');
    at('2028-06-30');
    await (await open(confirmed)).confirmHost();
    const own = await open(changed);
    const {siret: _, ...content} = changed;
    await own.readHost();
    await own.updateHost({host: content});
    await (await open(paused)).pauseHost({});
    await store.db
      .insertInto('banned_siret')
      .values({siret: banned.siret, reason: 'essai', banned_at: clock.now})
      .execute();
    at('2028-07-02');
    await run();
    for (const {contact} of [confirmed, changed, paused, banned]) {
      assert.equal(await remindersOf(contact.email), 0);
    }
    at('2028-12-31');
    await run();
    assert.equal(await remindersOf(confirmed.contact.email), 1);
    assert.equal(await remindersOf(changed.contact.email), 1);
    assert.equal(await remindersOf(paused.contact.email), 0);
  });

  test('two processes at once ask once', async () => {
    at('2029-02-01');
    const {host} = await join();
    at('2029-08-01');
    await Promise.all([run(), run(), run()]);
    assert.equal(await remindersOf(host.contact.email), 1);
  });
});
