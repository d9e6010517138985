import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {freeAt} from './quota.ts';

const DAY = 86_400_000;
const world = await contactWorld();
const {clock} = world;
let people = 0;
const next = (siret: string) =>
  candidate(siret, {potentialBeneficiaryEmail: `q${(people += 1)}@personne.example`});

const outcomes = async (siret: string, count: number) => {
  const software = world.software();
  const ends = await Promise.allSettled(
    Array.from({length: count}, () => software.sendContact({contact: next(siret)})),
  );
  return ends.filter(({status}) => status === 'fulfilled').length;
};

const rightNow = (sent: readonly number[], most: number, now: number): boolean => {
  const within = (days: number) => sent.filter(at => at > now - days * DAY).length;
  return within(30) < most && within(7) < Math.ceil(most / 4);
};

describe('how many first contacts a company gets', () => {
  test('of fifty at once, a week’s share; then another the week after, up to the month’s', async () => {
    const {siret} = await world.join({maxContactsPerMonth: 6});
    const taken: number[] = [];
    for (let week = 0; week < 6; week++) {
      taken.push(await outcomes(siret, week === 0 ? 50 : 5));
      world.later(7 * DAY);
    }
    assert.deepEqual(taken, [2, 2, 2, 0, 0, 2]);
  });

  test('its search says when it has a place again', async () => {
    const {siret, host} = await world.join({maxContactsPerMonth: 1});
    const today = clock.now.toISOString().slice(0, 10);
    assert.equal((await world.found(siret))[0]?.isAvailable, true);
    assert.equal(await outcomes(siret, 1), 1);
    assert.deepEqual(await world.found(siret), []);
    const own = await world.open(host);
    const {contacts} = await own.readHost();
    assert.deepEqual([contacts.month, contacts.week], [1, 1]);
    assert.ok(contacts.fullUntil !== undefined && contacts.fullUntil > today);
    world.later(29 * DAY);
    assert.equal(await outcomes(siret, 1), 0);
    world.later(2 * DAY);
    assert.equal((await world.found(siret))[0]?.isAvailable, true);
    assert.equal(await outcomes(siret, 3), 1);
  });

  test('requests that nobody confirmed use nothing up', async () => {
    const {siret} = await world.join({maxContactsPerMonth: 1});
    for (let count = 0; count < 5; count++) await world.begin(next(siret));
    assert.equal((await world.found(siret)).length, 1);
    assert.equal(await outcomes(siret, 1), 1);
  });

  test('the moment of the next place is the first at which both bounds have one', () => {
    const now = Date.parse('2026-11-23T09:00:00Z');
    const sent = fc.array(fc.integer({min: 0, max: 40 * 24}), {maxLength: 30});
    fc.assert(
      fc.property(sent, fc.integer({min: 1, max: 20}), (hours, most) => {
        const times = hours.map(ago => now - ago * 3_600_000);
        const free = freeAt(
          times.map(at => new Date(at)),
          most,
          new Date(now),
        );
        assert.equal(free === undefined, rightNow(times, most, now));
        if (!free) return;
        assert.ok(rightNow(times, most, free.getTime()));
        assert.ok(!rightNow(times, most, free.getTime() - 1));
      }),
    );
  });
});
