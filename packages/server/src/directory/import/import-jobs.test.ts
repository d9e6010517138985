import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {testStore} from '../../../test/database.ts';
import {rowsOf, SILENCE, testFiles, testRejects} from '../../../test/import.ts';
import {importJobs} from './import-jobs.ts';

const store = await testStore();
const files = testFiles();

const ROMES = ['code_rome;libelle_rome', "A1101;Conduite d'engins agricoles", 'D1102;Boulangerie'];
const APPELLATIONS = [
  'ogr_appellation;rome_code;libelle_appellation_long;libelle_appellation_court',
  '11573;D1102;Boulanger / Boulangère;Boulanger',
  '11564;D1102;Aide-boulanger / Aide-boulangère;Aide-boulanger',
  "140877;A1101;Conducteur / Conductrice d'engin;Conducteur",
];

const run = async (appellations: readonly string[], romes: readonly string[] = ROMES) => {
  const {rejects, lines} = await testRejects(files);
  const given = {
    appellations: await files.write(appellations.join('\r\n'), 'appellations.csv'),
    romes: await files.write(romes.join('\r\n'), 'romes.csv'),
  };
  const now = () => new Date('2026-11-23T09:00:00Z');
  const counts = await importJobs({store, now, progress: SILENCE, rejects, ...given});
  return {counts, rejected: await lines()};
};

const version = async () => (await rowsOf(store, 'reference'))[0]?.['version'];

describe('importing jobs', () => {
  beforeEach(async () => {
    await store.pool.query('TRUNCATE rome, appellation, reference');
  });

  it('writes sheets, titles and the shortest title of each sheet', async () => {
    const {counts, rejected} = await run(APPELLATIONS);
    assert.deepEqual(counts, {read: 5, accepted: 5, rejected: 0});
    assert.deepEqual(rejected, []);
    assert.deepEqual(await rowsOf(store, 'rome'), [
      {code: 'A1101', label: "Conduite d'engins agricoles", generic_appellation: '140877'},
      {code: 'D1102', label: 'Boulangerie', generic_appellation: '11573'},
    ]);
    assert.equal((await rowsOf(store, 'appellation')).length, 3);
    assert.equal(await version(), 1);
  });

  it('takes the smallest code among titles of one length', async () => {
    await run([...APPELLATIONS, '11000;D1102;Boulangère / Boulanger;B']);
    const romes = await rowsOf(store, 'rome');
    assert.equal(romes.find(({code}) => code === 'D1102')?.['generic_appellation'], '11000');
  });

  it('changes nothing but the version when run again', async () => {
    await run(APPELLATIONS);
    const before = [await rowsOf(store, 'rome'), await rowsOf(store, 'appellation')];
    await run(APPELLATIONS);
    assert.deepEqual([await rowsOf(store, 'rome'), await rowsOf(store, 'appellation')], before);
    assert.equal(await version(), 2);
  });

  it('follows a file that changed: labels, sheets, titles that are gone', async () => {
    await run(APPELLATIONS);
    const counts = await run(
      [
        'libelle_appellation_court;libelle_appellation_long;rome_code;ogr_appellation',
        'B;Boulanger d’art;D1102;11573',
      ],
      ['libelle_rome;code_rome', 'Boulangerie - viennoiserie;D1102'],
    );
    assert.deepEqual(counts.counts, {read: 2, accepted: 2, rejected: 0});
    assert.deepEqual(await rowsOf(store, 'rome'), [
      {code: 'D1102', label: 'Boulangerie - viennoiserie', generic_appellation: '11573'},
    ]);
    assert.deepEqual(await rowsOf(store, 'appellation'), [
      {code: '11573', rome: 'D1102', label: 'Boulanger d’art', short_label: 'B'},
    ]);
  });

  it('refuses lines one by one, with the reason', async () => {
    const {counts, rejected} = await run(
      [
        ...APPELLATIONS,
        '12;D1102;Trop court;T',
        '11573;D1102;Encore;E',
        '99999;Z9999;X;X',
        '99998;K1304;Y;Y',
        '99997;D1102;;Z',
        '99996;D1102',
      ],
      [...ROMES, 'D1102;Encore', 'Z9;Faux'],
    );
    assert.deepEqual(counts, {read: 13, accepted: 5, rejected: 8});
    assert.deepEqual(
      rejected.map(cells => cells.slice(0, 3).join(' ')),
      [
        'romes.csv 4 code_rome',
        'romes.csv 5 code_rome',
        'appellations.csv 5 ogr_appellation',
        'appellations.csv 6 ogr_appellation',
        'appellations.csv 7 rome_code',
        'appellations.csv 8 rome_code',
        'appellations.csv 9 libelle_appellation_long',
        'appellations.csv 10 ',
      ],
    );
  });

  for (const [name, appellations, romes] of [
    ['titles', [APPELLATIONS[0] ?? '', 'x;D1102;A;A'], ROMES],
    ['sheets', APPELLATIONS, [ROMES[0] ?? '', 'x;A']],
  ] as const) {
    it(`changes nothing when none of the ${name} is usable`, async () => {
      await run(APPELLATIONS);
      const before = await rowsOf(store, 'appellation');
      const {counts} = await run(appellations, romes);
      assert.equal(counts.accepted, 0);
      assert.deepEqual(await rowsOf(store, 'appellation'), before);
      assert.equal(await version(), 1);
    });
  }

  it('names expected and found columns when the files are swapped', async () => {
    await assert.rejects(run(ROMES, APPELLATIONS), {
      name: 'ImportError',
      message: /romes\.csv.*code_rome, libelle_rome.*attendues : .*trouvées : ogr_appellation/s,
    });
    assert.deepEqual(await rowsOf(store, 'rome'), []);
  });
});
