import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {testFiles} from '../../../test/import.ts';
import {openCsv} from './csv-file.ts';
import type {CsvOptions} from './csv-header.ts';
import type {CsvRecord} from './csv-record.ts';
import type {Refusal} from './refusal.ts';

const files = testFiles();

const read = async (content: string | Buffer, options?: CsvOptions) => {
  const file = await openCsv(await files.write(content, 'read.csv'), options);
  const records: CsvRecord[] = [];
  const refusals: Refusal[] = [];
  for await (const batch of file.batches()) {
    records.push(...batch.records);
    refusals.push(...batch.refusals);
  }
  return {header: file.header, records, refusals};
};

const cellsOf = ({records}: {records: readonly CsvRecord[]}) => records.map(({cells}) => cells);
const LINES = ['a;b', '1;un', '2;deux'];
const EXPECTED = [
  ['1', 'un'],
  ['2', 'deux'],
];

describe('what a file may be', () => {
  const forms: Record<string, string | Buffer> = {
    'CRLF line ends': LINES.join('\r\n'),
    'LF line ends and a final one': `${LINES.join('\n')}\n`,
    'a byte order mark': `\uFEFF${LINES.join('\n')}`,
    'commas, detected': LINES.join('\n').replaceAll(';', ','),
    'tabs, detected': LINES.join('\n').replaceAll(';', '\t'),
    'quoted cells': LINES.join('\n').replaceAll(/[^;\n]+/g, '"$&"'),
    'empty lines and trailing rows of a spreadsheet': `\n${LINES.join('\n\n')}\n;\n;\n`,
  };
  for (const [name, content] of Object.entries(forms)) {
    it(`reads ${name}`, async () => {
      const result = await read(content);
      assert.deepEqual(cellsOf(result), EXPECTED);
      assert.deepEqual(result.header, ['a', 'b']);
      assert.deepEqual(result.refusals, []);
    });
  }

  it('reads windows-1252 when told so, and only then', async () => {
    const content = Buffer.from('nom;lieu\nCaf\xe9 de l\x92\xeele;\x80\n', 'latin1');
    const told = await read(content, {encoding: 'windows-1252'});
    assert.deepEqual(cellsOf(told), [['Café de l’île', '€']]);
    const {records, refusals} = await read(content);
    assert.deepEqual(records, []);
    assert.equal(refusals[0]?.line, 2);
    assert.match(refusals[0].reason, /UTF-8/);
  });

  it('keeps to the delimiter it is given', async () => {
    const {header} = await read('a,b;c\n1,2;3\n', {delimiter: ';'});
    assert.deepEqual(header, ['a,b', 'c']);
  });

  it('reads quoted cells of several lines, and numbers records by their first line', async () => {
    const {records, refusals} = await read('a;b\n1;"x\r\n\r\ny ""z"""\n2;w\n3;"p\nq"\n');
    assert.deepEqual(records, [
      {line: 2, cells: ['1', 'x\n\ny "z"']},
      {line: 5, cells: ['2', 'w']},
      {line: 6, cells: ['3', 'p\nq']},
    ]);
    assert.deepEqual(refusals, []);
  });

  it('reads a quoted cell that two blocks of the file share', async () => {
    const filler = Array.from({length: 10_000}, (_, n) => `${n};une ligne parmi d'autres`);
    const long = Array.from({length: 40}, (_, n) => `ligne ${n}`).join('\n');
    // Half of the file is such cells: some are bound to straddle two blocks.
    const lines = filler.flatMap((line, n) => (n % 10 === 0 ? [line, `${n};"${long}"`] : [line]));
    const {records, refusals} = await read(['a;b', ...lines].join('\n'));
    assert.equal(refusals.length, 0);
    assert.equal(records.length, 11_000);
    const longs = records.filter(({cells}) => cells[1] === long);
    assert.equal(longs.length, 1000);
    // After the header, ten lines and their long cell take 50.
    assert.deepEqual(
      longs.map(({line}) => line),
      longs.map((_, n) => 3 + 50 * n),
    );
  });

  for (const [name, content, message] of [
    ['an empty file', '', /est vide/],
    ['UTF-16', Buffer.from('\uFEFFa;b\n1;2\n', 'utf16le'), /UTF-8/],
    ['a header that is not UTF-8', Buffer.from('pr\xe9nom;b\n', 'latin1'), /windows-1252/],
    ['a header without end', 'a'.repeat(100_000), /pas de fin/],
    ['a header that is not CSV', 'a;"b"c\n1;2\n', /CSV/],
  ] as const) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(read(content), {name: 'ImportError', message});
    });
  }

  it('refuses a file that does not exist', async () => {
    await assert.rejects(openCsv(files.path('absent.csv')), {
      name: 'ImportError',
      message: /n'existe pas/,
    });
  });
});

