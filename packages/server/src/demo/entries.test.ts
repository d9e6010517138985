import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HostRequest} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {testStore} from '../../test/database.ts';
import {findKey} from '../access/key-store.ts';
import {DEMO_KEY, seedDemo} from './seed.ts';

const store = await testStore();
const seed = () =>
  seedDemo({
    store,
    mode: 'test',
    now: () => new Date('2026-11-23T09:00:00Z'),
    onStep: () => undefined,
  });
const readEntries = async () =>
  (await store.db.selectFrom('host').select(['siret', 'content', 'status']).execute()).map(
    ({content, ...row}) => ({...row, content}),
  );

test('somebody answers for each company of the demonstration: nobody real', async () => {
  await seed();
  const entries = await readEntries();
  assert.equal(entries.length, 4000);
  const modes = new Set<string>();
  for (const {siret, content, status} of entries) {
    const {success, data} = safeParse(HostRequest, content);
    assert.ok(success, siret);
    assert.deepEqual([data.siret, status], [siret, 'published']);
    assert.match(data.contact.email, /^accueil@hote-\d+\.example$/);
    assert.match(data.contact.phone ?? '', /^\+3363998\d{4}$/);
    modes.add(data.contactMode);
  }
  assert.deepEqual([...modes].sort(), ['EMAIL', 'IN_PERSON', 'PHONE']);
  const key = await findKey(store.db, DEMO_KEY);
  assert.ok(key?.scopes.includes('directory:write') && key.scopes.includes('contact:write'));
});

test('what a company said since is not written over', async () => {
  const [first] = await readEntries();
  await store.db
    .updateTable('host')
    .set({status: 'withdrawn'})
    .where('siret', '=', first?.siret ?? '')
    .execute();
  await seed();
  const entries = await readEntries();
  assert.equal(entries.length, 4000);
  assert.equal(entries.find(({siret}) => siret === first?.siret)?.status, 'withdrawn');
});
