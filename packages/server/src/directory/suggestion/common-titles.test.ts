import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {COMMON_OCCUPATIONS} from './common-occupations.ts';
import {COMMON_TITLES} from './common-titles.ts';
import {formsOf, significantWords} from './job-title.ts';

const rows = readFileSync(new URL('../../demo/appellations.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(row => row.split(';'));

test('common titles are written as ROME writes them, each once', () => {
  const known = new Set(rows.map(([, , label = '']) => formsOf(label)[0]?.join(' ')));
  const unknown = COMMON_TITLES.filter(title => !known.has(significantWords(title).join(' ')));
  assert.deepEqual(unknown, []);
  assert.equal(new Set(COMMON_TITLES).size, COMMON_TITLES.length);
});

test('common occupations are sheets of ROME', () => {
  const known = new Set(rows.map(([, code]) => code));
  assert.deepEqual(
    [...COMMON_OCCUPATIONS].filter(code => !known.has(code)),
    [],
  );
});
