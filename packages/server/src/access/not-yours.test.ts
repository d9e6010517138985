import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Contract, contract, type Route} from '@immersion-kit/sdk/contract';
import {ACCEPTED, newTarget} from '../../test/access-targets.ts';
import {addKey, testApp} from '../../test/api.ts';
import {ask, type Asking, type Told} from '../../test/asking.ts';
import {conventionStage, openLink} from '../../test/convention-stage.ts';
import {addAgency, agencyKey, requestFor} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {addStaff, signIn} from '../../test/signed-in.ts';
import {newId} from '../store/id.ts';

const store = await testStore();
const {app, clock} = testApp(store);
const conventions = await conventionStage(store, app);
const elsewhere = await addAgency(store, {name: 'Operateur', kind: 'operateur-cep'});
const stranger = await agencyKey(store, [elsewhere]);
const outsider = await openLink(store, (await conventions.conventionAt('submitted')).id);
const cookie = await signIn(store, await addStaff(store, elsewhere, 'validator'));
const signedInElsewhere = {cookie, 'sec-fetch-site': 'same-origin'};

/** Routes that take a convention's id, from the contract: a new one is tested unasked. */
const ROUTES = Object.entries(contract as Record<string, Route>).filter(([, {path}]) =>
  path.includes(':conventionId'),
) as [keyof Contract, Route][];

/** All an answer says, but what is of this very request. */
const saidBy = ({status, text, headers}: Told) => {
  const {requestId: _, ...problem} = JSON.parse(text) as Record<string, unknown>;
  const kept = [...headers].filter(([name]) => !/^(?:x-request-id|ratelimit)/.test(name));
  return {status, problem, headers: Object.fromEntries(kept), length: text.length};
};

const assertNotFound = (told: Told): void => {
  assert.deepEqual([told.status, told.code], [404, 'convention_not_found'], told.text);
};

describe('a convention that is not yours', () => {
  let pairs = 0;

  for (const [name, route] of ROUTES) {
    const access = typeof route.access === 'string' ? {} : route.access;
    const ways: Record<string, Asking | undefined> = {
      'a key of another agency': 'scope' in access ? {token: stranger} : undefined,
      'a session of another convention': 'link' in access ? {token: outsider} : undefined,
      'somebody signed in elsewhere': 'staff' in access ? {headers: signedInElsewhere} : undefined,
    };
    for (const [who, way] of Object.entries(ways)) {
      if (!way) continue;
      test(`${name}, by ${who}: as one that does not exist`, async () => {
        const target = await newTarget(name, conventions);
        const body = ACCEPTED[name]?.(target, conventions);
        const told = (conventionId: string, ifMatch: string) =>
          ask(app, route, {...way, params: {conventionId}, body, ifMatch});
        const unknown = await told(newId(clock.now), '"1"');
        assertNotFound(unknown);
        for (const revision of [target.convention.revision, 999]) {
          const theirs = await told(target.convention.id, `"${revision}"`);
          assert.deepEqual(saidBy(theirs), saidBy(unknown));
          pairs += 1;
        }
      });
    }
  }

  test('nor can it be named as the one a request takes the place of', async () => {
    const {key, agency, newName, submit} = conventions;
    const theirs = requestFor(elsewhere, {lastName: newName()});
    const theirKey = await addKey(store, {scopes: ['convention:write'], agencyIds: [elsewhere]});
    const told = await ask(app, contract.submitConvention, {
      token: theirKey,
      body: {convention: theirs},
    });
    const {id} = JSON.parse(told.text) as {id: string};
    const mine = requestFor(agency, {
      lastName: theirs.signatories.beneficiary.lastName,
    });
    const submitted = await submit(mine, {duplicates: 'keep'});
    const host = await openLink(store, submitted.id, 'establishment-representative');
    for (const token of [key, host]) {
      const replacing = (replaces: string) =>
        ask(app, contract.replaceConvention, {
          token,
          params: {conventionId: submitted.id},
          body: {replaces},
        });
      const [unknown, known] = [await replacing(newId(clock.now)), await replacing(id)];
      assertNotFound(unknown);
      assert.deepEqual(saidBy(known), saidBy(unknown));
      pairs += 1;
    }
    const submitting = (replaces: string) =>
      ask(app, contract.submitConvention, {token: key, body: {convention: mine, replaces}});
    const [unknown, known] = [await submitting(newId(clock.now)), await submitting(id)];
    assertNotFound(unknown);
    assert.deepEqual(saidBy(known), saidBy(unknown));
    pairs += 1;
  });

  test('nor by somebody of the same name and birth who is not surely the same', async () => {
    const {agency, newName, submit} = conventions;
    const request = requestFor(agency, {lastName: newName()});
    const {id} = await submit(request);
    const {beneficiary} = request.signatories;
    const other = {...beneficiary, email: 'anais.d@personne.example', phone: '+33639980009'};
    const signatories = {...request.signatories, beneficiary: other};
    const mine = await submit({...request, signatories}, {duplicates: 'keep'});
    const token = await openLink(store, mine.id);
    const replacing = (replaces: string) =>
      ask(app, contract.replaceConvention, {
        token,
        params: {conventionId: mine.id},
        body: {replaces},
      });
    const [unknown, known] = [await replacing(newId(clock.now)), await replacing(id)];
    assertNotFound(unknown);
    assert.deepEqual(saidBy(known), saidBy(unknown));
    pairs += 1;
    const {text} = await ask(app, contract.readConvention, {
      token,
      params: {conventionId: mine.id},
    });
    assert.ok(!text.includes(id) && !text.includes('duplicates'));
  });

  test('nor can one take its own place, which would let its beneficiary close it', async () => {
    const {id} = await conventions.conventionAt('submitted');
    for (const token of [conventions.key, await openLink(store, id)]) {
      assertNotFound(
        await ask(app, contract.replaceConvention, {
          token,
          params: {conventionId: id},
          body: {replaces: id},
        }),
      );
    }
  });

  test('a list holds it for those who follow it, and nobody else', async () => {
    const {id} = await conventions.conventionAt('submitted');
    const listed = async (token: string, agencies = '') => {
      const search = `?q=${id}${agencies}`;
      const {text} = await ask(app, contract.listConventions, {token, search});
      return (JSON.parse(text) as {data: {id: string}[]}).data.some(found => found.id === id);
    };
    const prescriber = await agencyKey(store, [conventions.prescriber]);
    const ofKind = await addKey(store, {
      scopes: ['convention:read'],
      agencyKinds: ['structure-IAE'],
    });
    const ofNone = await addKey(store, {scopes: ['convention:read']});
    assert.deepEqual(
      [await listed(conventions.key), await listed(prescriber), await listed(ofKind)],
      [true, true, true],
    );
    for (const token of [stranger, ofNone]) {
      assert.equal(await listed(token), false);
      assert.equal(await listed(token, `&agencyIds=${conventions.agency}`), false);
    }
  });

  test('every route that takes an id was asked', context => {
    context.diagnostic(`${pairs} pairs of answers over ${ROUTES.length} routes`);
    assert.ok(ROUTES.length >= 15 && pairs >= 2 * ROUTES.length);
  });
});
