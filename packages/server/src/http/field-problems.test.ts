import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {FIELD_PROBLEMS, type Finding, RULE_PROBLEMS} from '@immersion-kit/sdk/contract';
import {toFieldProblems} from './field-problems.ts';
import {FIELD_TEXTS} from './problem-texts.ts';

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

  test('what is quoted is quoted as it is, dollars included', () => {
    const details = {values: "$& $1 $'"};
    const [problem] = toFieldProblems([{path: [], code: 'value_not_allowed', details}], 'en');
    assert.equal(problem?.message, "Possible values: $& $1 $'.");
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

  test('every code has a sentence in both languages, rules included', () => {
    assert.ok(RULE_PROBLEMS.every(code => FIELD_PROBLEMS.includes(code)));
    for (const code of FIELD_PROBLEMS) {
      const {fr, en} = FIELD_TEXTS[code];
      for (const sentence of [fr, en]) assert.match(sentence, /^\S.{9,}[.]$/s, code);
      assert.notEqual(fr, en);
    }
  });
});
