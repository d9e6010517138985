import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {testStore} from '../../../test/database.ts';
import {rowsOf, SILENCE, testFiles, testRejects} from '../../../test/import.ts';
import {importCommunes} from './import-communes.ts';

const store = await testStore();
const files = testFiles();

const HEADER =
  'Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps';
const LINES = [
  '57463;METZ;57070;METZ;;49.1081133279, 6.1955245421',
  '57463;METZ;57000;METZ;;',
  '94038;L HAY LES ROSES;94240;L HAY LES ROSES;;48.776, 2.337',
  '75103;PARIS 03;75003;PARIS;;48.8630541318, 2.35936105897',
  '2A004;AJACCIO;20000;AJACCIO;;41.9347926638, 8.70132275974',
  '97411;ST DENIS;97400;ST DENIS;;-20.9329708192, 55.446867167',
  '80829;Y;80190;Y;;49.8021266521, 2.98611736598',
  '44160;ST GEREON;44150;ST GEREON;;47.37, -1.2',
];

const run = async (lines: readonly string[], header = HEADER) => {
  const {rejects, lines: rejected} = await testRejects(files);
  const communes = await files.write([header, ...lines].join('\r\n'), 'communes.csv');
  const now = () => new Date('2026-11-23T09:00:00Z');
  const counts = await importCommunes({store, now, progress: SILENCE, rejects, communes});
  return {counts, rejected: await rejected()};
};

describe('importing communes', () => {
  beforeEach(async () => {
    await store.pool.query('TRUNCATE commune, reference');
  });

  it('writes communes under their proper names, with every postcode', async () => {
    const {counts} = await run(LINES);
    assert.deepEqual(counts, {read: 8, accepted: 8, rejected: 0});
    const rows = await rowsOf(store, 'commune');
    const names = rows.map(({code, name, department}) => [code, name, department].join(' '));
    assert.deepEqual(
      names,
      [
        '57463 Metz 57',
        '80829 Y 80',
        '2A004 Ajaccio 2A',
        '44160 Saint-Gereon 44',
        '75103 Paris 3e Arrondissement 75',
        "94038 L'Haÿ-les-Roses 94",
        '97411 Saint-Denis 974',
      ].sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    );
    const metz = rows.find(({code}) => code === '57463');
    assert.deepEqual(metz?.['postcodes'], ['57000', '57070']);
    assert.equal(metz['lat'], 49.1081133279);
    assert.ok(Number(metz['population']) > 100_000);
  });

  it('changes nothing but the version when run again, and follows a changed file', async () => {
    await run(LINES);
    const before = await rowsOf(store, 'commune');
    await run(LINES);
    assert.deepEqual(await rowsOf(store, 'commune'), before);
    await run(LINES.slice(1, 4).map(line => line.replace(';;', ';x;')));
    const codes = (await rowsOf(store, 'commune')).map(({code}) => code);
    assert.deepEqual(codes.toSorted(), ['75103', '94038']);
    assert.equal((await rowsOf(store, 'reference'))[0]?.['version'], 3);
  });

  it('refuses what cannot be placed, or read', async () => {
    const {counts, rejected} = await run([
      ...LINES,
      '97701;ST BARTHELEMY;97133;ST BARTHELEMY;;',
      'XX;NULLE PART;57000;X;;1, 2',
      '57001;ABONCOURT;5700;X;;1, 2',
      '57002;ABRESCHVILLER;57560;X;;91, 2',
      '57003;ACHAIN;57340;X;;quelque part',
    ]);
    assert.deepEqual(counts, {read: 13, accepted: 8, rejected: 5});
    assert.deepEqual(
      rejected.map(cells => cells.slice(1, 4)),
      [
        ['11', 'Code_commune_INSEE', 'Un code de commune a 5 caractères, comme 57463.'],
        ['12', 'Code_postal', 'Un code postal a 5 chiffres.'],
        ['13', 'coordonnees_gps', 'Le maximum est 90.'],
        [
          '14',
          'coordonnees_gps',
          'Une latitude et une longitude sont attendues, comme « 47.72, 7.01 ».',
        ],
        ['10', 'coordonnees_gps', "Cette commune n'a de coordonnées sur aucune de ses lignes."],
      ],
    );
  });

  it('changes nothing when no line is usable', async () => {
    await run(LINES);
    const before = await rowsOf(store, 'commune');
    const {counts} = await run(['57463;METZ;57070;METZ;;']);
    assert.equal(counts.accepted, 0);
    assert.deepEqual(await rowsOf(store, 'commune'), before);
  });

  it('names expected and found columns', async () => {
    await assert.rejects(run(LINES, 'a;b;c;d;e;f'), {
      name: 'ImportError',
      message: /attendues : Code_commune_INSEE, .*trouvées : a, b, c, d, e, f/s,
    });
  });
});
