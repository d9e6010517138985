import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {after, describe, mock, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {databaseUrl, testStore} from '../../../test/database.ts';
import {openStore} from '../../store/database.ts';
import {serverSecret} from '../../store/server-secret.ts';
import {purgeLimits} from './bucket.ts';
import {createLimiter} from './limiter.ts';
import {capacityOf, LEASE_SECONDS, POLICIES, type Policy, rateOf} from './policies.ts';

const store = await testStore();
const {rows: named} = await store.pool.query<{name: string}>('SELECT current_database() AS name');
const url = databaseUrl(named[0]?.name ?? '');
const other = openStore(url);
after(() => other.pool.end());

const START = Date.parse('2026-11-23T09:00:00Z');
const clock = {at: START};
const now = () => new Date(clock.at);
let subjects = 0;
const newSubject = () => `subject ${++subjects}`;

const here = createLimiter({pool: store.pool, now});
const there = createLimiter({pool: other.pool, now});
const countOf = async (verdicts: readonly Promise<{allowed: boolean}>[]) =>
  (await Promise.all(verdicts)).filter(({allowed}) => allowed).length;
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({length: count}, (_, index) => make(index));

/** Counts what reaches the database while something is done. */
const roundTrips = async (act: () => Promise<unknown>): Promise<number> => {
  const query = mock.method(store.pool, 'query');
  await act();
  query.mock.restore();
  return query.mock.callCount();
};

describe('the policies', () => {
  for (const [name, policy] of Object.entries(POLICIES)) {
    test(`${name} can serve what it leases, and never promises more than it holds`, () => {
      assert.ok(capacityOf(policy) >= Math.max(1, policy.lease));
      assert.ok(policy.burst <= policy.limit);
      assert.match(name, /^[a-z-]+$/);
    });
  }

  test('one whose leases outweigh its burst is refused at once', () => {
    const range = {limit: 3000, windowSeconds: 60, burst: 150, lease: 100};
    assert.throws(() => createLimiter({pool: store.pool, now, policies: {range}}), /range/);
  });
});

describe('a bucket', () => {
  test('of 10 serves exactly 10 of 100 asked for at once through two pools', async () => {
    const subject = newSubject();
    const asked = times(100, index => (index % 2 ? here : there).take('link', subject));
    assert.equal(await countOf(asked), POLICIES.link.burst);
  });

  test('is shared with another process', async () => {
    const subject = newSubject();
    const script = fileURLToPath(new URL('../../../test/limit-process.ts', import.meta.url));
    const args = ['--conditions=source', script, url, subject, '40', now().toISOString()];
    const [{stdout}, served] = await Promise.all([
      promisify(execFile)(process.execPath, args),
      countOf(times(40, () => here.take('submit', subject))),
    ]);
    assert.ok(served > 0 && served + Number(stdout) === POLICIES.submit.burst, stdout);
    assert.equal((await there.take('submit', subject)).allowed, false);
  });

  test('fills evenly: what Retry-After says is when it is allowed, and not a second before', async () => {
    for (const name of ['submit', 'recipient', 'link', 'refused'] as const) {
      const subject = newSubject();
      const {burst} = POLICIES[name];
      const last = await here.take(name, subject, burst);
      assert.deepEqual([last.allowed, last.remaining], [true, 0]);
      const {allowed, retryAfterSeconds} = await here.take(name, subject);
      assert.equal(allowed, false);
      clock.at += (retryAfterSeconds - 1) * 1000;
      assert.equal((await there.take(name, subject)).allowed, false, name);
      clock.at += 1000;
      assert.equal((await there.take(name, subject)).allowed, true, name);
      assert.equal((await here.take(name, subject)).allowed, false, name);
    }
  });

  test('takes several at once or none', async () => {
    const subject = newSubject();
    assert.equal((await here.take('link', subject, 8)).remaining, 2);
    assert.equal((await here.take('link', subject, 3)).allowed, false);
    assert.equal((await here.take('link', subject, 2)).allowed, true);
  });

  test('can be looked at without taking', async () => {
    const subject = newSubject();
    for (const _ of times(30, index => index)) {
      assert.deepEqual((await here.take('link', subject, 0)).allowed, true);
    }
    assert.equal((await here.take('link', subject, 10)).remaining, 0);
    assert.equal((await here.take('link', subject, 0)).allowed, false);
    assert.equal((await there.take('link', subject, 0)).allowed, false);
  });

  test('is one for each policy and subject', async () => {
    const subject = newSubject();
    await here.take('link', subject, 10);
    assert.equal((await here.take('submit', subject)).allowed, true);
    assert.equal((await here.take('link', newSubject())).allowed, true);
  });

  test('known to be empty costs no round trip', async () => {
    const subject = newSubject();
    await here.take('link', subject, 10);
    await here.take('link', subject);
    const refuse = () => countOf(times(1000, () => here.take('link', subject)));
    assert.equal(await roundTrips(refuse), 0);
    const before = await here.take('link', subject);
    clock.at += 10_000;
    const later = await here.take('link', subject);
    assert.deepEqual([before.retryAfterSeconds, later.retryAfterSeconds], [30, 20]);
  });
});

describe('several policies together', () => {
  test('the tightest verdict when all allow', async () => {
    const subject = newSubject();
    const verdict = await here.takeAll(
      ['range', subject],
      ['submit', subject, 29],
      ['key', subject],
    );
    assert.deepEqual([verdict.policy, verdict.remaining, verdict.allowed], ['submit', 1, true]);
  });

  test('the first refusal, and what stands after it is not charged', async () => {
    const subject = newSubject();
    await here.take('link', subject, 10);
    const verdict = await here.takeAll(['range', subject], ['link', subject], ['submit', subject]);
    assert.deepEqual([verdict.policy, verdict.allowed], ['link', false]);
    assert.equal((await here.take('submit', subject, 0)).remaining, 30);
  });
});

describe('leases', () => {
  test('spare nearly every round trip to a busy subject', async () => {
    const subject = newSubject();
    await here.take('range', newSubject());
    let served = 0;
    const trips = await roundTrips(async () => {
      for (const _ of times(800, index => index)) {
        served += Number((await here.take('range', subject)).allowed);
      }
    });
    assert.equal(served, 800);
    assert.ok(trips <= 16, `${trips}`);
  });

  test('are asked for once by all who wait', async () => {
    const subject = newSubject();
    const trips = await roundTrips(async () => {
      assert.equal(await countOf(times(100, () => here.take('range', subject))), 100);
    });
    assert.ok(trips <= 7, `${trips}`);
  });

  test('waste nothing of who asks once in a while', async () => {
    const subject = newSubject();
    for (const _ of times(20, index => index)) {
      assert.equal((await here.take('key', subject)).allowed, true);
      clock.at += LEASE_SECONDS * 1000;
    }
    assert.equal((await there.take('key', subject, 0)).remaining, capacityOf(POLICIES.key));
  });

  test('are dropped when they are old, or younger than the clock says', async () => {
    for (const step of [LEASE_SECONDS * 1000, -1]) {
      const subject = newSubject();
      await Promise.all(times(4, () => here.take('range', subject)));
      assert.equal(await roundTrips(() => here.take('range', subject)), 0);
      clock.at += step;
      assert.equal(await roundTrips(() => here.take('range', subject)), 1);
    }
  });

  test('are remembered of a bounded number of subjects', async () => {
    const {take} = createLimiter({pool: store.pool, now, mostSubjects: 50});
    const subject = newSubject();
    const fill = () => Promise.all(times(4, () => take('range', subject)));
    await fill();
    for (const _ of times(49, index => index)) await take('range', newSubject());
    assert.equal(await roundTrips(() => take('range', subject)), 0);
    await take('range', newSubject());
    assert.equal(await roundTrips(() => take('range', subject)), 1);
  });
});

/** When something was served, by the latest instant the clock had shown, and what it cost. */
type Served = {readonly latest: number; readonly cost: number};

/** The most that was served over any window, as a part of what a policy may serve over it. */
const worstWindow = (served: readonly Served[], policy: Policy): number => {
  let worst = 0;
  for (const [index, first] of served.entries()) {
    let sum = 0;
    for (const {latest, cost} of served.slice(index)) {
      sum += cost;
      const seconds = (latest - first.latest) / 1000;
      worst = Math.max(worst, sum / (policy.burst + rateOf(policy) * seconds));
    }
  }
  return worst;
};

const SMALL: Policy = {limit: 30, windowSeconds: 60, burst: 12, lease: 0};
const LEASED: Policy = {limit: 30, windowSeconds: 60, burst: 12, lease: 4};

const gaps = fc.oneof(
  {weight: 5, arbitrary: fc.constant(0)},
  {weight: 5, arbitrary: fc.nat(3000)},
  {weight: 1, arbitrary: fc.nat(60_000)},
);
const steps = fc.oneof(
  {weight: 12, arbitrary: gaps},
  {weight: 1, arbitrary: fc.constantFrom(3_600_000, -3_600_000, -1, -1000)},
);
const requests = (gap: fc.Arbitrary<number>) =>
  fc.array(fc.record({gap, process: fc.nat(1), cost: fc.constantFrom(1, 1, 1, 1, 2, 5)}), {
    minLength: 20,
    maxLength: 60,
  });

/** Plays requests against two limiters on one database. */
const play = async (
  policy: Policy,
  asked: readonly {gap: number; process: number; cost: number}[],
): Promise<Served[]> => {
  const played = {at: START};
  const deps = {now: () => new Date(played.at), policies: {range: policy}};
  const processes = [
    createLimiter({...deps, pool: store.pool}),
    createLimiter({...deps, pool: other.pool}),
  ];
  const subject = newSubject();
  const served: Served[] = [];
  let latest = -Infinity;
  for (const {gap, process, cost} of asked) {
    played.at += gap;
    latest = Math.max(latest, played.at);
    const verdict = await processes[process]?.take('range', subject, cost);
    if (verdict?.allowed) served.push({latest, cost});
  }
  return served;
};

test('what was leased before a window counts in it', async () => {
  const policy: Policy = {limit: 300, windowSeconds: 60, burst: 60, lease: 8};
  const one = {process: 0, cost: 1};
  const served = await play(policy, [
    ...times(7, () => ({...one, gap: 0})),
    // A lease of 8, of which 7 are left while the bucket behind it fills up again.
    {...one, gap: 1500},
    {...one, gap: LEASE_SECONDS * 1000 - 1},
    ...times(80, () => ({...one, gap: 0})),
  ]);
  const atOnce = served.filter(({latest}) => latest > START + 1500);
  assert.equal(atOnce.length, 7 + capacityOf(policy));
  assert.ok(atOnce.length <= policy.burst);
});

describe('over any window, no more than the limit and the burst are served', () => {
  const cases = {
    'token by token': [SMALL, gaps],
    'by leases': [LEASED, gaps],
    'token by token, the clock stepping an hour to and fro': [SMALL, steps],
    'by leases, the clock stepping an hour to and fro': [LEASED, steps],
  } as const;
  for (const [name, [policy, gap]] of Object.entries(cases)) {
    test(name, async context => {
      let worst = 0;
      let total = 0;
      await fc.assert(
        fc.asyncProperty(requests(gap), async asked => {
          const served = await play(policy, asked);
          const part = worstWindow(served, policy);
          total += served.length;
          worst = Math.max(worst, part);
          assert.ok(part <= 1 + 1e-9, `${part}`);
        }),
        {numRuns: 60, endOnFailure: true},
      );
      context.diagnostic(`${total} served, at worst ${worst.toFixed(3)} of limit and burst`);
      // A limiter that served nothing would pass.
      assert.ok(worst > 0.7, `${worst}`);
    });
  }
});

describe('what is stored', () => {
  test('names nobody, and the same subject differs between policies', async () => {
    const subject = 'camille@example.fr';
    await here.take('recipient', subject);
    await here.take('link', subject);
    const {rows} = await store.pool.query<{row: string; subject: Buffer}>(
      'SELECT b::text AS row, subject FROM rate_limit b',
    );
    const hex = Buffer.from(subject).toString('hex');
    assert.ok(rows.every(({row}) => !row.includes(subject) && !row.includes(hex)));
    assert.equal(new Set(rows.map(row => row.subject.toString('hex'))).size, rows.length);
  });

  test('has one secret for all, made once', async () => {
    const secrets = await Promise.all(
      times(20, index => serverSecret((index % 2 ? store : other).pool, 'essai')),
    );
    assert.equal(new Set(secrets.map(secret => secret.toString('hex'))).size, 1);
    assert.equal(secrets[0]?.length, 32);
    assert.notDeepEqual(secrets[0], await serverSecret(store.pool, 'another'));
  });

  test('goes once a bucket is full again, and not before', async () => {
    const count = async () => (await store.pool.query('SELECT FROM rate_limit')).rowCount;
    clock.at += 86_400_000;
    await purgeLimits(store.pool, now());
    assert.equal(await count(), 0);
    await here.take('submit', newSubject(), 3);
    await here.take('recipient', newSubject());
    clock.at += 29_000;
    assert.equal(await purgeLimits(store.pool, now()), 0);
    clock.at += 1000;
    assert.equal(await purgeLimits(store.pool, now()), 1);
    assert.equal(await count(), 1);
  });

  test('a bucket dated by a clock far ahead goes too', async () => {
    const subject = newSubject();
    clock.at += 3_600_000;
    await here.take('submit', subject, 30);
    clock.at -= 3_600_000;
    assert.equal((await there.take('submit', subject)).allowed, false);
    assert.equal(await purgeLimits(store.pool, now()), 1);
    assert.equal((await here.take('submit', subject)).allowed, true);
  });
});

describe('without a database', () => {
  test('everything is allowed, and counted again once it is back', async () => {
    let away = true;
    const returning = openStore(() => {
      const {hostname, username, password, pathname, port} = new URL(url);
      return {
        host: hostname,
        port: away ? 1 : Number(port),
        user: username,
        password: decodeURIComponent(password),
        database: pathname.slice(1),
      };
    });
    const {take} = createLimiter({pool: returning.pool, now});
    const subject = newSubject();
    assert.equal(await countOf(times(20, () => take('link', subject))), 20);
    assert.equal(await countOf(times(20, () => take('range', subject))), 20);
    away = false;
    assert.equal(await countOf(times(20, () => take('link', subject))), 10);
    await returning.pool.end();
  });

  test('a fault of ours is not taken for an absence', async () => {
    const broken = openStore(url);
    await broken.pool.end();
    const {take} = createLimiter({pool: broken.pool, now});
    await assert.rejects(take('link', newSubject()));
  });
});
