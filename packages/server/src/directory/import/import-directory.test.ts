import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import fc from 'fast-check';
import {testStore} from '../../../test/database.ts';
import {
  DIRECTORY_MAPPING,
  directoryLines,
  IN_METZ,
  rowsOf,
  SILENCE,
  siretOf,
  testDirectory,
} from '../../../test/import.ts';
import {exclusively} from './exclusive.ts';
import type {Progress} from './progress.ts';

const store = await testStore();
const {run, state, searched, clear} = await testDirectory(store);
const {bakery, elsewhere, studio} = directoryLines;
const FILE = [bakery, studio, elsewhere];

describe('importing a directory', () => {
  beforeEach(clear);

  it('writes companies, their places and jobs, and what a search sees', async () => {
    assert.deepEqual(await run(FILE), {read: 3, accepted: 3, rejected: 0});
    const {establishments, locations, offers} = await state();
    const [paul] = establishments;
    assert.equal(paul?.['name'], 'Boulangerie Paul');
    assert.equal(paul['name_words'], "'boulangerie':1 'paul':2");
    assert.equal(paul['voluntary'], true);
    assert.equal(paul['source'], 'essai');
    assert.equal(paul['score'], 0);
    assert.equal(locations.length, 3);
    assert.deepEqual([locations[0]?.['city'], locations[0]?.['department']], ['Metz', '57']);
    assert.equal(offers.length, 3);
    assert.ok(offers.every(offer => offer['appellation'] === ''));
    assert.ok(offers.every(offer => offer['remote_work_mode'] === 'ON_SITE'));
    assert.deepEqual(await searched(), [
      'D1102 1 Place Mazelle',
      'D1102 Rue des Clercs',
      'K1304 1 Place Mazelle',
      'K1304 Rue des Clercs',
      'M1805 2 rue Serpenoise',
    ]);
    const [written] = await rowsOf(store, 'import_run', ['id']);
    assert.equal(written?.['accepted'], 3);
    assert.equal(written['source'], 'essai');
    assert.notEqual(written['finished_at'], null);
  });

  it('may be interrupted and run again', async () => {
    const many = Array.from({length: 9000}, (_, n) => bakery.replace(siretOf(1), siretOf(n)));
    let read = 0;
    const broken: Progress = {
      ...SILENCE,
      advance: step => {
        read += step.read;
        if (read > 6000) throw new Error('power cut');
      },
    };
    await assert.rejects(run(many, {progress: broken}), {message: 'power cut'});
    const [cut] = await rowsOf(store, 'import_run');
    const partial = await state();
    const written = partial.establishments.length;
    assert.ok(written > 0 && written < many.length, `${written} companies`);
    assert.equal(cut?.['accepted'], written);
    assert.equal(cut['finished_at'], null);
    assert.equal(partial.search.length, written);

    await run(many);
    const full = await state();
    assert.equal(full.establishments.length, many.length);
    assert.equal(full.search.length, many.length);
    const ids = new Set(full.locations.map(({id}) => id));
    assert.ok(partial.locations.every(({id}) => ids.has(id)));
    await run(many);
    assert.deepEqual(await state(), full);
  });

  it('runs alone', async () => {
    let end = (): void => undefined;
    const other = exclusively(store, () => new Promise<void>(resolve => (end = resolve)));
    await assert.rejects(run(FILE), {name: 'ImportError', message: /Un autre import/});
    end();
    await other;
    assert.equal((await run(FILE)).accepted, 3);
  });

  it('stores or refuses any text, and never stops', async () => {
    const text = fc.string({unit: 'binary', maxLength: 300});
    const line = fc.record({
      n: fc.nat(20),
      name: text,
      street: text,
      romes: fc.constantFrom('D1102', 'x'),
    });
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 40}), async rows => {
        const {read, accepted, rejected} = await run(
          rows.map(({n, name, street, romes}) =>
            [siretOf(n), quote(name), quote(street), IN_METZ, romes].join(';'),
          ),
        );
        assert.equal(accepted + rejected, read);
      }),
      {numRuns: 25},
    );
  });

  it('writes nothing when every line is refused', async () => {
    assert.deepEqual(await run(['x;y;z']), {read: 1, accepted: 0, rejected: 1});
    assert.deepEqual((await state()).establishments, []);
  });

  it('names expected and found columns', async () => {
    await assert.rejects(run([], {header: 'siret;nom;rue'}), {
      name: 'ImportError',
      message: /il manque : cp, commune, lat, lon, romes.*trouvées : siret, nom, rue/s,
    });
    assert.deepEqual(await rowsOf(store, 'import_run'), []);
  });

  it('asks for the communes its mapping needs, and for jobs', async t => {
    await store.pool.query('CREATE TABLE kept AS SELECT * FROM commune; TRUNCATE commune');
    t.after(() => store.pool.query('INSERT INTO commune SELECT * FROM kept; DROP TABLE kept'));
    await assert.rejects(run(FILE), {name: 'ImportError', message: /import communes/});
    const {communeCode: _, ...columns} = DIRECTORY_MAPPING.columns;
    const mapping = {...DIRECTORY_MAPPING, columns: {...columns, city: 'commune'}};
    assert.equal((await run(FILE, {mapping})).accepted, 3);
    await store.pool.query('TRUNCATE rome, appellation');
    await assert.rejects(run(FILE, {mapping}), {name: 'ImportError', message: /import jobs/});
  });
});
