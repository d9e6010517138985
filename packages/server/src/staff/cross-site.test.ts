import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract, type Route} from '@immersion-kit/sdk/contract';
import {ACCEPTED, newTarget} from '../../test/access-targets.ts';
import {addKey, BASE_URL} from '../../test/api.ts';
import {conventionStage} from '../../test/convention-stage.ts';
import {PARTNER} from '../../test/convention-world.ts';
import {staffWorld} from '../../test/staff-world.ts';
import {changedTables, dumpTables} from '../../test/table-dump.ts';

const world = await staffWorld();
const {store, app, addMember, signIn, clientOf, intent} = world;
const stage = await conventionStage(store, app);
// A partner's page passes preflights, so its requests do reach us.
await addKey(store, {prefix: 'pk', origins: [PARTNER], scopes: ['directory:read']});
const email = await addMember(stage.agency, 'counsellor');
const cookie = await signIn(email);

type Sent = Readonly<Record<string, string>>;

const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'invented'];
const ORIGINS = [
  undefined,
  BASE_URL,
  PARTNER,
  'https://evil.example',
  'null',
  `${BASE_URL}.evil.example`,
];
const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];

/** Whether a browser says that a page of ours asks. */
const isOurs = (site: string | undefined, origin: string | undefined): boolean =>
  site === undefined ? origin === BASE_URL : site === 'same-origin';

const headersOf = (site: string | undefined, origin: string | undefined): Sent => ({
  ...(site === undefined ? {} : {'sec-fetch-site': site}),
  ...(origin === undefined ? {} : {origin}),
});

const WRITES = Object.entries(contract as Record<string, Route>).filter(
  ([, {access, method}]) => method !== 'GET' && typeof access === 'object' && access.staff,
) as [keyof typeof contract, Route][];
const READS = ['readMe', 'listConventions', 'readConvention', 'readAccommodation'] as const;

const send = async (
  {path, method}: Route,
  conventionId: string,
  headers: Sent,
  body?: unknown,
  shown = cookie,
): Promise<{status: number; code: string | undefined; headers: Headers}> => {
  const response = await app.fetch(
    new Request(BASE_URL + path.replace(':conventionId', conventionId), {
      method,
      headers: {cookie: shown, ...intent(), 'if-match': '"1"', ...headers},
      ...(method === 'GET' ? {} : {body: JSON.stringify(body ?? {})}),
    }),
  );
  const {code} = (await response.json()) as {code?: string};
  return {status: response.status, code, headers: response.headers};
};

describe('what other sites have a browser send with the cookie', () => {
  let cells = 0;
  for (const [name, route] of WRITES) {
    test(`${name}: changes nothing`, async () => {
      const target = await newTarget(name, stage);
      const body = ACCEPTED[name]?.(target, stage);
      const before = await dumpTables(store);
      for (const site of SITES) {
        for (const origin of ORIGINS) {
          if (isOurs(site, origin)) continue;
          for (const type of TYPES) {
            const headers = {...headersOf(site, origin), 'content-type': type};
            const told = await send(route, target.convention.id, headers, body);
            cells += 1;
            assert.deepEqual(
              [told.status, told.code],
              [403, 'cross_site'],
              JSON.stringify(headers),
            );
            assert.equal(told.headers.get('access-control-allow-origin'), null);
          }
        }
      }
      assert.deepEqual(changedTables(before, await dumpTables(store)), []);
    });
  }

  test('our own page: a form still cannot, JSON can', async () => {
    const {convention} = await newTarget('rejectConvention', stage);
    const {rejectConvention: route} = contract;
    const body = {justification: 'Le jardin est fermé.'};
    for (const site of SITES) {
      for (const origin of ORIGINS) {
        if (!isOurs(site, origin)) continue;
        for (const type of TYPES.slice(1)) {
          const headers = {...headersOf(site, origin), 'content-type': type};
          const told = await send(route, convention.id, headers, body);
          assert.deepEqual([told.status, told.code], [415, 'content_type_unsupported']);
          cells += 1;
        }
      }
    }
    const own = {'sec-fetch-site': 'same-origin', 'content-type': 'application/json'};
    assert.equal((await send(route, convention.id, own, body)).status, 200);
  });

  test('reads go without the cookie, but for a link that is followed', async () => {
    const {id} = await stage.conventionAt('submitted');
    const modes: Sent[] = [
      {},
      {'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image'},
      {'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty'},
      {'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'},
      {'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'},
    ];
    for (const name of READS) {
      const nobody = await send(contract[name], id, {}, undefined, '');
      assert.equal(nobody.status, 401);
      for (const site of SITES) {
        for (const origin of ORIGINS) {
          for (const mode of modes) {
            const headers = {...headersOf(site, origin), ...mode};
            const told = await send(contract[name], id, headers);
            const isElsewhere =
              site === undefined
                ? origin !== undefined && origin !== BASE_URL
                : site !== 'same-origin';
            const isFollowed = mode['sec-fetch-dest'] === 'document';
            const expected = isElsewhere && !isFollowed ? nobody.code : undefined;
            cells += 1;
            assert.equal(told.code, expected, `${name} ${JSON.stringify(headers)}`);
            assert.equal(told.status, expected === undefined ? 200 : 401);
            assert.equal(told.headers.get('access-control-allow-credentials'), null);
            if (expected === undefined) {
              assert.equal(told.headers.get('access-control-allow-origin'), null);
            }
          }
        }
      }
    }
  });

  test('a preflight allows no cookie, and no page but ours signs in', async () => {
    for (const path of [contract.startSignIn.path, contract.finishSignIn.path, '/api/staff/me']) {
      const preflight = await app.fetch(
        new Request(BASE_URL + path, {
          method: 'OPTIONS',
          headers: {origin: PARTNER, 'access-control-request-method': 'POST'},
        }),
      );
      assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    }
    const before = await dumpTables(store);
    for (const [route, body] of [
      [contract.startSignIn, {email}],
      [contract.finishSignIn, {email, code: '000000'}],
    ] as const) {
      for (const site of SITES) {
        for (const origin of ORIGINS) {
          if (isOurs(site, origin) || (site === undefined && origin === undefined)) continue;
          const headers = {...headersOf(site, origin), 'content-type': 'application/json'};
          const told = await send(route, '', headers, body);
          cells += 1;
          assert.deepEqual([told.status, told.code], [403, 'origin_not_allowed']);
          assert.equal(told.headers.get('access-control-allow-origin'), null);
        }
      }
    }
    assert.deepEqual(changedTables(before, await dumpTables(store)), []);
  });

  test('every combination was sent, and the cookie was good all along', async context => {
    context.diagnostic(`${cells} requests over ${WRITES.length} writes and ${READS.length} reads`);
    assert.ok(WRITES.length >= 15 && cells > 2000);
    assert.equal((await clientOf(cookie).readMe()).email, email);
  });
});
