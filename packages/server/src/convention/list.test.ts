import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {addDays} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {addAgency, agencyKey, clientWith, requestFor, START} from '../../test/conventions.ts';
import {conventionWorld, refused} from '../../test/convention-world.ts';

const world = await conventionWorld();
const {store, app, clock, addActing, submit, sign, session} = world;
const BASE = clock.now;
const minutes = (count: number) => new Date(BASE.getTime() + count * 60_000);

type Query = Parameters<Client['listConventions']>[0];

const idsOf = async (client: Client, query?: Query): Promise<string[]> =>
  (await client.listConventions(query)).data.map(({id}) => id);
const iterated = async (client: Client, query?: Query): Promise<string[]> => {
  const ids: string[] = [];
  for await (const {id} of client.listConventions(query)) ids.push(id);
  return ids;
};
const twice = async <Item>(make: () => Promise<Item>): Promise<Item[]> => [
  await make(),
  await make(),
];

describe('whose conventions a key lists', () => {
  test('its agencies’, its kinds’, and those of the structures that refer to either', async () => {
    const metz = await addActing({name: 'Mission locale de Metz'});
    const nancy = await addActing({name: 'Mission locale de Nancy', kind: 'mission-locale'});
    const structure = await addActing({kind: 'structure-IAE', refersTo: metz.id});
    const cap = await addActing({kind: 'cap-emploi'});
    const of = {
      metz: (await submit(metz)).id,
      nancy: (await submit(nancy)).id,
      structure: (await submit(structure)).id,
      cap: '',
    };
    clock.now = minutes(1);
    of.cap = (await submit(cap)).id;
    clock.now = BASE;
    const listed = async (client: Client) => (await idsOf(client)).sort();
    const ofKinds = async (...agencyKinds: string[]) =>
      clientWith(app, await addKey(store, {scopes: ['convention:read'], agencyKinds}));
    assert.deepEqual(await listed(metz.client), [of.metz, of.structure].sort());
    assert.deepEqual(await listed(structure.client), [of.structure]);
    assert.deepEqual(await listed(nancy.client), [of.nancy]);
    assert.deepEqual(
      await listed(await ofKinds('mission-locale')),
      [of.metz, of.nancy, of.structure].sort(),
    );
    assert.deepEqual(await listed(await ofKinds('structure-IAE')), [of.structure]);
    assert.deepEqual(
      await listed(await ofKinds('structure-IAE', 'cap-emploi')),
      [of.structure, of.cap].sort(),
    );
    const none = clientWith(app, await addKey(store, {scopes: ['convention:read']}));
    assert.deepEqual(await listed(none), []);
    // A filter narrows: it opens nothing.
    assert.deepEqual(await idsOf(nancy.client, {agencyIds: [metz.id, cap.id]}), []);
    assert.deepEqual(await idsOf(nancy.client, {after: of.cap}), [of.nancy]);
  });

  test('is for keys that read: not a page’s, nor a person’s', async () => {
    const agency = await addActing();
    const {id} = await submit(agency);
    await refused((await world.page()).listConventions(), 'scope_missing');
    const writer = await addKey(store, {scopes: ['convention:write'], agencyIds: [agency.id]});
    await refused(clientWith(app, writer).listConventions(), 'scope_missing');
    const beneficiary = await session(id, 'beneficiary');
    await refused(beneficiary.listConventions(), 'link_invalid');
  });
});

