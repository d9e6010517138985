import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {createLimiter} from '../access/limit/limiter.ts';
import {POLICIES} from '../access/limit/policies.ts';
import {BASE_URL} from '../../test/api.ts';
import {addAgency} from '../../test/conventions.ts';
import {testStore} from '../../test/database.ts';
import {OWN_PAGE, staffWorld} from '../../test/staff-world.ts';

const clock = {now: new Date('2026-11-23T09:00:00Z')};
const limits = await testStore();
const limiter = createLimiter({pool: limits.pool, now: () => clock.now});
const world = await staffWorld({limiter, now: () => clock.now, trustedProxies: 1});
const agency = await addAgency(world.store);
const DAY_MS = 86_400_000;

/** From an address of its own unless told: a new range each time. */
let machines = 0;
const from = (range = `2001:db8:${(++machines).toString(16)}::1`) => range;

const post = (path: string, body: unknown, address = from()) =>
  world.app.fetch(
    new Request(BASE_URL + path, {
      method: 'POST',
      headers: {
        ...OWN_PAGE,
        ...world.intent(),
        'content-type': 'application/json',
        'x-forwarded-for': address,
      },
      body: JSON.stringify(body),
    }),
    '10.0.0.1',
  );
const ask = (email: string, address?: string) => post(contract.startSignIn.path, {email}, address);

describe('how often one may ask', () => {
  test('codes at one address: so many, from wherever, known or not; then 429 until later', async () => {
    const {burst} = POLICIES['sign-in-recipient'];
    const known = await world.addMember(agency, 'counsellor');
    for (const email of [known, 'nobody@elsewhere.example']) {
      const statuses = [];
      for (let index = 0; index < burst + 5; index += 1) {
        statuses.push((await ask(index % 2 ? email : email.toUpperCase())).status);
      }
      assert.deepEqual(statuses, [
        ...Array<number>(burst).fill(200),
        ...Array<number>(5).fill(429),
      ]);
    }
    assert.equal((await world.codesFor(known)).length, burst);
    const refused = await ask(known);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await ask(await world.addMember(agency, 'counsellor'))).status, 200);
    clock.now = new Date(clock.now.getTime() + DAY_MS / 20 + 1000);
    assert.equal((await ask(known)).status, 200);
    assert.equal((await ask(known)).status, 429);
  });

  test('2,000 asked at one address in a day, from as many machines: 30 mails at most', async context => {
    const N = 2000;
    const email = await world.addMember(agency, 'counsellor');
    const verdicts = new Map<number, number>();
    for (let index = 0; index < N; index += 100) {
      const asked = Array.from({length: 100}, () => ask(email));
      for (const {status} of await Promise.all(asked)) {
        verdicts.set(status, (verdicts.get(status) ?? 0) + 1);
      }
      clock.now = new Date(clock.now.getTime() + DAY_MS / (N / 100));
    }
    const sent = (await world.codesFor(email)).length;
    context.diagnostic(`${N} asked: ${sent} mails, ${verdicts.get(429) ?? 0} refused`);
    assert.equal(verdicts.get(200), sent);
    assert.equal((verdicts.get(200) ?? 0) + (verdicts.get(429) ?? 0), N);
    assert.ok(sent <= 30 && sent >= 20);
  });

  test('from one range, asking and trying together, whoever is named', async () => {
    const address = from('203.0.113.7');
    const {burst} = POLICIES['sign-in'];
    const statuses = [];
    for (let index = 0; index < burst + 4; index += 1) {
      const email = `nobody-${index}@elsewhere.example`;
      const told = await (index % 2
        ? ask(email, address)
        : post(contract.finishSignIn.path, {email, code: '000000'}, address));
      statuses.push(told.status);
    }
    assert.deepEqual(statuses.slice(burst), [429, 429, 429, 429]);
    assert.ok(statuses.slice(0, burst).every(status => status === 200 || status === 401));
    assert.equal((await ask('somebody@elsewhere.example', '203.0.113.8')).status, 200);
  });
});
