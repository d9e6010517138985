import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays, contract, type ConventionRequest} from '@immersion-kit/sdk/contract';
import {addKey, testApp} from '../../test/api.ts';
import {ask, problemOf, type Told} from '../../test/asking.ts';
import {conventionStage, newDraft, openLink} from '../../test/convention-stage.ts';
import {PARTNER} from '../../test/pages.ts';
import {requestFor, START} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {newId} from '../store/id.ts';

const store = await testStore();
const {app, clock} = testApp(store);
const {agency, key, newName, submit, conventionAt} = await conventionStage(store, app);
const page = await addKey(store, {
  prefix: 'pk',
  origins: [PARTNER],
  scopes: ['directory:read', 'convention:write'],
});

/** Four weeks with a few days of presence. */
const monthFrom = (request: ConventionRequest, dateStart: string): ConventionRequest => ({
  ...request,
  dateStart,
  dateEnd: addDays(dateStart, 28),
  schedule: {
    regular: false,
    days: [{date: dateStart, periods: [{start: '09:00', end: '12:00'}]}],
  },
});

const nobodyYet = () => requestFor(agency, {lastName: newName()});
const withOne = async () => {
  const request = nobodyYet();
  await conventionAt('submitted', request);
  return request;
};
/** Somebody who may not come again to this host for months: 58 days, and two conventions. */
const withTooMany = async () => {
  const request = nobodyYet();
  await conventionAt('validated', monthFrom(request, START));
  await conventionAt('validated', monthFrom(request, addDays(START, 30)));
  return monthFrom(request, addDays(START, 60));
};

/** What somebody who only sees the answer can tell apart: all but the values, and their lengths. */
const seen = ({status, text, headers}: Told) => ({
  status,
  headers: [...headers.keys()].sort(),
  body: Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => [
    name,
    typeof value,
    String(value).length,
  ]),
});

type Extra = {readonly duplicates?: 'refuse' | 'keep'; readonly replaces?: string};

const WAYS: Record<string, (convention: ConventionRequest, extra?: Extra) => Promise<Told>> = {
  "a page's key": (convention, extra) =>
    ask(app, contract.submitConvention, {
      token: page,
      origin: PARTNER,
      body: {convention, ...extra},
    }),
  "a draft's link on a partner's page": async (convention, extra) =>
    ask(app, contract.submitConvention, {
      token: await newDraft(app, key),
      origin: PARTNER,
      body: {convention, ...extra},
    }),
  "a draft's link": async (convention, extra) =>
    ask(app, contract.submitConvention, {
      token: await newDraft(app, key),
      body: {convention, ...extra},
    }),
};

describe('a request from a page tells nothing of what is known of a person', () => {
  for (const [way, send] of Object.entries(WAYS)) {
    test(`${way}: to somebody known as to anybody`, async () => {
      const anybody = seen(await send(nobodyYet()));
      assert.equal(anybody.status, 201);
      for (const known of [await withOne(), await withTooMany()]) {
        for (const extra of [{}, {duplicates: 'refuse'}, {duplicates: 'keep'}] as const) {
          assert.deepEqual(seen(await send(known, extra)), anybody);
        }
      }
    });

    test(`${way}: what is wrong in a request is answered alike`, async () => {
      const wrong = (convention: ConventionRequest) => ({...convention, immersionAddress: 'Metz'});
      const anybody = seen(await send(wrong(nobodyYet())));
      assert.equal(anybody.status, 422);
      assert.deepEqual(seen(await send(wrong(await withOne()))), anybody);
      assert.deepEqual(seen(await send(wrong(await withTooMany()))), anybody);
    });

    test(`${way}: naming a convention to replace is refused, whether or not it exists`, async () => {
      const known = nobodyYet();
      const {id} = await submit(known);
      const refused = seen(await send(known, {replaces: newId(clock.now)}));
      assert.equal(refused.status, 403);
      assert.deepEqual(seen(await send(known, {replaces: id})), refused);
    });
  }

  test('an intent of somebody else, guessed, gives neither their answer nor its trace', async () => {
    const mine = {'idempotency-key': '0123456789abcdef'};
    const body = {convention: nobodyYet()};
    const first = await ask(app, contract.submitConvention, {token: key, body, headers: mine});
    const token = await newDraft(app, key);
    const other = await ask(app, contract.submitConvention, {token, body, headers: mine});
    assert.deepEqual(seen(other), seen(first));
    const [one, two] = [first, other].map(({text}) => JSON.parse(text) as {id: string});
    assert.notEqual(one?.id, two?.id);
  });

  test('the directory and the list of agencies answer the same before and after', async () => {
    const {siret} = nobodyYet();
    const reads = [
      {route: contract.searchOffers, search: `?sirets=${siret}`},
      {route: contract.searchAgencies, search: ''},
      {route: contract.suggestJobs, search: '?q=delattre'},
      {route: contract.suggestPlaces, search: '?q=delattre'},
    ];
    const answers = () =>
      Promise.all(
        reads.map(async ({route, search}) => {
          const {text} = await ask(app, route, {token: page, origin: PARTNER, search});
          return text;
        }),
      );
    const before = await answers();
    await withOne();
    assert.deepEqual(await answers(), before);
  });
});