describe('what is listed', () => {
  test('one line each, with what stands on it', async () => {
    const agency = await addActing();
    const convention = requestFor(agency.id, {lastName: 'Delattre-liste'});
    const {id} = await agency.client.submitConvention({convention});
    const {data, pagination} = await agency.client.listConventions();
    assert.equal(data.length, 1);
    assert.partialDeepStrictEqual(data, [
      {
        id,
        status: 'READY_TO_SIGN',
        agencyId: agency.id,
        beneficiary: {firstName: 'Anaïs', lastName: 'Delattre-liste'},
        siret: convention.siret,
        businessName: convention.businessName,
        appellationLabel: convention.immersionAppellation.appellationLabel,
        dateStart: START,
        dateEnd: convention.dateEnd,
        submittedAt: BASE.toISOString(),
        updatedAt: BASE.toISOString(),
      },
    ]);
    assert.deepEqual(pagination, {
      totalRecords: 1,
      currentPage: 1,
      totalPages: 1,
      numberPerPage: 50,
    });
  });

  test('is filtered by status, agency, first day and last change', async () => {
    const [one, two] = await twice(() => addActing());
    assert.ok(one && two);
    const client = clientWith(app, await agencyKey(store, [one.id, two.id]));
    const early = await submit(one, {start: START});
    clock.now = minutes(1);
    const signed = await submit(one, {start: addDays(START, 7)});
    clock.now = minutes(2);
    const other = await submit(two, {start: addDays(START, 14)});
    clock.now = minutes(20);
    await sign(signed, ['beneficiary']);
    const table: readonly (readonly [Query, {id: string}[]])[] = [
      [{}, [other, signed, early]],
      [{statuses: ['READY_TO_SIGN']}, [other, early]],
      [{statuses: ['PARTIALLY_SIGNED', 'IN_REVIEW']}, [signed]],
      [{statuses: ['REJECTED']}, []],
      [{agencyIds: [two.id]}, [other]],
      [{startsFrom: addDays(START, 7)}, [other, signed]],
      [{startsFrom: addDays(START, 8)}, [other]],
      [{startsUntil: addDays(START, 7)}, [signed, early]],
      [{startsFrom: addDays(START, 1), startsUntil: addDays(START, 13)}, [signed]],
      [{updatedSince: minutes(20).toISOString()}, [signed]],
      [{updatedSince: minutes(21).toISOString()}, []],
      [{agencyIds: [one.id], statuses: ['READY_TO_SIGN']}, [early]],
      [{page: 2, perPage: 2}, [early]],
      [{page: 9}, []],
      [{after: signed.id}, [early]],
      [{after: early.id}, []],
    ];
    for (const [query, expected] of table) {
      assert.deepEqual(
        await idsOf(client, query),
        expected.map(({id}) => id),
        JSON.stringify(query),
      );
    }
    const {pagination} = await client.listConventions({page: 9, perPage: 2});
    assert.deepEqual(pagination, {
      totalRecords: 3,
      currentPage: 9,
      totalPages: 2,
      numberPerPage: 2,
    });
    clock.now = BASE;
  });
});

describe('in which order', () => {
  test('the last sent first, and always the same for those of one instant', async () => {
    const agency = await addActing();
    const sent: {at: string; id: string}[] = [];
    for (const minute of [0, 1, 1, 1, 2]) {
      clock.now = minutes(minute);
      sent.push({at: clock.now.toISOString(), id: (await submit(agency)).id});
    }
    clock.now = BASE;
    const expected = sent
      .toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1))
      .map(({id}) => id);
    assert.deepEqual(await idsOf(agency.client), expected);
    for (const perPage of [1, 2, 3, 5]) {
      assert.deepEqual(await iterated(agency.client, {perPage}), expected, `by ${perPage}`);
    }
    assert.deepEqual(await iterated(agency.client, {perPage: 2, page: 2}), expected.slice(2));
  });

  test('page after page without double or gap, while others come and are dealt with', async () => {
    const agency = await addActing();
    const before: string[] = [];
    for (let count = 0; count < 12; count++) before.push((await submit(agency)).id);
    const seen: string[] = [];
    for await (const {id} of agency.client.listConventions({
      perPage: 3,
      statuses: ['READY_TO_SIGN'],
    })) {
      seen.push(id);
      // Two more at the head for each one read; and the one read leaves the list.
      clock.now = new Date(clock.now.getTime() + 1000);
      await submit(agency);
      await submit(agency);
      await agency.client.readConvention({conventionId: id});
      await agency.client.rejectConvention({conventionId: id, justification: 'Lue.'});
    }
    clock.now = BASE;
    assert.equal(seen.length, 12);
    assert.deepEqual(seen.toSorted(), before.toSorted());
  });

  test('an agency that has none, or one more page than it has, is answered an empty page', async () => {
    const id = await addAgency(store);
    const client = clientWith(app, await agencyKey(store, [id]));
    const {data, pagination} = await client.listConventions();
    assert.deepEqual([data, pagination.totalRecords, pagination.totalPages], [[], 0, 1]);
    assert.deepEqual(await iterated(client), []);
  });
});
