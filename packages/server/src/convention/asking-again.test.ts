import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {ask} from '../../test/asking.ts';
import {asking, askingWorld, CLOSING, HOST} from '../../test/asking-world.ts';
import {refused} from '../../test/convention-world.ts';
import {openSession} from '../access/link-store.ts';

const world = await askingWorld();
const {store, app, clock, agency, session, staff, make, happened, later, back} = world;

describe('asking twice', () => {
  test('the same, once a day for each quality and subject', async () => {
    const {id} = await make('R', true);
    const host = await session(id, HOST);
    await host.askConvention(asking(id, 'change'));
    later(600);
    const token = await openSession(store.db, {conventionId: id, role: HOST, now: clock.now});
    const again = await ask(app, contract.askConvention, {
      token,
      params: {conventionId: id},
      body: {subject: 'change', message: 'Encore.'},
    });
    assert.deepEqual([again.status, again.code], [429, 'message_too_soon']);
    assert.equal(again.headers.get('retry-after'), String(86_400 - 600));
    await host.askConvention(asking(id, 'contact'));
    await (await session(id, 'beneficiary')).askConvention(asking(id, 'change'));
    await (await staff('counsellor')).askConvention(asking(id, 'change'));
    later(86_400 - 601);
    const tooSoon = await session(id, HOST);
    await refused(tooSoon.askConvention(asking(id, 'change')), 'message_too_soon');
    later(1);
    await tooSoon.askConvention(asking(id, 'change'));
    back();
  });

  test('of a new version to sign, it is something else', async () => {
    const {id} = await make('R', true);
    const client = agency.client;
    await client.askConvention(asking(id, 'change'));
    await refused(client.askConvention(asking(id, 'change')), 'message_too_soon');
    const {content} = await client.readConvention({conventionId: id});
    await client.modifyConvention({conventionId: id, convention: content, ...CLOSING});
    await client.askConvention(asking(id, 'change'));
    const {asked = []} = await client.readConvention({conventionId: id});
    assert.equal(asked.length, 1);
  });

  test('by one intent sent twice is asking once', async () => {
    const {id} = await make('R', true);
    const host = await session(id, HOST);
    const named = {idempotencyKey: 'une-question'};
    const first = await host.askConvention(asking(id, 'change'), named);
    assert.deepEqual(await host.askConvention(asking(id, 'change'), named), first);
    assert.deepEqual(await happened(id), ['submitted', 'asked']);
  });

  test('at the same instant, through two doors, is asking once', async () => {
    const {id} = await make('R', true);
    const hosts = await Promise.all([session(id, HOST), session(id, HOST)]);
    const ends = await Promise.allSettled(
      hosts.map(host => host.askConvention(asking(id, 'refusal'))),
    );
    assert.deepEqual(ends.map(({status}) => status).toSorted(), ['fulfilled', 'rejected']);
    assert.deepEqual(await happened(id), ['submitted', 'asked']);
  });
});
