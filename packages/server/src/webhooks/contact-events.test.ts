import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client} from '@immersion-kit/sdk';
import {addKey, clientOf} from '../../test/api.ts';
import {candidate, contactWorld} from '../../test/contact-world.ts';
import {readStrictly} from '../../test/strict-events.ts';

const world = await contactWorld();
const {store, app, rows} = world;

const clientWith = async (scopes: Parameters<typeof addKey>[1]): Promise<Client> =>
  clientOf(app, {key: await addKey(store, scopes)});

/** A first contact sent by some software, which the company refuses. */
const contactBy = async (client: Client, email: string): Promise<string> => {
  const joined = await world.join();
  world.later(1);
  const contact = candidate(joined.siret, {potentialBeneficiaryEmail: email});
  const {contactId} = await world.begin(contact, client);
  const company = await world.openedAt(joined.host.contact.email, /\/echange#/);
  await company.seeExchange({});
  await company.answerContact({answer: 'no', reason: 'OTHER', message: 'Le four est en panne.'});
  return contactId;
};

describe('the events of first contacts', () => {
  test('are told to the key that sent them, when it may write some', async () => {
    const both = ['convention:read', 'contact:write', 'directory:read'] as const;
    const [mine, another] = [await clientWith({scopes: both}), await clientWith({scopes: both})];
    const contactId = await contactBy(mine, 'anais@personne.example');
    const otherId = await contactBy(another, 'zoe@personne.example');
    const seen = async (client: Client) => {
      const {data} = await client.listEvents({});
      return data.map(({type, data: {contactId: id}}) => [type, id]);
    };
    const life = (id: string) => [
      ['contact.sent', id],
      ['contact.seen', id],
      ['contact.answered', id],
    ];
    assert.deepEqual(await seen(mine), life(contactId));
    assert.deepEqual(await seen(another), life(otherId));
  });

  test('are told to no key that reads conventions alone, even the one that sent them', async () => {
    const key = await addKey(store, {scopes: ['convention:read', 'contact:write']});
    const client = clientOf(app, {key});
    await contactBy(client, 'lea@personne.example');
    assert.equal((await client.listEvents({})).data.length, 3);
    await store.pool.query(`UPDATE api_key SET scopes = '{convention:read}' WHERE ending = $1`, [
      key.slice(-4),
    ]);
    world.later(5000);
    assert.deepEqual((await client.listEvents({})).data, []);
  });

  test('say nothing of anybody', async () => {
    const {wrong, types} = await readStrictly(store);
    assert.deepEqual(wrong, []);
    assert.ok(types.has('contact.answered'));
    const [log] = await rows<{all: string}>(
      `SELECT string_agg(payload::text, '') AS all FROM outbox`,
    );
    assert.doesNotMatch(log?.all ?? '', /personne\.example|Anaïs|panne/);
  });
});
