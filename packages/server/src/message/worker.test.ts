import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {messageWorld} from '../../test/message-world.ts';
import {createLimiter} from '../access/limit/limiter.ts';
import {MOST_ATTEMPTS} from './back-off.ts';
import {LEASE_MS} from './lease.ts';
import type {MessageRow} from '../store/message-tables.ts';
import {DeliveryError, type Mail, type Senders, type Sms} from './sender.ts';
import {type Step, STEPS} from './steps.ts';

const world = await messageWorld();
const {store, clock, sent, workerWith, told, later} = world;
const agency = await world.addActing();
await store.pool.query("UPDATE agency SET contact_email = 'contact@ml.example'");

const MINUTE = 60_000;
const RECIPIENTS = ['anais@personne.example', 'contact@ml.example', 'direction@vergers.example'];

beforeEach(async () => {
  await world.forget();
  sent.length = 0;
});

class Crash extends Error {}

const addresses = (messages: readonly {readonly to: string}[]) => messages.map(({to}) => to).sort();

/** What the messages have in those columns, each combination once. */
const kindsOf = async (columns: string) =>
  (await store.pool.query(`SELECT DISTINCT ${columns} FROM message`)).rows as unknown[];

const rowsOf = async () =>
  (await store.pool.query<MessageRow>('SELECT * FROM message ORDER BY created_at, id')).rows;

/** A sender that does as it is told with each message in turn, and takes those it is not told of. */
const senderOf = (...answers: readonly (() => Promise<void>)[]): Senders => {
  let asked = 0;
  const send = async (message: Mail | Sms) => {
    await answers[asked++]?.();
    sent.push(message);
  };
  return {email: {send}, sms: {send}};
};

const refuses =
  (code: string, isPermanent = false) =>
  () =>
    Promise.reject(new DeliveryError(code, {isPermanent}));

const always = (answer: () => Promise<void>): Senders => ({email: {send: answer}});

describe('a worker that dies', () => {
  for (const step of STEPS) {
    test(`after « ${step} » loses nothing, and sends at most the one message twice`, async () => {
      await world.submit(agency);
      let isAlive = true;
      const onStep = (now: Step) => {
        if (now !== step || !isAlive) return;
        isAlive = false;
        throw new Crash(step);
      };
      // One message at a time, so that the crash finds the others waiting.
      await assert.rejects(workerWith({onStep}).run(), Crash);
      await workerWith().run();
      later(LEASE_MS + 1);
      await workerWith().run();
      const all = addresses(sent);
      assert.deepEqual([...new Set(all)], RECIPIENTS);
      assert.equal(all.length, step === 'sent' ? RECIPIENTS.length + 1 : RECIPIENTS.length);
      const twice = sent.filter(({id}, index) => sent.findIndex(one => one.id === id) !== index);
      for (const message of twice) {
        const first = sent.find(({id}) => id === message.id);
        assert.ok(first?.channel === 'email' && message.channel === 'email');
        assert.equal(message.messageId, first.messageId);
      }
      assert.deepEqual(await kindsOf('status'), [{status: 'sent'}]);
    });
  }

  test('gives its message back when its lease ends, and not before', async () => {
    await world.submit(agency);
    const crash = (step: Step) => {
      if (step === 'prepared') throw new Crash();
    };
    await assert.rejects(workerWith({onStep: crash}).run(), Crash);
    later(LEASE_MS - 1);
    await workerWith().run();
    const before = sent.length;
    assert.ok(before < RECIPIENTS.length, 'what is leased is not sent');
    later(1);
    await workerWith().run();
    assert.equal(sent.length, RECIPIENTS.length);
  });
});

describe('several workers at once', () => {
  test('send each message once', async () => {
    for (let count = 0; count < 20; count++) await world.submit(agency);
    const workers = Array.from({length: 4}, () => workerWith());
    const done = await Promise.all(workers.map(worker => worker.run()));
    await workerWith().run();
    assert.equal(sent.length, 60);
    assert.ok(
      done.every(({lost = 0}) => lost === 0),
      'they never take a message from each other',
    );
    assert.equal(new Set(sent.map(({id}) => id)).size, 60);
  });

  test('a worker whose lease was taken over says nothing of a message it has lost', async () => {
    await world.submit(agency);
    await workerWith({senders: {}}).run();
    await store.pool.query("DELETE FROM message WHERE recipient <> 'contact@ml.example'");
    const slow = workerWith({
      senders: always(async () => {
        later(LEASE_MS);
        await workerWith().run();
        throw new DeliveryError('smtp_timeout');
      }),
    });
    await slow.run();
    assert.deepEqual(await told(), ['request-received → contact@ml.example']);
    assert.equal(sent.length, 1);
  });

  test('a worker that was slow before it sent finds its message taken, and leaves it', async () => {
    await world.submit(agency);
    await workerWith({senders: {}}).run();
    await store.pool.query("DELETE FROM message WHERE recipient <> 'contact@ml.example'");
    let isFirst = true;
    const onStep = async (step: Step) => {
      if (step !== 'leased' || !isFirst) return;
      isFirst = false;
      later(LEASE_MS);
      await workerWith().run();
    };
    const {lost} = await workerWith({onStep}).run();
    assert.equal(lost, 1);
    assert.equal(sent.length, 1);
  });
});

