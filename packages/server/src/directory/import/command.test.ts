import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {testStore} from '../../../test/database.ts';
import {rowsOf, siretOf, testFiles} from '../../../test/import.ts';
import {importCommand} from '../../cli/import.ts';
import {newId} from '../../store/id.ts';

const store = await testStore();
const files = testFiles();

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const now = () => new Date('2026-11-23T09:00:00Z');
  const code = await importCommand(args, {
    store,
    now,
    newId: () => newId(now()),
    out: write,
    err: write,
  });
  return {code, text: lines.join('\n')};
};

before(async () => {
  await files.write('code_rome;libelle_rome\nD1102;Boulangerie\n', 'romes.csv');
  await files.write(
    'ogr_appellation;rome_code;libelle_appellation_long;libelle_appellation_court\n11573;D1102;Boulanger;B\n',
    'appellations.csv',
  );
  await files.write(
    'Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps\n57463;METZ;57000;METZ;;49.1, 6.2\n',
    'communes.csv',
  );
  await files.write(
    `siret;nom;naf;rue;cp;commune;lat;lon\n${siretOf(1)};PAUL;1071C;RUE X;57000;57463;49.1;6.2\nbad\n`,
    'directory.csv',
  );
  await files.write('naf;rome;poids\n1071C;D1102;3\n', 'jobs.csv');
  const columns = {
    siret: 'siret',
    name: 'nom',
    naf: 'naf',
    street: 'rue',
    postcode: 'cp',
    communeCode: 'commune',
    latitude: 'lat',
    longitude: 'lon',
  };
  const jobs = {file: 'jobs.csv', key: 'naf', rome: 'rome', weight: 'poids', most: 5};
  await files.write(JSON.stringify({voluntaryToImmersion: false, columns, jobs}), 'mapping.json');
  await files.write(
    JSON.stringify({voluntaryToImmersion: false, columns, jobs: {...jobs, file: 'absent.csv'}}),
    'elsewhere.json',
  );
  await files.write(JSON.stringify({columns}), 'wrong.json');
});

const path = (name: string) => files.path(name);
const directory = (...more: string[]) =>
  run('directory', path('directory.csv'), '--mapping', path('mapping.json'), ...more);

describe('import', () => {
  it('imports jobs, communes, then a directory and its rejects', async () => {
    const jobs = await run('jobs', path('appellations.csv'), path('romes.csv'));
    assert.equal(jobs.code, 0);
    assert.match(jobs.text, /2 lignes lues, 2 importées, 0 rejetées en /);
    assert.equal((await run('communes', path('communes.csv'))).code, 0);
    assert.equal(existsSync(path('communes.csv.rejects.csv')), false);
    const {code, text} = await directory();
    assert.equal(code, 0);
    assert.match(text, /2 lignes lues, 1 importées, 1 rejetées/);
    assert.match(text, /directory\.csv\.rejects\.csv$/);
    assert.match(await readFile(path('directory.csv.rejects.csv'), 'utf8'), /directory\.csv;3;;/);
    assert.equal((await rowsOf(store, 'offer_search')).length, 1);
  });

  it('takes the jobs file and the rejects from the command line', async () => {
    const {code} = await run(
      'directory',
      path('directory.csv'),
      '--mapping',
      path('elsewhere.json'),
      '--jobs',
      path('jobs.csv'),
      '--rejects',
      path('mine.csv'),
    );
    assert.equal(code, 0);
    assert.equal(existsSync(path('mine.csv')), true);
  });

  it('ends with 1 when nothing could be imported', async () => {
    const cases = [
      await run('communes', path('absent.csv')),
      await run('communes', path('romes.csv')),
      await run('directory', path('directory.csv'), '--mapping', path('wrong.json')),
      await run('directory', path('directory.csv'), '--mapping', path('elsewhere.json')),
      await directory('--rejects', path('romes.csv')),
    ];
    assert.deepEqual(
      cases.map(({code}) => code),
      [1, 1, 1, 1, 1],
    );
    const [absent, columns, mapping, jobs, rejects] = cases.map(({text}) => text);
    assert.match(absent ?? '', /n'existe pas/);
    assert.match(columns ?? '', /attendues : .*trouvées : code_rome, libelle_rome/s);
    assert.match(mapping ?? '', /voluntaryToImmersion : Ce champ est obligatoire/);
    assert.match(jobs ?? '', /absent\.csv n'existe pas/);
    assert.match(rejects ?? '', /n'est pas un fichier de rejets/);
    await files.write(
      (await readFile(path('communes.csv'), 'utf8')).replace('57463', 'x'),
      'bad.csv',
    );
    const {code, text} = await run('communes', path('bad.csv'));
    assert.equal(code, 1);
    assert.match(
      text,
      /Rien n'a été importé\.\nLignes rejetées et motifs : .*bad\.csv\.rejects\.csv$/,
    );
  });

  for (const args of [
    [],
    ['people'],
    ['jobs', 'one.csv'],
    ['communes'],
    ['communes', 'a.csv', 'b.csv'],
    ['communes', 'a.csv', '--mapping', 'm.json'],
    ['directory', 'a.csv'],
    ['directory', 'a.csv', '--mapping'],
    ['directory', 'a.csv', '--mapping', 'm.json', '--force'],
  ]) {
    it(`ends with 2 and the usage for « import ${args.join(' ')} »`, async () => {
      const {code, text} = await run(...args);
      assert.equal(code, 2);
      assert.match(text, /import directory <csv> --mapping <json>/);
    });
  }
});
