import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {testFiles} from '../../../test/import.ts';
import {readMapping} from './read-mapping.ts';

const files = testFiles();

const columns = {
  siret: 'siret',
  name: 'nom',
  street: 'rue',
  postcode: 'cp',
  city: 'ville',
  latitude: 'lat',
  longitude: 'lon',
  romes: 'romes',
};
const jobs = {file: 'jobs.csv', key: 'naf', rome: 'rome', weight: 'poids', most: 5};
const write = (content: unknown) =>
  files.write(typeof content === 'string' ? content : JSON.stringify(content), 'mapping.json');

describe('a mapping', () => {
  it('is read, a byte order mark or not', async () => {
    const mapping = {voluntaryToImmersion: true, columns};
    assert.deepEqual(await readMapping(await write(mapping)), mapping);
    assert.deepEqual(await readMapping(await write(`\uFEFF${JSON.stringify(mapping)}`)), mapping);
  });

  it('of the examples is right', async () => {
    const examples = join(import.meta.dirname, '../../../../../examples/mappings');
    const mapping = await readMapping(join(examples, 'sirene-la-bonne-boite.json'));
    assert.equal(mapping.voluntaryToImmersion, false);
    assert.equal(mapping.jobs?.most, 5);
  });

  for (const [name, content, message] of [
    ['without quotes', '{"siret": siret}', /n'est pas du JSON \(près de .*"siret": siret/],
    ['cut short', '{"siret": "a",\n "b" 3}', /n'est pas du JSON \(ligne 2, colonne 6\)/],
    ['a list', [], /\(racine\) : /],
    [
      'without columns',
      {voluntaryToImmersion: true},
      /^ {2}columns : Ce champ est obligatoire\.$/m,
    ],
    [
      'without a column',
      {voluntaryToImmersion: true, columns: {...columns, siret: undefined}},
      /^ {2}columns\.siret : Ce champ est obligatoire\.$/m,
    ],
    [
      'a misspelt column',
      {voluntaryToImmersion: true, columns: {...columns, adress: 'x'}},
      /^ {2}columns\.adress : Ce champ n'existe pas\.$/m,
    ],
    [
      'a column that is a number',
      {voluntaryToImmersion: true, columns: {...columns, name: 3}},
      /^ {2}columns\.name : Un nom de colonne est attendu/m,
    ],
    [
      'a list of columns with a number',
      {voluntaryToImmersion: true, columns: {...columns, name: ['nom', 3]}},
      /^ {2}columns\.name\.1 : Un texte est attendu\.$/m,
    ],
    [
      'a value that is none of ours',
      {
        voluntaryToImmersion: true,
        columns: {...columns, employeeRange: {column: 'x', values: {A: '10-20'}}},
      },
      /^ {2}columns\.employeeRange\.values\.A : Valeurs possibles : /m,
    ],
    [
      'an unknown code',
      {voluntaryToImmersion: true, columns: {...columns, employeeRange: {column: 'x', code: 'eu'}}},
      /^ {2}columns\.employeeRange\.code : Valeurs possibles : insee\.$/m,
    ],
    [
      'an unknown delimiter and an unknown encoding',
      {voluntaryToImmersion: true, delimiter: '|', encoding: 'utf-16', columns},
      /^ {2}delimiter : .*\n? *.*^ {2}encoding : Valeurs possibles : utf-8, windows-1252\.$/ms,
    ],
    [
      'neither city nor commune',
      {voluntaryToImmersion: true, columns: {...columns, city: undefined}},
      /^ {2}columns\.city : Il faut columns\.city ou columns\.communeCode\.$/m,
    ],
    [
      'no job',
      {voluntaryToImmersion: true, columns: {...columns, romes: undefined}},
      /^ {2}columns\.romes : Il faut columns\.romes, columns\.appellations ou jobs\.$/m,
    ],
    [
      'jobs by activity without activity',
      {voluntaryToImmersion: true, columns, jobs},
      /^ {2}columns\.naf : jobs demande columns\.naf\.$/m,
    ],
    [
      'too many jobs by activity',
      {voluntaryToImmersion: true, columns: {...columns, naf: 'naf'}, jobs: {...jobs, most: 0}},
      /^ {2}jobs\.most : Le minimum est 1\.$/m,
    ],
  ] as const) {
    it(`is refused when it is ${name}`, async () => {
      await assert.rejects(readMapping(await write(content)), {name: 'ImportError', message});
    });
  }

  it('is refused when it does not exist', async () => {
    await assert.rejects(readMapping(files.path('absent.json')), {
      name: 'ImportError',
      message: /absent\.json ne peut pas être lu/,
    });
  });
});
