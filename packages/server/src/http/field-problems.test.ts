import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Finding} from '@immersion-kit/sdk/contract';
import {toFieldProblems} from './field-problems.ts';

describe('findings put into words', () => {
  test('a date is written as the language does, another limit as it is', () => {
    const findings: Finding[] = [
      {path: ['dateEnd'], code: 'duration_over_month', details: {limit: '2026-11-05'}},
      {path: ['schedule', 'days', 0], code: 'week_over_48', details: {limit: '48'}},
    ];
    const [late, week] = toFieldProblems(findings, 'fr');
    assert.match(late?.message ?? '', /05\/11\/2026/);
    assert.match(week?.message ?? '', /48 h/);
    assert.equal(week?.pointer, '/schedule/days/0');
    assert.match(toFieldProblems(findings, 'en')[0]?.message ?? '', /2026-11-05/);
  });

  test('one problem a field, fifty in all, their pointers cut', () => {
    const twice: Finding[] = [
      {path: ['siret'], code: 'siret_format'},
      {path: ['siret'], code: 'siret_checksum'},
    ];
    assert.deepEqual(
      toFieldProblems(twice, 'fr').map(({code}) => code),
      ['siret_format'],
    );
    const flood = Array.from({length: 80}, (_, index): Finding => ({
      path: [`${index}${'a'.repeat(500)}`],
      code: 'unknown_field',
    }));
    const problems = toFieldProblems(flood, 'fr');
    assert.equal(problems.length, 50);
    assert.ok(problems.every(({pointer}) => pointer.length === 200));
  });
});
