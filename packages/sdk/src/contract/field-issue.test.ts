import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {safeParse} from 'zod/v4/core';
import {findingsOf, firstOfEach, pathOf, pointerOf, toFieldIssue} from './field-issue.ts';

const Sample = z.strictObject({
  text: z.string().check(z.minLength(2), z.maxLength(4)),
  count: z.int().check(z.gte(1), z.lte(9)),
  ratio: z.number(),
  yes: z.boolean(),
  word: z.enum(['', 'a', 'b']),
  kind: z.literal('only'),
  list: z.array(z.number()).check(z.minLength(1), z.maxLength(2)),
  code: z.optional(z.union([z.literal(''), z.string().check(z.regex(/^\d$/, 'siret_format'))])),
  inner: z.strictObject({deep: z.string()}),
});

const RIGHT = {
  text: 'abc',
  count: 3,
  ratio: 0.5,
  yes: true,
  word: 'a',
  kind: 'only',
  list: [1],
  inner: {deep: ''},
};

const issuesOf = (value: unknown) => {
  const result = safeParse(Sample, value, {reportInput: true});
  return result.success ? [] : firstOfEach(findingsOf(result.error.issues).map(toFieldIssue));
};

const TABLE: readonly (readonly [
  field: string,
  value: unknown,
  code: string,
  details?: Record<string, string>,
])[] = [
  ['text', undefined, 'required'],
  ['text', 3, 'type_text'],
  ['text', ['abc'], 'single_value_expected'],
  ['text', 'a', 'too_short', {limit: '2'}],
  ['text', 'abcde', 'too_long', {limit: '4'}],
  ['count', 1.5, 'type_integer'],
  ['count', 0, 'too_small', {limit: '1'}],
  ['count', 10, 'too_large', {limit: '9'}],
  ['ratio', 'x', 'type_number'],
  ['ratio', NaN, 'type_number'],
  ['yes', 'true', 'type_boolean'],
  ['word', 'c', 'value_not_allowed', {values: '"", a, b'}],
  ['word', undefined, 'required'],
  ['word', ['a'], 'single_value_expected'],
  ['kind', 'other', 'value_not_allowed', {values: 'only'}],
  ['list', [], 'too_few', {limit: '1'}],
  ['list', [1, 2, 3], 'too_many', {limit: '2'}],
  ['code', 'x', 'siret_format'],
  ['code', 5, 'type_text'],
  ['inner', 'x', 'invalid'],
  ['inner', null, 'invalid'],
];

describe('the words for what a schema refuses', () => {
  for (const [field, value, code, details] of TABLE) {
    test(`${field} = ${JSON.stringify(value)} → ${code}`, () => {
      const found = {pointer: `/${field}`, code, ...(details ? {details} : {})};
      assert.deepEqual(issuesOf({...RIGHT, [field]: value}), [found]);
    });
  }

  test('nothing to say of what is right', () => {
    assert.deepEqual(issuesOf(RIGHT), []);
    assert.deepEqual(issuesOf({...RIGHT, code: ''}), []);
  });

  test('each unknown field is named, at any depth', () => {
    assert.deepEqual(issuesOf({...RIGHT, a: 1, 'b/~': 2, inner: {deep: '', c: 3}}), [
      {pointer: '/inner/c', code: 'unknown_field'},
      {pointer: '/a', code: 'unknown_field'},
      {pointer: '/b~1~0', code: 'unknown_field'},
    ]);
  });

  test('a pointer reads back as its path', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: fc.constantFrom('~', '/', '0', '1', 'é')})), path => {
        assert.deepEqual(pathOf(pointerOf(path)), path);
      }),
    );
  });
});
