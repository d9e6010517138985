import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {addAgencies, AGENCIES} from '../../test/agencies.ts';
import {testStore} from '../../test/database.ts';
import {createAgencies} from './agency.ts';
import {findAgency} from './find-agency.ts';

const store = await testStore();
const agencies = createAgencies({store});
const {missionLocale, gardens, franceTravail, reunion, closed} = AGENCIES;
const nobody = '00000000-0000-7000-8000-000000000000';

before(() => addAgencies(store));

describe('one agency', () => {
  it('is read as a search gives it', async () => {
    for (const {id} of [missionLocale, gardens, reunion]) {
      const [searched] = (await agencies.search({})).filter(agency => agency.id === id);
      assert.deepEqual(await agencies.read(id), searched);
    }
  });

  it('is unknown to the public when closed, or of no known id', async () => {
    assert.equal(await agencies.read(closed.id), undefined);
    assert.equal(await agencies.read(nobody), undefined);
  });

  it('tells a convention what its rules look at, closed or not', async () => {
    assert.deepEqual(await findAgency(store.db, gardens.id), {
      id: gardens.id,
      kind: 'structure-IAE',
      steps: 'counsellor-and-validator',
      department: '57',
      refersTo: missionLocale.id,
      status: 'active',
    });
    assert.deepEqual(await findAgency(store.db, reunion.id), {
      id: reunion.id,
      kind: 'mission-locale',
      steps: 'validator-only',
      department: '974',
      refersTo: null,
      status: 'active',
    });
    assert.equal((await findAgency(store.db, closed.id))?.status, 'closed');
    assert.equal(await findAgency(store.db, nobody), undefined);
  });

  it('is found inside the transaction that changes it', async () => {
    const {db} = store;
    const seen = await db.transaction().execute(async tx => {
      const change = {status: 'closed'} as const;
      await tx.updateTable('agency').set(change).where('id', '=', franceTravail.id).execute();
      const inside = await findAgency(tx, franceTravail.id);
      await tx
        .updateTable('agency')
        .set({status: 'active'})
        .where('id', '=', franceTravail.id)
        .execute();
      return inside?.status;
    });
    assert.equal(seen, 'closed');
  });
});

describe('what is stored of agencies', () => {
  const update = (change: object, id: string = missionLocale.id) =>
    store.db.updateTable('agency').set(change).where('id', '=', id).execute();

  for (const [name, change] of [
    ['an unknown kind', {kind: 'cci'}],
    ['an unknown number of steps', {steps: 'three'}],
    ['an unknown status', {status: 'rejected'}],
    ['no covered department', {covered_departments: []}],
    ['half a position', {lat: null}],
    ['a referral to itself', {refers_to: missionLocale.id}],
    ['a referral to nobody', {refers_to: nobody}],
  ] as const) {
    it(`is never ${name}`, async () => {
      await assert.rejects(update(change), {code: /^235(?:03|14)$/});
    });
  }

  it('is always two steps for an accompanying structure', async () => {
    await assert.rejects(update({steps: 'validator-only'}, gardens.id), {code: '23514'});
  });

  it('follows a new name in what a search compares', async () => {
    await update({name: 'ŒUVRE des  Élèves‐Ingénieurs (n° 2)'}, reunion.id);
    const {name_words: words} = await store.db
      .selectFrom('agency')
      .select('name_words')
      .where('id', '=', reunion.id)
      .executeTakeFirstOrThrow();
    assert.equal(words, ' oeuvre des eleves ingenieurs n 2 ');
    assert.equal((await agencies.search({q: 'œuvre elèves 2'}))[0]?.id, reunion.id);
  });
});
