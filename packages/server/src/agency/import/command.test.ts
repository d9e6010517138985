import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {testStore} from '../../../test/database.ts';
import {rowsOf, testFiles} from '../../../test/import.ts';
import {importCommand} from '../../cli/import.ts';
import {newId} from '../../store/id.ts';

const store = await testStore();
const files = testFiles();
const DOCUMENTATION = fileURLToPath(new URL('../../../../../docs/agencies.md', import.meta.url));

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const now = () => new Date('2026-11-23T09:00:00Z');
  const world = {store, now, newId: () => newId(now()), out: write, err: write};
  const code = await importCommand(['agencies', ...args], world);
  return {code, text: lines.join('\n')};
};

describe('import agencies', () => {
  it('takes the example of its documentation as it is', async () => {
    const [, example = ''] = /```csv\n(.*?)```/s.exec(await readFile(DOCUMENTATION, 'utf8')) ?? [];
    const {code, text} = await run(await files.write(example, 'example.csv'));
    assert.equal(code, 0, text);
    assert.match(text, /3 lignes lues, 3 importées, 0 rejetées/);
    assert.equal((await rowsOf(store, 'agency')).length, 3);
    const again = await files.write(`${example.split('\n')[0] ?? ''}\nmal;fait\n`, 'bad.csv');
    const bad = await run(again, '--rejects', files.path('mine.csv'));
    assert.equal(bad.code, 1);
    assert.match(bad.text, /Rien n'a été importé\.\nLignes rejetées et motifs : .*mine\.csv$/);
    assert.match(await readFile(files.path('mine.csv'), 'utf8'), /bad\.csv;2;;2 cellule/);
    assert.equal(existsSync(files.path('bad.csv.rejects.csv')), false);
  });

  it('ends with 1 when the file is not what is expected', async () => {
    const other = await files.write('a;b\n1;2\n', 'other.csv');
    const {code, text} = await run(other);
    assert.equal(code, 1);
    assert.match(text, /attendues : id, nom, type, .*structure_de_rattachement/);
    assert.match((await run(files.path('absent.csv'))).text, /n'existe pas/);
  });

  for (const args of [[], ['a.csv', 'b.csv'], ['a.csv', '--mapping', 'm.json']]) {
    it(`ends with 2 and the usage for « import agencies ${args.join(' ')} »`, async () => {
      const {code, text} = await run(...args);
      assert.equal(code, 2);
      assert.match(text, /import agencies <csv> +les structures/);
    });
  }
});
