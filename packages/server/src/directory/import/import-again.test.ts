import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {sql} from 'kysely';
import {testStore} from '../../../test/database.ts';
import {
  DIRECTORY_HEADER,
  DIRECTORY_MAPPING,
  directoryLines,
  rowsOf,
  siretOf,
  testDirectory,
} from '../../../test/import.ts';
import {refreshOfferSearch} from '../search/refresh.ts';

const store = await testStore();
const {clock, run, state, searched, clear} = await testDirectory(store);
const {bakery, elsewhere, studio} = directoryLines;
const FILE = [bakery, studio, elsewhere];
const FIRST_DAY = Date.parse('2026-11-23T09:00:00Z');

const nextDay = (): number => {
  clock.now = new Date(clock.now.getTime() + 86_400_000);
  return clock.now.getTime();
};
const dates = (rows: readonly Record<string, unknown>[], column: string): number[] =>
  rows.map(row => Date.parse(String(row[column])));

beforeEach(clear);

describe('the same file', () => {
  it('changes nothing the day after', async () => {
    await run(FILE);
    const first = await state();
    nextDay();
    await run(FILE);
    assert.deepEqual(await state(), first);
    const {rows} = await sql<{last: boolean}>`SELECT import_run = (SELECT max(id) FROM import_run)
      AS last FROM (SELECT import_run FROM establishment UNION ALL SELECT import_run FROM location
      UNION ALL SELECT import_run FROM offer) stated`.execute(store.db);
    assert.ok(rows.length > 0 && rows.every(({last}) => last));
  });

  it('names a company by its first line, whatever the batch', async () => {
    const filler = Array.from({length: 2500}, (_, n) =>
      studio.replace(siretOf(2), siretOf(100 + n)),
    );
    const lines = [
      bakery,
      bakery.replace('PAUL', 'LUC').replace('49.1193', '49.2'),
      ...filler,
      bakery.replace('PAUL', 'JEAN'),
    ];
    await run(lines);
    const first = await state();
    assert.equal(first.establishments[0]?.['name'], 'Boulangerie Paul');
    const place = first.locations.find(({siret}) => siret === siretOf(1));
    assert.equal(place?.['lat'], 49.1193);
    nextDay();
    await run(lines);
    assert.deepEqual(await state(), first);
  });

  it('keeps the dates it states', async () => {
    const options = {
      header: `${DIRECTORY_HEADER};maj`,
      mapping: {
        ...DIRECTORY_MAPPING,
        columns: {...DIRECTORY_MAPPING.columns, updatedAt: 'maj'},
      },
    };
    const lines = [`${bakery};2025-03-01`, `${studio};2025-04-01T08:00:00Z`];
    const stated = [Date.parse('2025-03-01T00:00:00Z'), Date.parse('2025-04-01T08:00:00Z')];
    await run(lines, options);
    const first = await state();
    assert.deepEqual(dates(first.search, 'updated_at').sort(), stated);
    assert.deepEqual(dates(first.establishments, 'created_at'), stated);
    nextDay();
    await run(lines, options);
    assert.deepEqual(await state(), first);
    await run([`${bakery.replace('D1102', 'K1304')};2025-03-01`, `${studio};2025-05-01`], options);
    const {establishments} = await state();
    const later = [stated[0], Date.parse('2025-05-01T00:00:00Z')];
    assert.deepEqual(dates(establishments, 'updated_at'), later);
  });

  it('never lifts a ban or a withdrawal, nor touches a score', async () => {
    await run(FILE);
    await store.db.transaction().execute(async tx => {
      await sql`INSERT INTO banned_siret VALUES (${siretOf(1)}, 'essai', now())`.execute(tx);
      await sql`UPDATE establishment SET withdrawn_at = now(), score = 7
        WHERE siret = ${siretOf(2)}`.execute(tx);
      await refreshOfferSearch(tx, [siretOf(1), siretOf(2)]);
    });
    assert.deepEqual(await searched(), []);
    const before = await rowsOf(store, 'establishment');
    nextDay();
    await run(FILE);
    assert.deepEqual(await rowsOf(store, 'establishment'), before);
    await run(FILE.map(line => line.replace(';Studio', ';Le Studio').replace('PAUL', 'PAULE')));
    assert.deepEqual(await searched(), []);
    assert.equal((await rowsOf(store, 'banned_siret')).length, 1);
    const [, web] = await rowsOf(store, 'establishment');
    assert.equal(web?.['name'], 'Le Studio web');
    assert.equal(web['score'], 7);
    assert.notEqual(web['withdrawn_at'], null);
  });
});

describe('a corrected file', () => {
  it('replaces names, places and jobs', async () => {
    await run(FILE);
    const first = await state();
    const today = nextDay();
    await run([bakery.replace('PAUL', 'PAULE').replace('D1102', 'D1102,M1805'), studio]);
    const second = await state();
    assert.deepEqual(await searched(), [
      'D1102 1 Place Mazelle',
      'M1805 1 Place Mazelle',
      'M1805 2 rue Serpenoise',
    ]);
    assert.equal(second.establishments[0]?.['name'], 'Boulangerie Paule');
    assert.deepEqual(dates(second.establishments, 'updated_at'), [today, FIRST_DAY]);
    assert.deepEqual(dates(second.establishments, 'created_at'), [FIRST_DAY, FIRST_DAY]);
    assert.deepEqual(second.establishments[1], first.establishments[1]);
    const idOf = ({locations}: typeof first, street: string) =>
      locations.find(location => location['street'] === street)?.['id'];
    assert.equal(idOf(second, '1 Place Mazelle'), idOf(first, '1 Place Mazelle'));
    assert.equal(idOf(second, 'Rue des Clercs'), undefined);
  });

  for (const [what, change] of [
    ['a place moves', (line: string) => line.replace('49.1193', '49.2')],
    ['a street is spelt otherwise', (line: string) => line.replace('MAZELLE', 'Mazellé')],
    ['a job is added', (line: string) => line.replace('D1102', 'D1102 M1805')],
    ['a job is replaced', (line: string) => line.replace('D1102', 'M1805')],
    ['a place is added', (line: string) => `${line}\n${elsewhere.replace(' K1304', '')}`],
  ] as const) {
    it(`dates the change when ${what}, and leaves the others`, async () => {
      await run([bakery, studio]);
      const first = await state();
      const today = nextDay();
      await run([change(bakery), studio]);
      const {establishments, search} = await state();
      assert.deepEqual(dates(establishments, 'updated_at'), [today, FIRST_DAY]);
      const of = (rows: typeof search, siret: string) => rows.filter(row => row['siret'] === siret);
      const shown = dates(of(search, siretOf(1)), 'updated_at');
      assert.ok(shown.length > 0 && shown.every(date => date === today));
      assert.deepEqual(of(search, siretOf(2)), of(first.search, siretOf(2)));
    });
  }

  it('dates the change when all that changes is a place or a job less', async () => {
    const updated = async () => dates(await rowsOf(store, 'establishment'), 'updated_at');
    await run([bakery, elsewhere]);
    let today = nextDay();
    await run([bakery, elsewhere.replace(' K1304', '')]);
    assert.deepEqual(await updated(), [today]);
    assert.equal((await searched()).length, 2);
    today = nextDay();
    await run([bakery]);
    assert.deepEqual(await updated(), [today]);
    assert.deepEqual(await searched(), ['D1102 1 Place Mazelle']);
  });

  it('leaves companies it does not name', async () => {
    await run(FILE);
    const first = await state();
    await run([studio]);
    assert.deepEqual(await state(), first);
  });
});