describe('a message that cannot be handed over', () => {
  test('is tried after 1, 5 and 30 minutes, 2, 6 and 24 hours, then is dead', async () => {
    await world.submit(agency);
    const senders = always(refuses('smtp_451'));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const before = clock.now.getTime();
      await workerWith({senders}).run();
      const [row] = await rowsOf();
      assert.ok(row);
      assert.equal(row.attempts, attempt);
      assert.equal(row.last_error, 'smtp_451');
      if (row.status === 'dead') break;
      assert.equal(row.status, 'queued');
      waits.push((row.due_at.getTime() - before) / MINUTE);
      clock.now = new Date(row.due_at.getTime() - 1);
      assert.deepEqual(await workerWith({senders}).run(), {});
      clock.now = row.due_at;
    }
    assert.deepEqual(waits, [1, 5, 30, 120, 360, 1440]);
    assert.deepEqual(await kindsOf('status, data'), [{status: 'dead', data: {}}]);
  });

  test('is not tried again once its recipient is refused for good', async () => {
    await world.submit(agency);
    await workerWith({senders: always(refuses('smtp_550', true))}).run();
    assert.deepEqual(await kindsOf('status, last_error, attempts'), [
      {status: 'failed', last_error: 'smtp_550', attempts: 1},
    ]);
  });

  test('comes back a tenth sooner or later than the others', async () => {
    await world.submit(agency);
    const draws = [0, 1, 0.25];
    const random = () => draws.pop() ?? 0.5;
    const before = clock.now.getTime();
    await workerWith({senders: always(refuses('smtp_451')), random}).run();
    const waits = (await rowsOf()).map(({due_at}) => due_at.getTime() - before);
    assert.deepEqual(waits.sort(), [54_000, 57_000, 66_000]);
  });

  test('by a fault of ours counts as tried, and holds no other', async () => {
    await world.submit(agency);
    await workerWith({senders: {}}).run();
    await store.pool.query(
      "UPDATE message SET kind = 'modified', data = '{\"version\": \"x\"}', roles = '{beneficiary}' WHERE recipient = 'contact@ml.example'",
    );
    await store.pool.query(
      "UPDATE message SET recipient = 'anais@personne.example' WHERE recipient = 'contact@ml.example'",
    );
    await workerWith({senders: senderOf(() => Promise.reject(new Error('our fault')))}).run();
    const statuses = (await rowsOf()).map(
      ({status, last_error}) => `${status} ${last_error ?? ''}`,
    );
    assert.ok(statuses.includes('queued sender_failed'), statuses.join());
    assert.ok(statuses.includes('sent '), statuses.join());
  });
});

describe('a clock that steps', () => {
  test('back an hour holds nothing longer than that; back two days holds nothing at all', async () => {
    await world.submit(agency);
    const noon = clock.now;
    await workerWith({senders: always(refuses('smtp_451'))}).run();
    clock.now = new Date(noon.getTime() - 60 * MINUTE);
    await workerWith().run();
    assert.equal(sent.length, 0);
    clock.now = new Date(noon.getTime() - 48 * 60 * MINUTE);
    await workerWith().run();
    assert.equal(sent.length, RECIPIENTS.length);
    clock.now = noon;
  });

  test('forward while a message is being sent does not send it twice from the same worker', async () => {
    await world.submit(agency);
    const worker = workerWith({
      senders: senderOf(async () => {
        later(2 * LEASE_MS);
        await worker.run();
      }),
    });
    await worker.run();
    assert.deepEqual(addresses(sent), RECIPIENTS);
  });
});

