import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ConventionDraft} from '@immersion-kit/sdk/contract';
import fc from 'fast-check';
import {fullRequest} from '../../../sdk/src/contract/convention/fixtures.ts';
import {addKey, clientOf} from '../../test/api.ts';
import {clientWith} from '../../test/conventions.ts';
import {conventionWorld, refused} from '../../test/convention-world.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';
import {deleteExpiredDrafts} from './draft.ts';

const world = await conventionWorld();
const {store, app, clock, addActing, requestOf, page} = world;
const agency = await addActing();
const partner = await page();
const DAY_MS = 86_400_000;
const BASE = clock.now;
const after = (days: number, ms = 0) => {
  clock.now = new Date(BASE.getTime() + days * DAY_MS + ms);
};

/** On our own pages: the link's token, no key, no origin. */
const holding = (token: string) => clientWith(app, token);
const newDraft = async (convention: ConventionDraft = {}) =>
  (await partner.createDraft({convention})).token;

type Path = readonly (string | number)[];

/** Every value of some data with where it stands. */
const leavesOf = (value: unknown, path: Path = []): [Path, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) =>
        leavesOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
      )
    : [[path, value]];

/** The same data with some of its values only. */
const only = (leaves: readonly [Path, unknown][]): ConventionDraft => {
  const made: Record<string, unknown> = {};
  for (const [path, leaf] of leaves) {
    let parent = made;
    for (const [index, name] of path.entries()) {
      const isLast = index === path.length - 1;
      const empty = typeof path[index + 1] === 'number' ? [] : {};
      parent = (parent[name] ??= isLast ? leaf : empty) as Record<string, unknown>;
    }
  }
  // A list from which the first items are missing would have holes.
  const withoutHoles = (_: string, part: unknown): unknown =>
    Array.isArray(part) ? part.filter(Boolean) : part;
  return JSON.parse(JSON.stringify(made, withoutHoles)) as ConventionDraft;
};

describe('a draft', () => {
  test('is kept by a page or by a software; its token is given once, its hash is stored', async () => {
    const convention = {businessName: 'Les Vergers de la Seille'};
    for (const client of [partner, agency.client]) {
      const {token, url, revision, expiresAt} = await client.createDraft({convention});
      assert.match(token, /^dr_[\w-]{43}$/);
      assert.equal(revision, 1);
      assert.equal(expiresAt, new Date(clock.now.getTime() + 30 * DAY_MS).toISOString());
      // Nothing in the link but the token, where no server sees it.
      assert.equal(url, `http://api.test/demande#brouillon=${token}`);
      const {search, pathname} = new URL(url);
      assert.deepEqual([pathname, search], ['/demande', '']);
      assert.deepEqual(tablesWith(await dumpTables(store), token.slice(3)), []);
      assert.deepEqual((await holding(token).readDraft()).convention, convention);
    }
    await refused(holding(`dr_${'A'.repeat(43)}`).readDraft(), 'link_invalid');
    const reader = await addKey(store, {scopes: ['convention:read'], agencyIds: [agency.id]});
    await refused(clientWith(app, reader).createDraft({convention}), 'scope_missing');
  });

  test('is saved from a partner’s page, and read on our own only', async () => {
    const token = await newDraft();
    await partner.saveDraft({convention: {businessName: 'La Forge'}}, {key: token});
    await refused(partner.readDraft({}, {key: token}), 'origin_not_allowed');
    const elsewhere = clientOf(app, {
      key: token,
      fetch: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('origin', 'https://ailleurs.example');
        return app.fetch(request);
      },
    });
    await refused(elsewhere.saveDraft({convention: {}}, {ifMatch: '"2"'}), 'origin_not_allowed');
    const {convention} = await holding(token).readDraft();
    assert.deepEqual(convention, {businessName: 'La Forge'});
  });

  test('of two people who fill it in, the second is told, and may read what the first wrote (B27)', async () => {
    const token = await newDraft();
    const [one, other] = [holding(token), holding(token)];
    const convention = {businessName: 'La Forge'};
    // 428: nobody overwrites what they have not read.
    await refused(one.saveDraft({convention}), 'precondition_missing');
    await one.readDraft();
    await other.readDraft();
    assert.equal((await one.saveDraft({convention})).revision, 2);
    await refused(other.saveDraft({convention: {}}), 'precondition_failed');
    assert.deepEqual((await other.readDraft()).convention, convention);
    assert.equal((await other.saveDraft({convention: {}})).revision, 3);
  });

  test('is erased at once when asked', async () => {
    const token = await newDraft({businessName: 'Une entreprise à oublier'});
    assert.deepEqual(tablesWith(await dumpTables(store), 'à oublier'), ['draft']);
    assert.deepEqual(await holding(token).deleteDraft(), {deleted: true});
    assert.deepEqual(tablesWith(await dumpTables(store), 'à oublier'), []);
    const client = holding(token);
    await refused(client.readDraft(), 'link_invalid');
    await refused(client.saveDraft({convention: {}}, {ifMatch: '"1"'}), 'link_invalid');
    await refused(client.deleteDraft(), 'link_invalid');
  });

  test('lives 30 days from its last change', async () => {
    after(0);
    const [left, saved] = [await newDraft(), await newDraft({businessName: 'La Forge'})];
    after(10);
    const client = holding(saved);
    await client.readDraft();
    await client.saveDraft({convention: {businessName: 'La Forge'}});
    after(30, -1);
    await holding(left).readDraft();
    after(30);
    await refused(holding(left).readDraft(), 'link_expired');
    await refused(holding(left).submitConvention({convention: requestOf(agency)}), 'link_expired');
    await client.readDraft();
    assert.ok((await deleteExpiredDrafts(store.db, clock.now)) >= 1);
    await refused(holding(left).readDraft(), 'link_invalid');
    assert.equal((await client.readDraft()).convention.businessName, 'La Forge');
    after(40);
    await refused(client.readDraft(), 'link_expired');
    after(0);
  });
});

