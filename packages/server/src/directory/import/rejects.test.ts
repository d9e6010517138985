import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {testFiles} from '../../../test/import.ts';
import {openCsv} from './csv-file.ts';
import type {CsvRecord} from './csv-record.ts';
import {createRejects} from './rejects.ts';

const files = testFiles();
const refusal = (content: string) => ({line: 7, column: 'nom', reason: 'Motif.', content});

describe('the file of rejects', () => {
  it('is made at the first reject only', async () => {
    const path = files.path('none.csv');
    const rejects = await createRejects(path);
    await rejects.write('a.csv', []);
    assert.equal(existsSync(path), false);
    await rejects.write('a.csv', [refusal('x')]);
    await rejects.close();
    assert.equal(
      await readFile(path, 'utf8'),
      '\uFEFFfichier;ligne;colonne;motif;contenu\na.csv;7;nom;Motif.;x\n',
    );
    assert.equal(rejects.count(), 1);
  });

  it('left by an earlier run is removed at once', async () => {
    const path = await files.write('\uFEFFfichier;ligne;colonne;motif;contenu\nold\n', 'old.csv');
    await createRejects(path);
    assert.equal(existsSync(path), false);
  });

  it('never takes the place of another file', async () => {
    const path = await files.write('siret;nom\n', 'mine.csv');
    await assert.rejects(createRejects(path), {name: 'ImportError', message: /--rejects/});
    assert.equal(await readFile(path, 'utf8'), 'siret;nom\n');
    await assert.rejects(createRejects(files.path('.')), {name: 'ImportError'});
  });

  it('is refused where nothing can be written', async () => {
    const path = files.path('absent/rejects.csv');
    await assert.rejects(createRejects(path), {
      name: 'ImportError',
      message: /ne peut pas être écrit/,
    });
  });

  for (const [content, cell] of [
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+33612345678', `'+33612345678`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    [' =1+1', `' =1+1`],
    ['\t=1', '␉=1'],
    ['a;"b"\nc\0', 'a;"b"␊c␀'],
    ['1 - 1 = 0', '1 - 1 = 0'],
  ] as const) {
    it(`shows ${JSON.stringify(content)} harmlessly`, async () => {
      const rejects = await createRejects(files.path('cells.csv'));
      await rejects.write('=a.csv', [refusal(content)]);
      await rejects.close();
      const records: CsvRecord[] = [];
      for await (const batch of (await openCsv(rejects.path)).batches()) {
        records.push(...batch.records);
      }
      assert.deepEqual(records[0]?.cells, ["'=a.csv", '7', 'nom', 'Motif.', cell]);
    });
  }

  it('bounds what it repeats of a line', async () => {
    const rejects = await createRejects(files.path('long.csv'));
    await rejects.write('a.csv', [refusal('x'.repeat(60_000))]);
    await rejects.close();
    assert.ok((await readFile(rejects.path)).length < 2000);
  });

  it('reports a file that appeared meanwhile rather than writing over it', async () => {
    const path = files.path('late.csv');
    const rejects = await createRejects(path);
    await writeFile(path, 'somebody else’s');
    await assert.rejects(rejects.write('a.csv', [refusal('x')]), {code: 'EEXIST'});
  });
});
