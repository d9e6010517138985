import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Client, isApiError} from '@immersion-kit/sdk';
import {type Event, knownEvent} from '@immersion-kit/sdk/contract';
import {addKey} from '../../test/api.ts';
import {clientWith} from '../../test/conventions.ts';
import {AGENT, conventionWorld} from '../../test/convention-world.ts';

const {store, app, addActing, submit, validated} = await conventionWorld();
const scopes = ['convention:read', 'convention:write'] as const;

const all = async (client: Client, limit = 500): Promise<Event[]> => {
  const found: Event[] = [];
  for (let after = 0; ;) {
    const {data, next, hasMore} = await client.listEvents({after, limit});
    found.push(...data);
    if (!hasMore) return found;
    after = next;
  }
};
const about = (events: readonly Event[], conventionId: string): string[] =>
  events.flatMap(({type, data}) => (data['conventionId'] === conventionId ? [type] : []));

describe('the events that software follows', () => {
  test('tell a convention’s life in order, in words the contract knows', async () => {
    const agency = await addActing();
    const {id} = await validated(agency);
    const events = await all(agency.client);
    assert.deepEqual(about(events, id), [
      'convention.submitted',
      'convention.signed',
      'convention.signed',
      'convention.fully-signed',
      'convention.validated',
    ]);
    const positions = events.map(({position}) => position);
    assert.deepEqual(
      positions,
      positions.toSorted((one, other) => one - other),
    );
    const last = knownEvent(events.at(-1) as Event);
    assert.ok(last?.type === 'convention.validated');
    assert.deepEqual(
      [last.data.dateStart, last.data.dateEnd, last.data.status],
      ['2026-12-07', '2026-12-11', 'ACCEPTED_BY_VALIDATOR'],
    );
  });

  test('are read by pages of any size, once each', async () => {
    const agency = await addActing();
    for (let count = 0; count < 3; count += 1) await validated(agency);
    const whole = await all(agency.client);
    assert.equal(whole.length, 15);
    for (const limit of [1, 2, 7, 14, 15, 16]) {
      assert.deepEqual(await all(agency.client, limit), whole, `${limit} a page`);
    }
    const exact = await agency.client.listEvents({limit: 15});
    assert.equal(exact.hasMore, false);
    const more = await agency.client.listEvents({limit: 14});
    assert.deepEqual([more.hasMore, more.data.length], [true, 14]);
  });

  test('leave the place where it was when nothing happened', async () => {
    const agency = await addActing();
    assert.deepEqual(await agency.client.listEvents({}), {data: [], next: 0, hasMore: false});
    assert.deepEqual(await agency.client.listEvents({after: 4_000_000}), {
      data: [],
      next: 4_000_000,
      hasMore: false,
    });
    await submit(agency);
    const {next} = await agency.client.listEvents({});
    const then = await agency.client.listEvents({after: next});
    assert.deepEqual(then, {data: [], next, hasMore: false});
  });

  test('are asked for within bounds', async () => {
    const {client} = await addActing();
    for (const wrong of [{limit: 0}, {limit: 501}, {limit: 1.5}, {after: -1}, {after: 2 ** 53}]) {
      const isRefused = (error: unknown) => isApiError(error) && error.code === 'request_invalid';
      await assert.rejects(client.listEvents(wrong), isRefused, JSON.stringify(wrong));
    }
  });

  test('of a transfer are told to both sides, of what follows to the new one', async () => {
    const [from, to, other] = [await addActing(), await addActing(), await addActing()];
    const both = clientWith(app, await addKey(store, {scopes, agencyIds: [from.id, to.id]}));
    const {id} = await submit(from);
    await both.readConvention({conventionId: id});
    await both.transferConvention({
      conventionId: id,
      agencyId: to.id,
      justification: 'La personne a déménagé.',
    });
    await to.client.readConvention({conventionId: id});
    await to.client.nameCounsellor({conventionId: id, ...AGENT});
    const before = ['convention.submitted', 'convention.transferred'];
    const after = ['convention.transferred', 'convention.counsellor-named'];
    assert.deepEqual(about(await all(from.client), id), before);
    assert.deepEqual(about(await all(to.client), id), after);
    assert.deepEqual(about(await all(both), id), [...before, 'convention.counsellor-named']);
    assert.deepEqual(about(await all(other.client), id), []);
    const moved = (await all(from.client)).find(({type}) => type === 'convention.transferred');
    assert.deepEqual([moved?.data['fromAgencyId'], moved?.data['agencyId']], [from.id, to.id]);
  });

  test('are those of a key’s agencies, of its kinds, and of those that refer to one of them', async () => {
    const prescriber = await addActing({kind: 'conseil-departemental'});
    const referring = await addActing({kind: 'structure-IAE', refersTo: prescriber.id});
    const stranger = await addActing({kind: 'operateur-cep'});
    const {id: theirs} = await submit(referring);
    const {id: own} = await submit(prescriber);
    const {id: foreign} = await submit(stranger);
    const byKind = clientWith(app, await addKey(store, {scopes, agencyKinds: ['structure-IAE']}));
    const byPrescribers = clientWith(
      app,
      await addKey(store, {scopes, agencyKinds: ['conseil-departemental']}),
    );
    const none = clientWith(app, await addKey(store, {scopes}));
    const seen = async (client: Client) => {
      const events = await all(client);
      return [theirs, own, foreign].map(id => about(events, id).length);
    };
    assert.deepEqual(await seen(prescriber.client), [1, 1, 0]);
    assert.deepEqual(await seen(byPrescribers), [1, 1, 0]);
    assert.deepEqual(await seen(referring.client), [1, 0, 0]);
    assert.deepEqual(await seen(byKind), [1, 0, 0]);
    assert.deepEqual(await seen(stranger.client), [0, 0, 1]);
    assert.deepEqual(await all(none), []);
  });
});
