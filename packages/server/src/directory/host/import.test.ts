import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hostContent, type Host} from '../../../test/fixtures.ts';
import {directoryLines, siretOf, testDirectory} from '../../../test/import.ts';
import {testStore} from '../../../test/database.ts';

const store = await testStore();
const {clock, run, searched} = await testDirectory(store);
const {bakery, elsewhere, studio} = directoryLines;

const JOINED: Host = {
  siret: siretOf(1),
  name: 'Chez Paul',
  contactMode: 'EMAIL',
  places: [],
  offers: [],
};

const nameOf = async (siret: string): Promise<string | undefined> => {
  const {rows} = await store.pool.query<{name: string}>(
    'SELECT name FROM establishment WHERE siret = $1',
    [siret],
  );
  return rows[0]?.name;
};

test('a file says nothing more of a company that joined by itself', async () => {
  await run([bakery, studio]);
  await store.db
    .insertInto('host')
    .values({
      siret: JOINED.siret,
      content: JSON.stringify(hostContent(JOINED)),
      status: 'published',
      revision: 1,
      created_at: clock.now,
      updated_at: clock.now,
      confirmed_at: clock.now,
    })
    .execute();
  const before = await searched();
  await run([
    elsewhere.replace('BOULANGERIE PAUL', 'Boulangerie Luc'),
    studio.replace('Studio web', 'Atelier web'),
  ]);
  assert.equal(await nameOf(siretOf(1)), 'Boulangerie Paul');
  assert.equal(await nameOf(siretOf(2)), 'Atelier web');
  assert.deepEqual(await searched(), before);
});
