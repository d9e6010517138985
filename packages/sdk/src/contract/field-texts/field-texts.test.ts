import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {RULE_PROBLEMS} from '../convention/rule-problem.ts';
import {FIELD_PROBLEMS} from '../problem.ts';
import {fieldTextsEn} from './en.ts';
import {fieldTextsFr} from './fr.ts';
import {writeFieldText} from './write-field-text.ts';

describe('what is said of a field that is refused', () => {
  test('every code has a sentence in both languages, rules included', () => {
    assert.ok(RULE_PROBLEMS.every(code => FIELD_PROBLEMS.includes(code)));
    for (const code of FIELD_PROBLEMS) {
      const [fr, en] = [fieldTextsFr[code], fieldTextsEn[code]];
      for (const sentence of [fr, en]) assert.match(sentence, /^\S.{9,}[.]$/s, code);
      assert.notEqual(fr, en);
    }
  });

  test('both languages quote the same things, which nothing but the filling knows', () => {
    for (const code of FIELD_PROBLEMS) {
      const [fr, en] = [fieldTextsFr, fieldTextsEn].map(texts => texts[code].match(/\{\w*\}/g));
      assert.deepEqual(fr, en, code);
      const filled = writeFieldText(fieldTextsFr[code], {limit: '8', values: 'a, b'}, 'fr');
      assert.doesNotMatch(filled, /[{}]/, code);
    }
  });

  test('a date is written as the language does, another limit as it is', () => {
    const late = {limit: '2026-11-05'};
    assert.match(writeFieldText(fieldTextsFr.duration_over_month, late, 'fr'), / 05\/11\/2026\.$/);
    assert.match(writeFieldText(fieldTextsEn.duration_over_month, late, 'en'), / 2026-11-05\.$/);
    assert.match(writeFieldText(fieldTextsFr.week_over_48, {limit: '48'}, 'fr'), / 48 h /);
  });

  test('what is quoted is quoted as it is, dollars and braces included', () => {
    const details = {values: "$& $1 $'", limit: '{values}'};
    const possible = writeFieldText(fieldTextsEn.value_not_allowed, details, 'en');
    assert.equal(possible, "Possible values: $& $1 $'.");
    assert.equal(writeFieldText('{limit}, {values}', details, 'en'), "{values}, $& $1 $'");
  });
});
