import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contactWorld} from '../../../test/contact-world.ts';
import {refused} from '../../../test/convention-world.ts';
import {newId} from '../../store/id.ts';
import {withdrawForgotten} from './forget.ts';

const world = await contactWorld();

test('another address answers: the link of the former one opens nothing, the new one has its own', async () => {
  const {host, siret, company} = await world.conversation();
  const former = await company();
  const own = await world.open(host);
  const {siret: _, ...content} = (await own.readHost()).host;
  const email = `nouvelle.${siret}@ailleurs.example`;
  const moved = {...content, contact: {...content.contact, email}};
  await refused(own.updateHost({host: moved}), 'address_unconfirmed');
  await own.updateHost({host: moved, code: await world.lastCode(email)});
  await refused(former.readExchange(), 'link_invalid');
  const now = await world.openedAt(email, /\/echange#ex_/);
  assert.ok(await now.readExchange());
});

test('who answered is forgotten: nobody waits for an answer any more', async () => {
  const {siret, company, contactId} = await world.conversation();
  const former = await company();
  const now = world.clock.now;
  await world.store.db
    .transaction()
    .execute(tx => withdrawForgotten(tx, siret, {now, newId: () => newId(now)}));
  await refused(former.readExchange(), 'link_invalid');
  const rows = await world.rows('SELECT status FROM contact WHERE id = $1', [contactId]);
  assert.deepEqual(rows, [{status: 'EXPIRED'}]);
});
