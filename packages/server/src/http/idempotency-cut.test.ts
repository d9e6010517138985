import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {isApiError} from '@immersion-kit/sdk';
import pg from 'pg';
import {testApp} from '../../test/api.ts';
import {addAgency, agencyKey} from '../../test/conventions.ts';
import {cuttable} from '../../test/cuttable.ts';
import {testStore} from '../../test/database.ts';
import {clientAt, doorOf, twoDoors} from '../../test/doors.ts';
import {countRows, type Intent, INTENTS, type IntentName, total} from '../../test/intents.ts';
import {askTimes, listening} from '../../test/repeat.ts';
import {serve} from './serve.ts';

const MOST_STATEMENTS = 40;
const store = await testStore();
const world = await twoDoors(store);
const agencyId = await addAgency(store);
const key = await agencyKey(store, [agencyId]);
const failing = await cuttable(store);
const failingDoor = doorOf(testApp(failing.store).app);

let number = 0;
const prepare = (name: IntentName): Promise<Intent> =>
  INTENTS[name]({world, agencyId, key, number: number++});

/** Asks twice more, on both servers: the effect is there once, and both hear the same of it. */
const settles = async (
  intent: Intent,
  idempotencyKey: string,
  before: Awaited<ReturnType<typeof countRows>>,
) => {
  const answers = await askTimes(world, intent, 2, idempotencyKey);
  assert.match(answers[0] ?? '', /^20[01] /);
  assert.equal(new Set(answers).size, 1);
  assert.deepEqual(await countRows(store), total([before, intent.leaves]));
  return answers[0];
};

describe('a connection to the database lost at each statement', () => {
  for (const name of Object.keys(INTENTS) as IntentName[]) {
    test(`of ${name}: 503, then one effect`, async context => {
      const cuts: string[] = [];
      for (const when of ['before', 'after'] as const) {
        for (let at = 0; at < MOST_STATEMENTS; at++) {
          const intent = await prepare(name);
          const before = await countRows(store);
          const idempotencyKey = crypto.randomUUID();
          failing.plan({at, when});
          const {door, answers} = listening(failingDoor);
          const error = await intent.send(clientAt(door, intent.token), idempotencyKey).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          const cut = failing.wasCut();
          if (cut === undefined) {
            assert.equal(error, undefined);
            assert.equal(await settles(intent, idempotencyKey, before), answers[0]);
            break;
          }
          cuts.push(`${when} ${cut}`);
          assert.ok(isApiError(error), `${when} ${cut}: ${String(error)}`);
          assert.equal(error.code, 'service_unavailable', `${when} ${cut}`);
          await settles(intent, idempotencyKey, before);
        }
      }
      context.diagnostic(`${cuts.length} cuts`);
      for (const place of ['before begin', 'after insert into "idempotency"', 'after commit']) {
        assert.ok(
          cuts.some(cut => cut.startsWith(place)),
          `never cut ${place}: ${cuts.join(', ')}`,
        );
      }
    });
  }
});

