import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {CONVENTION_SORTS, CONVENTION_STATUSES} from '@immersion-kit/sdk/contract';
import {chanceOf, pick} from '../../test/chance.ts';
import {addAgency} from '../../test/conventions.ts';
import {addManyConventions, type Listed} from '../../test/many-conventions.ts';
import {staffWorld} from '../../test/staff-world.ts';

const N = 2000;
const QUERIES = 200;

const world = await staffWorld();
const {store, clock, addMember, give, signIn, clientOf} = world;
const prescriber = await addAgency(store, {steps: 'counsellor-and-validator'});
const AGENCIES = {
  one: await addAgency(store),
  two: await addAgency(store, {steps: 'counsellor-and-validator'}),
  accompanying: await addAgency(store, {kind: 'structure-IAE', refersTo: prescriber}),
};
const mine = Object.values(AGENCIES);
const others = [await addAgency(store), prescriber];
const all = await addManyConventions(store, mine, {count: N, seed: 7, now: clock.now});
const foreign = await addManyConventions(store, [others[0] ?? ''], {
  count: N,
  seed: 8,
  now: clock.now,
});

/** Somebody who counsels for all three and validates for two of them and for the prescriber. */
const email = await addMember(AGENCIES.one, 'counsellor');
for (const id of [AGENCIES.two, AGENCIES.accompanying]) await give(email, id, 'counsellor');
for (const id of [AGENCIES.two, prescriber]) await give(email, id, 'validator');
const client: Client = clientOf(await signIn(email));

type Query = NonNullable<Parameters<Client['listConventions']>[0]>;

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whose turn it is, as the rule book says: one step, two steps, or the prescriber's validator. */
const awaitsMe = ({agencyId, status}: Listed): boolean => {
  if (status === 'ACCEPTED_BY_COUNSELLOR') return agencyId !== AGENCIES.one;
  return status === 'IN_REVIEW' && agencyId !== AGENCIES.one;
};

const isFound = (line: Listed, query: Query): boolean => {
  const words = wordsOf(`${line.firstName} ${line.lastName} ${line.businessName} ${line.siret}`);
  const typed = query.q === undefined ? [] : wordsOf(query.q);
  const isId = /^[0-9a-f]{4}[0-9a-f-]*$/.test(query.q ?? '') && line.id.startsWith(query.q ?? '');
  const isWord = typed.length > 0 && typed.every(word => words.some(own => own.startsWith(word)));
  const isAgencys = ['IN_REVIEW', 'ACCEPTED_BY_COUNSELLOR'].includes(line.status);
  const isSigning = ['READY_TO_SIGN', 'PARTIALLY_SIGNED'].includes(line.status);
  const awaiting = {me: awaitsMe(line), signatures: isSigning, agency: isAgencys};
  return (
    (query.q === undefined || isWord || isId) &&
    (query.statuses?.includes(line.status) ?? true) &&
    (query.agencyIds?.includes(line.agencyId) ?? true) &&
    (query.awaiting === undefined || awaiting[query.awaiting]) &&
    (query.startsFrom === undefined || line.dateStart >= query.startsFrom) &&
    (query.startsUntil === undefined || line.dateStart <= query.startsUntil)
  );
};

const END = '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ORDERS: Record<string, (a: Listed, b: Listed) => number> = {
  submittedAt: (a, b) => compare(b.submittedAt, a.submittedAt) || compare(b.id, a.id),
  dateStart: (a, b) => compare(a.dateStart, b.dateStart) || compare(a.id, b.id),
  waiting: (a, b) => compare(a.waitingSince ?? END, b.waitingSince ?? END) || compare(a.id, b.id),
};

const expected = (query: Query): Listed[] =>
  all.filter(line => isFound(line, query)).sort(ORDERS[query.sort ?? 'submittedAt']);

const TYPED = [
  'lefevre',
  'LEFÈVRE',
  'elodie',
  'Élo lef',
  'oeuvrard',
  'œuv',
  'd’angelo',
  'dangelo',
  'jean noel',
  'ben aissa',
  'Петров',
  'петр',
  'nguyen',
  'epi d or',
  'boul',
  'cafe oeno',
  'zzz',
  '%',
  '_',
  "'",
  '\\',
  '00000000200006',
  'roux garage',
  'muller 1',
  '—',
];

const randomQuery = (chance: () => number): Query => {
  const maybe = <T>(odds: number, make: () => T): T | undefined =>
    chance() < odds ? make() : undefined;
  const statuses = maybe(0.4, () => [
    pick(chance, CONVENTION_STATUSES),
    pick(chance, CONVENTION_STATUSES),
  ]);
  const q = maybe(0.5, () =>
    chance() < 0.3
      ? pick(chance, all).id.slice(0, 4 + Math.floor(chance() * 33))
      : pick(chance, TYPED),
  );
  const drawn = {
    q,
    statuses,
    agencyIds: maybe(0.3, () => [pick(chance, [...mine, ...others])]),
    awaiting: maybe(0.4, () => pick(chance, ['me', 'signatures', 'agency'] as const)),
    startsFrom: maybe(0.2, () => pick(chance, all).dateStart),
    startsUntil: maybe(0.2, () => pick(chance, all).dateStart),
    sort: maybe(0.7, () => pick(chance, CONVENTION_SORTS)),
    page: maybe(0.4, () => 1 + Math.floor(chance() * 8)),
    perPage: maybe(0.5, () => 1 + Math.floor(chance() * 100)),
  };
  return Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
};

describe(`the list of somebody with ${N} conventions, beside ${N} of others`, () => {
  test(`${QUERIES} drawn searches find what reading every line finds, in the same order`, async context => {
    const chance = chanceOf(11);
    let found = 0;
    for (let index = 0; index < QUERIES; index += 1) {
      const query = randomQuery(chance);
      const {page = 1, perPage = 50} = query;
      const wanted = expected(query);
      const {data, pagination} = await client.listConventions(query);
      const what = JSON.stringify(query);
      assert.equal(pagination.totalRecords, wanted.length, what);
      const shown = wanted.slice((page - 1) * perPage, page * perPage);
      assert.deepEqual(
        data.map(({id}) => id),
        shown.map(({id}) => id),
        what,
      );
      found += shown.length;
    }
    context.diagnostic(`${QUERIES} searches, ${found} lines shown`);
    assert.ok(found > QUERIES);
  });

  for (const sort of CONVENTION_SORTS) {
    test(`page after page by ${sort}: every line once, in order`, async () => {
      const ids: string[] = [];
      for await (const {id} of client.listConventions({sort, perPage: 100})) ids.push(id);
      assert.deepEqual(
        ids,
        expected({sort}).map(({id}) => id),
      );
    });
  }

  test('no line of another agency, whatever is looked for', async () => {
    const own = new Set(all.map(({id}) => id));
    for (const {id, lastName} of foreign.slice(0, 50)) {
      assert.deepEqual((await client.listConventions({q: id})).data, []);
      const {data} = await client.listConventions({q: lastName, perPage: 100});
      assert.ok(data.every(line => own.has(line.id)));
    }
  });
});
