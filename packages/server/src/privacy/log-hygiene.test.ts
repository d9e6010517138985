import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, describe, test} from 'node:test';
import {addDays, contract, type Route} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {canaryConvention, type CanaryPeople, canaryPeople} from '../../test/canary-people.ts';
import {startCommand} from '../../test/command.ts';
import {addAgency, agencyKey, scheduleOf} from '../../test/conventions.ts';
import {freshStore} from '../../test/database.ts';
import {addStaff} from '../../test/signed-in.ts';
import {openSession} from '../access/link-store.ts';
import {makeLinkToken} from '../access/link.ts';
import {todayInParis} from '../directory/today.ts';
import {LOG_FIELDS} from './data-map.ts';

const PEOPLE: CanaryPeople = canaryPeople('olivine', 1);
const PARTNER = 'https://canariorigine.example';
/** In every header and every address; its own letters are in no body. */
const HEADER = 'canarienentete';
const ADDRESS = 'canariadresse';

const {store, url: database, drop} = await freshStore();
const server = startCommand(['start'], {
  DATABASE_URL: database,
  PORT: '0',
  IMMERSION_TRUSTED_PROXIES: '1',
});
after(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await drop();
});
const base = await server.wrote(/Prêt : (\S+)/);

const agency = await addAgency(store);
const key = await agencyKey(store, [agency]);
const page = await addKey(store, {
  prefix: 'pk',
  origins: [PARTNER],
  scopes: ['directory:read', 'convention:write'],
});
const staffId = await addStaff(store, agency, 'validator');
const secrets: string[] = [key, page];

