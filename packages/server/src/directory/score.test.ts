import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {testApp} from '../../test/api.ts';
import {clientWith, requestFor} from '../../test/conventions.ts';
import {conventionWorld} from '../../test/convention-world.ts';
import {addHosts, addJobs, METZ} from '../../test/fixtures.ts';
import {addKey} from '../../test/api.ts';
import {rescore, scoreOf} from './score.ts';

const count = fc.integer({min: 0, max: 200});

describe('the score of a company', () => {
  test('is ten for one nobody knows yet, and that of its answers', () => {
    assert.equal(scoreOf({validated: 0, received: 0, answered: 0}), 10);
    assert.equal(scoreOf({validated: 2, received: 0, answered: 0}), 50);
    assert.equal(scoreOf({validated: 2, received: 9, answered: 9}), 50);
    assert.equal(scoreOf({validated: 2, received: 9, answered: 4}), 25);
    assert.equal(scoreOf({validated: 0, received: 9, answered: 0}), 1);
  });

  test('never falls when it answers or welcomes more, never rises when it answers less', () => {
    fc.assert(
      fc.property(count, count, count, (validated, answered, silent) => {
        const received = answered + silent;
        const score = scoreOf({validated, received, answered});
        assert.ok(scoreOf({validated: validated + 1, received, answered}) >= score);
        assert.ok(scoreOf({validated, received: received + 1, answered: answered + 1}) >= score);
        assert.ok(scoreOf({validated, received: received + 1, answered}) <= score);
      }),
      {numRuns: 2000, seed: 7},
    );
  });

  test('counts the conventions of twelve months, and is seen in the search', async () => {
    const world = await conventionWorld();
    const {store, clock} = world;
    const {app} = testApp(store);
    await addJobs(store);
    const agency = await world.addActing();
    const {siret} = requestFor(agency.id);
    await addHosts(store, [
      {
        siret,
        name: 'Les Vergers',
        contactMode: 'EMAIL',
        score: 10,
        answers: [9, 4, 2],
        places: [
          {
            id: '00000000-0000-7000-8000-000000000001',
            city: 'Metz',
            postcode: '57000',
            department: '57',
            ...METZ,
          },
        ],
        offers: [['D1102', '11573', 'ON_SITE']],
      },
    ]);
    const client = clientWith(app, await addKey(store, {scopes: ['directory:read']}));
    const shown = async () =>
      (await client.searchOffers({sirets: [siret]})).data[0]?.establishmentScore;
    await world.validated(agency);
    await world.submit(agency);
    assert.equal(await shown(), 10);
    assert.equal(await rescore(store.db, clock.now), 1);
    assert.equal(await shown(), 15, 'thirty, half of whom had an answer');
    assert.equal(await rescore(store.db, clock.now), 0);
    const later = new Date(clock.now.getTime() + 370 * 86_400_000);
    assert.equal(await rescore(store.db, later), 1);
    assert.equal(await shown(), 5);
  });
});