describe('the worker', () => {
  test('keeps what nothing sends, and sends it once something does', async () => {
    await world.submit(agency);
    assert.deepEqual(await workerWith({senders: {}}).run(), {consumed: 1});
    await workerWith({senders: {sms: {send: () => Promise.resolve()}}}).run();
    assert.equal(sent.length, 0);
    await workerWith().run();
    assert.deepEqual(addresses(sent), RECIPIENTS);
  });

  test('sends the code somebody waits for before what waited longer', async () => {
    await world.submit(agency);
    await workerWith({senders: {}}).run();
    later(1000);
    const expiresAt = new Date(clock.now.getTime() + 10 * MINUTE);
    const data = {code: '123456', firstName: 'Awa'};
    await world.ask({kind: 'sign-in-code', recipient: 'awa@ml.example', data, expiresAt});
    await workerWith().run();
    assert.equal(sent[0]?.to, 'awa@ml.example');
  });

  test('codes that are too late count for nothing; those of companies hold no other', async () => {
    const limiter = createLimiter({pool: store.pool, now: () => clock.now});
    const recipient = 'awa@ml.example';
    const expiresAt = new Date(clock.now.getTime() + 10 * MINUTE);
    const data = {code: '123456', firstName: 'Awa', businessName: 'Essai', act: 'open'};
    const ask = async (kind: 'host-code' | 'sign-in-code', until: Date) => {
      await world.ask({kind, recipient, data, expiresAt: until});
    };
    for (let count = 0; count < 15; count++) await ask('host-code', expiresAt);
    later(10 * MINUTE);
    await workerWith({limiter}).run();
    assert.equal(sent.length, 0);
    const good = new Date(clock.now.getTime() + 10 * MINUTE);
    for (let count = 0; count < 12; count++) await ask('host-code', good);
    await ask('sign-in-code', good);
    await workerWith({limiter}).run();
    assert.equal(sent.filter(({to}) => to === recipient).length, 11);
  });

  test('makes a recipient of many requests of strangers wait, and drops none', async () => {
    const limiter = createLimiter({pool: store.pool, now: () => clock.now});
    for (let count = 0; count < 8; count++) await world.insert(world.requestOf(agency));
    await workerWith({limiter}).run();
    const toHost = () => sent.filter(({to}) => to === 'direction@vergers.example').length;
    assert.equal(toHost(), 5);
    // The agency's own mailbox and what the agency sends have another ceiling.
    assert.equal(sent.filter(({to}) => to === 'contact@ml.example').length, 8);
    await world.submit(agency);
    await workerWith({limiter}).run();
    assert.equal(toHost(), 6);
    later(24 * 60 * MINUTE);
    await workerWith({limiter}).run();
    assert.equal(toHost(), 9);
    assert.deepEqual(await kindsOf('status, attempts'), [{status: 'sent', attempts: 1}]);
  });

  test('reads the other events when one cannot be read', async () => {
    const {id} = await world.submit(agency);
    await world.submit(agency);
    await store.pool.query(
      `BEGIN; SET LOCAL immersion.erasing = 'on';
       UPDATE convention_version SET content = '{}', erased_at = now()
         WHERE convention_id = '${id}'; COMMIT`,
    );
    const {consumed} = await workerWith().run();
    assert.equal(consumed, 1);
    assert.equal(sent.length, RECIPIENTS.length);
    assert.ok(world.log.some(({event, error}) => event === 'error' && error === 'TypeError'));
  });

  test(
    'works by itself once started, and stops after what it is sending',
    {timeout: 30_000},
    async () => {
      await world.submit(agency);
      const sending = Promise.withResolvers<undefined>();
      const gate = Promise.withResolvers<undefined>();
      const worker = workerWith({
        senders: senderOf(
          ...Array.from({length: 3}, () => async () => {
            sending.resolve(undefined);
            await gate.promise;
          }),
        ),
      });
      worker.start();
      await sending.promise;
      const stopped = worker.stop();
      await world.submit(agency);
      gate.resolve(undefined);
      await stopped;
      assert.ok(sent.length >= 1 && sent.length <= 3, `${sent.length}`);
      assert.equal((await rowsOf()).length, RECIPIENTS.length);
    },
  );

  test('keeps nothing of what a message was filled with once it has gone', async () => {
    await world.submit(agency);
    await workerWith().run();
    assert.deepEqual(await kindsOf('data'), [{data: {}}]);
    assert.deepEqual(world.log.filter(({event}) => event === 'messages').at(-1), {
      event: 'messages',
      consumed: 1,
      sent: 3,
    });
  });
});