describe('a request that is killed', () => {
  test('by the database, its effect written and not yet kept: nothing, then one effect', async context => {
    const admin = new pg.Client({connectionString: failing.url});
    context.after(() => admin.end());
    await admin.connect();
    for (const name of ['submitConvention', 'signConvention', 'renewConvention'] as const) {
      const intent = await prepare(name);
      const before = await countRows(store);
      const idempotencyKey = crypto.randomUUID();
      // Events are written last: whoever waits for this table has written all the rest.
      await admin.query('BEGIN');
      await admin.query('LOCK TABLE outbox IN EXCLUSIVE MODE');
      const [door] = world.doors;
      assert.ok(door);
      const asked = intent.send(clientAt(door, intent.token), idempotencyKey).then(
        () => 'done',
        (error: unknown) => (isApiError(error) ? error.code : String(error)),
      );
      let killed = 0;
      while (killed === 0) {
        // Not from the connection that holds the lock: within a transaction it would see one
        // moment only.
        const {rowCount} = await store.pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND query LIKE 'insert into "outbox"%'`,
        );
        killed = rowCount ?? 0;
        await sleep(5);
      }
      assert.equal(await asked, 'service_unavailable');
      await admin.query('ROLLBACK');
      assert.deepEqual(await countRows(store), before);
      await settles(intent, idempotencyKey, before);
    }
  });

  test('by its sender, who hangs up before the answer: one effect all the same', async context => {
    const serving = await serve(testApp(store).app, {port: 0, host: '127.0.0.1'});
    context.after(serving.close);
    const before = await countRows(store);
    const idempotencyKey = crypto.randomUUID();
    const body = JSON.stringify({convention: {businessName: 'Les Vergers'}});
    const socket = connect(serving.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end(
      `POST /api/drafts HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${key}\r\n` +
        `content-type: application/json\r\nidempotency-key: ${idempotencyKey}\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      () => socket.destroy(),
    );
    while ((await countRows(store)).drafts === before.drafts) await sleep(5);
    const client = clientAt({baseUrl: serving.url, fetch}, key);
    const again = () =>
      client.createDraft({convention: {businessName: 'Les Vergers'}}, {idempotencyKey});
    assert.equal((await again()).token, (await again()).token);
    assert.equal((await countRows(store)).drafts, before.drafts + 1);
  });
});

describe("the SDK's own retry", () => {
  const failures: Readonly<Record<string, (send: () => Promise<Response>) => Promise<Response>>> = {
    'a network that fails before': () => Promise.reject(new TypeError('fetch failed')),
    'a network that fails after': async send => {
      await send();
      throw new TypeError('fetch failed');
    },
    'a proxy that answers 503 in its place': async send => {
      await send();
      return new Response('<h1>503</h1>', {status: 503, headers: {'retry-after': '0'}});
    },
  };
  for (const [failure, fail] of Object.entries(failures)) {
    test(`${failure}: one effect, and the caller hears of none of it`, async () => {
      for (const name of Object.keys(INTENTS) as IntentName[]) {
        const intent = await prepare(name);
        const before = await countRows(store);
        const [door] = world.doors;
        assert.ok(door);
        const names = new Set<string | null>();
        let sent = 0;
        const fetch: typeof globalThis.fetch = async (input, init) => {
          const request = new Request(input, init);
          names.add(request.headers.get('idempotency-key'));
          sent += 1;
          return sent === 1 ? fail(() => door.fetch(request)) : door.fetch(request);
        };
        const client = clientAt({...door, fetch}, intent.token, {retries: 2});
        const idempotencyKey = crypto.randomUUID();
        await intent.send(client, idempotencyKey);
        assert.deepEqual([...names], [idempotencyKey]);
        assert.equal(sent, 2);
        await settles(intent, idempotencyKey, before);
      }
    });
  }

  test('of a save whose answer was lost is answered as the save was', async () => {
    const [door] = world.doors;
    assert.ok(door);
    let sent = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await door.fetch(input, init);
      sent += 1;
      if (sent === 1) throw new TypeError('fetch failed');
      return response;
    };
    const {token} = await clientAt(door, key).createDraft({convention: {}});
    const client = clientAt({...door, fetch}, token, {retries: 2});
    const convention = {businessName: 'Les Vergers'};
    assert.equal((await client.saveDraft({convention}, {ifMatch: '"1"'})).revision, 2);
    assert.equal(sent, 2);
    const stale = client.saveDraft({convention: {}}, {ifMatch: '"1"'});
    await assert.rejects(stale, {code: 'precondition_failed'});
    const kept = await client.readDraft();
    assert.deepEqual([kept.revision, kept.convention], [2, convention]);
  });

  test('an answer cut in its middle is told to the caller, who may ask again', async () => {
    for (const name of Object.keys(INTENTS) as IntentName[]) {
      const intent = await prepare(name);
      const before = await countRows(store);
      const [door] = world.doors;
      assert.ok(door);
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const {status, headers} = await door.fetch(input, init);
        const body = new ReadableStream({
          start: controller => {
            controller.error(new TypeError('terminated'));
          },
        });
        return new Response(body, {status, headers});
      };
      const idempotencyKey = crypto.randomUUID();
      await assert.rejects(intent.send(clientAt({...door, fetch}, intent.token), idempotencyKey), {
        name: 'NetworkError',
      });
      await settles(intent, idempotencyKey, before);
    }
  });
});