describe("the agency's own software is told", () => {
  test('of a similar convention and what may be done about it', async () => {
    const request = nobodyYet();
    const {id} = await submit(request);
    const told = await ask(app, contract.submitConvention, {
      token: key,
      body: {convention: request},
    });
    assert.equal(told.status, 409);
    const {code, duplicates} = problemOf(told.text);
    assert.equal(code, 'duplicate_found');
    const {dateStart, dateEnd} = request;
    assert.deepEqual(duplicates, [
      {id, status: 'READY_TO_SIGN', dateStart, dateEnd, actions: ['resume', 'sign', 'replace']},
    ]);
  });

  test('that the person has been with this host for as long as the law allows', async () => {
    const told = await ask(app, contract.submitConvention, {
      token: key,
      body: {convention: await withTooMany()},
    });
    assert.equal(told.status, 422);
    assert.deepEqual(
      problemOf(told.text).errors?.map(({pointer, code}) => [pointer, code]),
      [
        ['/convention/dateEnd', 'host_days_over_60'],
        ['/convention/siret', 'host_conventions_over_2'],
      ],
    );
  });
});

describe('a party cannot pass for somebody else to learn of theirs', () => {
  test('their name and birth may be taken, not their address: nothing more is told', async () => {
    const victim = nobodyYet();
    const theirs = await submit(victim);
    const own = nobodyYet();
    const {beneficiary} = own.signatories;
    const me = {...beneficiary, email: 'autre@personne.example', phone: '+33639980009'};
    const mine = await submit({...own, signatories: {...own.signatories, beneficiary: me}});
    const token = await openLink(store, mine.id);
    const conventionId = mine.id;
    const {agencyId: _, ...convention} = victim;
    const modify = (taken: object, revision: number) =>
      ask(app, contract.modifyConvention, {
        token,
        params: {conventionId},
        body: {convention: taken, justification: 'Une erreur de saisie.'},
        ifMatch: `"${revision}"`,
      });
    const whole = await modify(convention, 1);
    assert.equal(whole.code, 'convention_invalid', whole.text);
    assert.match(whole.text, /contact_kept/);
    const {email, phone} = me;
    const as = {...convention.signatories.beneficiary, email, phone};
    const disguised = {
      ...convention,
      signatories: {...convention.signatories, beneficiary: as},
    };
    const modified = await modify(disguised, 1);
    assert.equal(modified.status, 200, modified.text);
    const read = await ask(app, contract.readConvention, {token, params: {conventionId}});
    assert.doesNotMatch(read.text, new RegExp(theirs.id));
    const replaced = await ask(app, contract.replaceConvention, {
      token,
      params: {conventionId},
      body: {replaces: theirs.id},
      ifMatch: '"2"',
    });
    assert.ok(replaced.status >= 400, replaced.text);
  });
});
