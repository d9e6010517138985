import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messageWorld} from '../../test/message-world.ts';
import {readDeliveries} from './deliveries.ts';
import {DeliveryError} from './sender.ts';

const world = await messageWorld();
const {store, clock} = world;
const agency = await world.addActing();

const states = async (id: string): Promise<string[]> =>
  (await readDeliveries(store.db, id)).map(({role, kind, state, error}) =>
    [role, kind, state, error ?? ''].join(' ').trim(),
  );

test('of each person, the last message and what became of it', async () => {
  const {id} = await world.submit(agency);
  assert.deepEqual(await states(id), []);
  await world.workerWith({senders: {}}).run();
  assert.deepEqual(await states(id), [
    'beneficiary signature-request waiting',
    'establishment-representative signature-request waiting',
  ]);
  const refuse = (isPermanent: boolean) => () =>
    Promise.reject(new DeliveryError(isPermanent ? 'smtp_550' : 'smtp_451', {isPermanent}));
  await world.workerWith({senders: {email: {send: refuse(false)}}}).run();
  assert.deepEqual(await states(id), [
    'beneficiary signature-request waiting smtp_451',
    'establishment-representative signature-request waiting smtp_451',
  ]);
  world.later(60_000);
  await world.workerWith({senders: {email: {send: refuse(true)}}}).run();
  await world.ask({kind: 'invitation-renewed', conventionId: id, role: 'beneficiary'});
  await world.workerWith().run();
  assert.deepEqual(await states(id), [
    'beneficiary invitation-renewed sent',
    'establishment-representative signature-request failed smtp_550',
  ]);
  const [sent] = await readDeliveries(store.db, id);
  assert.deepEqual(sent?.at, clock.now);
});

test('a message that was no longer true hides none that was', async () => {
  const {id} = await world.submit(agency);
  await world.workerWith().run();
  world.later(1000);
  await world.ask({kind: 'signature-reminder', conventionId: id, role: 'beneficiary'});
  await world.sign(id, 'beneficiary');
  await store.pool.query('UPDATE outbox SET consumed_at = now()');
  await world.workerWith().run();
  assert.equal((await states(id))[0], 'beneficiary signature-request sent');
});