describe('what a draft holds', () => {
  const leaves = leavesOf(fullRequest);

  test('each field alone comes back as it was saved', async t => {
    const client = holding(await newDraft());
    await client.readDraft();
    for (const leaf of leaves) {
      const convention = only([leaf]);
      await client.saveDraft({convention});
      assert.deepEqual((await client.readDraft()).convention, convention, leaf[0].join('.'));
    }
    t.diagnostic(`${leaves.length} fields`);
    assert.ok(leaves.length > 70);
  });

  test('so does any subset of them, and all of them', async () => {
    const client = holding(await newDraft());
    await client.readDraft();
    const roundTrip = async (convention: ConventionDraft) => {
      await client.saveDraft({convention});
      assert.deepEqual((await client.readDraft()).convention, convention);
    };
    await roundTrip(only(leaves));
    await roundTrip({});
    const subsets = fc.subarray(leaves).map(only);
    await fc.assert(fc.asyncProperty(subsets, roundTrip), {numRuns: 40});
  });

  test('texts begun, not judged; unknown fields and words refused', async () => {
    const begun = {siret: '000 000', dateStart: '2026-1', immersionActivities: '<b>', agencyId: ''};
    const token = await newDraft(begun);
    assert.deepEqual((await holding(token).readDraft()).convention, begun);
    const draft = (convention: object) => partner.createDraft({convention});
    await refused(draft({name: 'x'}), 'request_invalid', '/convention/name unknown_field');
    await refused(
      draft({immersionObjective: 'to-rest'}),
      'request_invalid',
      '/convention/immersionObjective value_not_allowed',
    );
    await refused(
      draft({immersionActivities: 'a'.repeat(6001)}),
      'request_invalid',
      '/convention/immersionActivities too_long',
    );
  });
});

describe('a request that comes from a draft', () => {
  test('takes its place: the draft is gone with it', async () => {
    const convention = requestOf(agency);
    const [token, other] = [await newDraft(convention), await newDraft(convention)];
    const submitted = await partner.submitConvention({convention}, {key: token});
    assert.equal(submitted.status, 'READY_TO_SIGN');
    await refused(holding(token).readDraft(), 'link_invalid');
    await refused(partner.submitConvention({convention}, {key: token}), 'link_invalid');
    await holding(other).readDraft();
    await holding(other).deleteDraft();
    // What was typed is in the convention's content, and nowhere else.
    const {lastName} = convention.signatories.beneficiary;
    assert.deepEqual(tablesWith(await dumpTables(store), lastName), ['convention_version']);
  });

  test('refused, leaves the draft where it was', async () => {
    const convention = requestOf(agency);
    const token = await newDraft(convention);
    const wrong = {...convention, siret: '00000000000001'};
    await refused(
      partner.submitConvention({convention: wrong}, {key: token}),
      'request_invalid',
      '/convention/siret siret_checksum',
    );
    assert.deepEqual((await holding(token).readDraft()).convention, convention);
    await holding(token).submitConvention({convention});
  });

  test('is as any other for the rest: same rules, same agency’s list', async () => {
    const convention = requestOf(agency);
    const token = await newDraft(convention);
    await refused(
      holding(token).submitConvention({convention: {...convention, dateEnd: '2027-02-01'}}),
      'convention_invalid',
      '/convention/dateEnd duration_over_month',
    );
    const {id} = await holding(token).submitConvention({convention});
    assert.equal((await agency.client.readConvention({conventionId: id})).status, 'READY_TO_SIGN');
  });
});