describe('a damaged line', () => {
  const damages: Record<string, [line: string | Buffer, reason: RegExp, column: string]> = {
    'an unclosed quote': ['"bad;x;y', /n'est pas refermé/, 'a'],
    'a quote left open in the last cell': ['bad;x;"y', /n'est pas refermé/, 'c'],
    'a text after a closing quote': ['"bad"x;y;z', /guillemet fermant/, 'a'],
    'a quote inside a cell': ['bad;5" de long;z', /au milieu du texte/, 'b'],
    'too few cells': ['bad;x', /2 cellule\(s\) au lieu de 3/, ''],
    'too many cells': ['bad;x;y;z', /4 cellule\(s\) au lieu de 3/, ''],
    'a NUL': ['bad;x\0;y', /caractère nul/, 'b'],
    'bytes that are not UTF-8': [Buffer.from('bad;x;\xe9t\xe9', 'latin1'), /UTF-8/, 'c'],
    'more than 64 kB': [`bad;${'x'.repeat(70_000)};y`, /64 ko/, ''],
    'more than two blocks': [`bad;${'x'.repeat(300_000)};y`, /64 ko/, ''],
  };
  const before = Array.from({length: 30}, (_, n) => `b${n};x;y`);
  const after = Array.from({length: 30}, (_, n) => `a${n};"x";y`);
  const sane = [...before, ...after].map(line => line.slice(0, line.indexOf(';')));

  for (const [name, [line, reason, column]] of Object.entries(damages)) {
    it(`is refused alone: ${name}`, async () => {
      const content = Buffer.concat([
        Buffer.from(['a;b;c', ...before, ''].join('\n')),
        Buffer.from(line),
        Buffer.from(['', ...after, ''].join('\n')),
      ]);
      const {records, refusals} = await read(content);
      assert.deepEqual(
        records.map(({cells}) => cells[0]),
        sane,
      );
      assert.equal(records.at(-1)?.line, 62);
      assert.deepEqual(
        refusals.map(one => [one.line, one.column]),
        [[32, column]],
      );
      assert.match(refusals[0]?.reason ?? '', reason);
      assert.match(refusals[0]?.content ?? '', /^"?bad/);
    });
  }

  it('does not hide the ones around it', async () => {
    const {records, refusals} = await read('a;b\n"1;x\n"2;x\n3;x\n"4;x\n5;x\n"6;x');
    assert.deepEqual(
      records.map(({line}) => line),
      [4, 6],
    );
    assert.deepEqual(
      refusals.map(({line}) => line),
      [2, 3, 5, 7],
    );
  });

  it('does not swallow whole lines up to a later quote', async () => {
    const {records, refusals} = await read('a;b\n1;"x\n2;y\n3;z"\n4;w\n');
    assert.deepEqual(
      records.map(({line}) => line),
      [3, 5],
    );
    assert.deepEqual(
      refusals.map(({line}) => line),
      [2, 4],
    );
  });

  it('is refused alone when a quoted cell would go on for more than 50 lines', async () => {
    const text = Array.from({length: 60}, () => 'du texte');
    const {records, refusals} = await read(['a;b', '1;"début', ...text, 'fin"', '2;x'].join('\n'));
    assert.deepEqual(cellsOf({records}), [['2', 'x']]);
    assert.deepEqual(
      refusals.map(({line}) => line),
      Array.from({length: 62}, (_, n) => n + 2),
    );
  });
});

describe('random damage', () => {
  const FAR = 50;
  const line = fc.tuple(fc.nat(9999), fc.constantFrom('x', '"y"', '"z ""w"""', '"p\nq"', 'é'));
  const damage = fc.record({
    place: fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}),
    erased: fc.nat(30),
    inserted: fc.uint8Array({maxLength: 20}),
    quotes: fc.nat(3),
  });

  it('never throws, and leaves what is far from it alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, {minLength: 150, maxLength: 250}),
        damage,
        async (cells, {place, erased, inserted, quotes}) => {
          const rows = cells.map(([number, text], n) => `${n};${number};${text};fin`);
          const header = Buffer.from('n;number;text;end\n');
          const body = Buffer.from(rows.join('\n'));
          const at = Math.floor(place * body.length);
          const damaged = Buffer.concat([
            header,
            body.subarray(0, at),
            Buffer.from(inserted),
            Buffer.from('"'.repeat(quotes)),
            body.subarray(at + erased),
          ]);
          const {records} = await read(damaged);
          const kept = new Set(records.map(record => record.cells[0]));
          let end = 0;
          const ends = rows.map(row => (end += Buffer.byteLength(row) + 1));
          const first = ends.findIndex(position => position > at);
          const last = ends.findIndex(position => position > at + erased);
          for (const n of rows.keys()) {
            const far = n < first || (last >= 0 && n > last + FAR);
            if (far) assert.ok(kept.has(String(n)), `la ligne ${n} manque`);
          }
        },
      ),
      {numRuns: 150},
    );
  });
});