type Asking = {
  readonly token?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Another one each time, or limits would soon answer everything. */
let addresses = 0;
const newAddress = (): string => {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
};

/** How many requests had each status. */
const statuses = new Map<number, number>();

/** Sends a request with a canary in its address and in each header that takes one. */
const send = async ({method, path}: Pick<Route, 'method' | 'path'>, asking: Asking = {}) => {
  const {token, params = {}, body = {}, search = '', headers = {}} = asking;
  const intent = `${HEADER}-${randomUUID()}`;
  secrets.push(intent, ...(token === undefined ? [] : [token]));
  const filled = path.replaceAll(/:(\w+)\??/g, (_, name: string) => params[name] ?? ADDRESS);
  const response = await fetch(base + filled + search, {
    method,
    redirect: 'manual',
    headers: {
      'user-agent': HEADER,
      referer: `https://${HEADER}.example/${ADDRESS}`,
      cookie: `immersion=${HEADER}`,
      'accept-language': `fr;${HEADER}`,
      'x-forwarded-for': newAddress(),
      forwarded: `for=${HEADER}`,
      'idempotency-key': intent,
      'if-match': `"1"`,
      'content-type': 'application/json',
      traceparent: HEADER,
      ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
      ...headers,
    },
    ...(method === 'GET' ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
  });
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  return {status: response.status, text: await response.text()};
};

const start = addDays(todayInParis(new Date()), 10);
const convention = {
  ...canaryConvention(PEOPLE, agency),
  dateStart: start,
  dateEnd: addDays(start, 3),
  schedule: scheduleOf(start, 4),
};

/** What a person and an agency do, in order; a request that ends well or with a refusal. */
const live = async (): Promise<string> => {
  const draft = await send(contract.createDraft, {token: key, body: {convention}});
  secrets.push((JSON.parse(draft.text) as {token: string}).token);
  const sent = await send(contract.submitConvention, {token: key, body: {convention}});
  assert.ok(sent.status < 300, sent.text);
  const {id} = JSON.parse(sent.text) as {id: string};
  const token = await openSession(store.db, {
    conventionId: id,
    role: 'beneficiary',
    now: new Date(),
  });
  const params = {conventionId: id};
  const said = {isRqth: 'yes', adaptation: 'Motsante olivine'};
  await send(contract.declareAccommodation, {token, params, body: said});
  await send(contract.readConvention, {token, params});
  await send(contract.readConvention, {token: key, params});
  await send(contract.rejectConvention, {
    token: key,
    params,
    body: {justification: `Refus de ${PEOPLE.beneficiary.lastName}`},
  });
  await send(contract.startSignIn, {
    body: {email: `${staffId}@structure.example`},
    headers: {origin: base, 'sec-fetch-site': 'same-origin'},
  });
  return id;
};

const CALLERS: readonly (readonly [token: string | undefined, headers: Record<string, string>])[] =
  [
    [key, {}],
    [page, {origin: PARTNER}],
    [`${key}x`, {}],
    [undefined, {origin: PARTNER}],
  ];

/** Each route, with keys that are wrong, bodies that are malformed, wrong or full of people. */
const misuse = async (conventionId: string): Promise<void> => {
  const bodies: unknown[] = [
    {convention, ...PEOPLE.beneficiary},
    `{"firstName": "${PEOPLE.beneficiary.firstName}`,
    [PEOPLE.beneficiary.email],
  ];
  const search = `?q=${ADDRESS}&${ADDRESS}=${PEOPLE.beneficiary.email}`;
  for (const route of Object.values(contract) as Route[]) {
    for (const body of route.method === 'GET' ? [{}] : bodies) {
      for (const [token, headers] of CALLERS) {
        const asking = {params: {conventionId}, body, search, headers};
        await send(route, {...asking, ...(token ? {token} : {})});
        await send(route, {...asking, search: '', ...(token ? {token} : {})});
      }
    }
  }
  await send({method: 'GET', path: `/${ADDRESS}`}, {search});
  await send({method: 'GET', path: `/api/${ADDRESS}/${PEOPLE.beneficiary.email}`});
  await send({method: 'POST', path: '/api/offers'}, {headers: {'content-type': HEADER}});
};

const limit = async (conventionId: string): Promise<void> => {
  for (let count = 0; count < 60; count++) {
    const token = makeLinkToken('session');
    const headers = {'x-forwarded-for': '192.0.2.77'};
    await send(contract.readConvention, {token, params: {conventionId}, headers});
  }
};

/** The database fails, and quotes everything it was given. */
const fail = async (): Promise<void> => {
  await store.pool.query(`CREATE FUNCTION quote_all() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'failed on %', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$`);
  for (const table of ['convention_version', 'draft', 'message', 'one_time_code']) {
    await store.pool.query(
      `CREATE TRIGGER quote_all BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION quote_all()`,
    );
  }
  const other = {...convention, siret: '00000000300004'};
  await send(contract.submitConvention, {token: key, body: {convention: other}});
  await send(contract.createDraft, {token: key, body: {convention}});
  await send(contract.startSignIn, {
    body: {email: PEOPLE.staff.email},
    headers: {origin: base, 'sec-fetch-site': 'same-origin'},
  });
};

describe('what the server writes while people use it, rightly and wrongly', async () => {
  const id = await live();
  await misuse(id);
  await limit(id);
  await fail();
  // Long enough for the worker, which cannot write its messages, to say so.
  await new Promise(resolve => setTimeout(resolve, 1500));
  server.child.kill('SIGTERM');
  const {out, err, code} = await server.ended;
  const lines = out.split('\n').filter(line => line.startsWith('{'));
  const entries = lines.map(line => JSON.parse(line) as Record<string, unknown>);

  test('it was used, refused, limited, and failed', t => {
    assert.equal(code, 0);
    for (const status of [200, 400, 401, 404, 429, 500]) {
      assert.ok(statuses.has(status), `no ${status}: ${JSON.stringify([...statuses])}`);
    }
    assert.ok(entries.filter(({event}) => event === 'error').length >= 3);
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(entries.filter(({event}) => event === 'request').length >= total);
    t.diagnostic(`${total} requests: ${JSON.stringify(Object.fromEntries(statuses))}`);
  });

  test('a line holds the fields of the map, and no other', () => {
    const known = Object.keys(LOG_FIELDS);
    for (const entry of entries) {
      for (const name of Object.keys(entry)) assert.ok(known.includes(name), name);
    }
  });

  test('no name, address, number or word of anybody; no header, address, key or token', t => {
    const written = out + err;
    const texts = [
      PEOPLE.seed,
      'canari',
      'Motsante',
      staffId,
      id,
      PARTNER,
      '192.0.2.',
      '198.51.',
      ...Object.values(PEOPLE).flatMap(one => (typeof one === 'object' ? [one.phone] : [])),
      ...secrets.filter(secret => secret.length > 8),
    ];
    const found = texts.filter(text => written.toLowerCase().includes(text.toLowerCase()));
    assert.deepEqual(found, []);
    t.diagnostic(`${lines.length} lines, ${texts.length} texts looked for, ${found.length} found`);
  });

  test('what is written beside the lines is what the command itself says', () => {
    const others = [...out.split('\n'), ...err.split('\n')].filter(
      line => line !== '' && !line.startsWith('{'),
    );
    const said =
      /^(?:Prêt : |Ouverture de la base|Mise à jour de la base|Arrêt demandé|Aucun envoi)/;
    for (const line of others) assert.match(line, said);
  });
});
