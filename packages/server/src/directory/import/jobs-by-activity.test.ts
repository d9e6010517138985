import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {testFiles, testRejects} from '../../../test/import.ts';
import {readJobsByActivity} from './jobs-by-activity.ts';
import type {JobsByActivity} from './mapping.ts';

const files = testFiles();
const MAPPING: JobsByActivity = {file: '', key: 'naf', rome: 'rome', weight: 'poids', most: 2};
const jobs = {size: 1, hasRome: (code: string) => code !== 'N9999', romeOf: () => undefined};

const read = async (lines: readonly string[]) => {
  const {rejects, lines: rejected} = await testRejects(files);
  const path = await files.write(['rome,naf,poids', ...lines].join('\n'), 'jobs.csv');
  const romesOf = await readJobsByActivity(path, MAPPING, jobs, {rejects});
  return {romesOf, rejected: await rejected()};
};

describe('the jobs of an activity', () => {
  it('are the heaviest, ties by code, each once', async () => {
    const {romesOf} = await read([
      'D1102,10.71C,5',
      'M1805,1071C,9',
      'K1304,1071C,5',
      'M1805,1071C,8',
      'A1101,0111Z,1',
    ]);
    assert.deepEqual(romesOf('1071C'), ['M1805', 'D1102']);
    assert.deepEqual(romesOf('0111Z'), ['A1101']);
    assert.deepEqual(romesOf('9999Z'), []);
  });

  it('leave out lines that cannot be used, with the reason', async () => {
    const {romesOf, rejected} = await read([
      'D1102,1071C,5',
      'x,1071C,5',
      'D1102,y,5',
      'D1102,1071C,-1',
      'N9999,1071C,5',
      'D1102,1071C',
    ]);
    assert.deepEqual(romesOf('1071C'), ['D1102']);
    assert.deepEqual(
      rejected.map(cells => cells.slice(0, 3).join(' ')),
      ['jobs.csv 3 rome', 'jobs.csv 4 naf', 'jobs.csv 5 poids', 'jobs.csv 6 rome', 'jobs.csv 7 '],
    );
  });

  it('ask for their columns', async () => {
    const path = await files.write('rome;naf\n', 'short.csv');
    const {rejects} = await testRejects(files);
    await assert.rejects(readJobsByActivity(path, MAPPING, jobs, {rejects}), {
      name: 'ImportError',
      message: /il manque : poids/,
    });
  });
});
