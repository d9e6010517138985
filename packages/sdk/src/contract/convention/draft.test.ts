import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {contentOf, fieldsOf, isRecord} from '../schema-parts.ts';
import {ConventionRequest} from './convention-request.ts';
import {ConventionDraft, draftOf, MAX_DRAFT_TEXT} from './draft.ts';
import {fullRequest} from './fixtures.ts';

const accepts = (draft: unknown): boolean => safeParse(ConventionDraft, draft).success;

type Leaf = {readonly path: readonly string[]; readonly schema: $ZodType};

/** Every field of a schema that holds a value, lists included, with where it stands. */
const leavesOf = (schema: $ZodType, path: readonly string[] = []): Leaf[] =>
  Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]) =>
    fieldsOf(field) ? leavesOf(field, [...path, name]) : [{path: [...path, name], schema: field}],
  );

const LEAVES = leavesOf(ConventionRequest);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);

const only = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((part, name) => ({[name]: part}), value);

/** A value with some of its fields taken out, at any depth. */
const subsetOf = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value))
    return fc.subarray(value).chain(items => fc.tuple(...items.map(subsetOf)));
  if (!isRecord(value)) return fc.constant(value);
  return fc
    .subarray(Object.entries(value))
    .chain(entries =>
      fc.tuple(
        ...entries.map(([name, field]) =>
          subsetOf(field).map((part): [string, unknown] => [name, part]),
        ),
      ),
    )
    .map(entries => Object.fromEntries(entries) as unknown);
};

describe('a draft', () => {
  test('the example fills in every field of a request', () => {
    assert.ok(LEAVES.length > 60, `${LEAVES.length} fields`);
    const missing = LEAVES.filter(({path}) => at(fullRequest, path) === undefined);
    assert.deepEqual(
      missing.map(({path}) => path.join('.')),
      [],
    );
  });

  test('every field comes back as it was saved, alone or with the others', () => {
    const saved = (draft: unknown) => z.parse(ConventionDraft, JSON.parse(JSON.stringify(draft)));
    for (const {path} of LEAVES) {
      const draft = only(path, at(fullRequest, path));
      assert.deepEqual(saved(draft), draft, path.join('.'));
    }
    assert.deepEqual(saved(fullRequest), fullRequest);
    assert.deepEqual(saved({}), {});
  });

  test('what is typed is kept as it is, whatever its format', () => {
    const typed = LEAVES.filter(({schema}) => contentOf(schema)._zod.def.type === 'string');
    assert.ok(typed.length > 40, `${typed.length} texts`);
    for (const {path} of typed) {
      for (const text of ['', ' 06 <b>', 'x'.repeat(MAX_DRAFT_TEXT)]) {
        const result = safeParse(ConventionDraft, only(path, text));
        assert.equal(at(result.data, path), text, path.join('.'));
      }
      assert.ok(!accepts(only(path, 'x'.repeat(MAX_DRAFT_TEXT + 1))), path.join('.'));
    }
  });

  test('a list is no longer than a request accepts', () => {
    const day = {date: '2026-10-', periods: [{start: '8'}]};
    assert.ok(accepts({schedule: {days: [day, {}]}}));
    const {def} = contentOf((fieldsOf(ConventionRequest) ?? {})['schedule'] as $ZodType)._zod;
    assert.equal(def.type, 'object');
    assert.ok(!accepts({schedule: {days: Array.from({length: 1000}, () => day)}}));
    assert.ok(!accepts({schedule: {days: [{periods: Array.from({length: 1000}, () => ({}))}]}}));
  });

  test('what is chosen from a list is in the list', () => {
    assert.ok(!accepts({immersionObjective: 'have-fun'}));
    assert.ok(!accepts({internshipKind: 'mini-stage-cci'}));
    assert.ok(!accepts({individualProtection: 'yes'}));
  });

  test('a field nobody knows is refused, at every depth', () => {
    const inject = (value: unknown): unknown[] => {
      if (Array.isArray(value)) {
        return value.slice(0, 1).flatMap(item => inject(item).map(changed => [changed]));
      }
      if (!isRecord(value)) return [];
      return [
        {...value, isRqth: 'yes'},
        ...Object.entries(value).flatMap(([name, field]) =>
          inject(field).map(changed => ({...value, [name]: changed})),
        ),
      ];
    };
    const injected = inject(fullRequest);
    assert.ok(injected.length >= 13, `${injected.length} places`);
    for (const draft of injected) assert.ok(!accepts(draft), JSON.stringify(draft));
  });

  test('any part of a request is a draft', () => {
    fc.assert(
      fc.property(subsetOf(fullRequest), part => {
        assert.ok(accepts(part));
      }),
      {numRuns: 500},
    );
  });

  test('a list without a greatest length cannot be drafted, nor a field JSON has no word for', () => {
    assert.throws(() => draftOf(z.strictObject({list: z.array(z.string())})), TypeError);
    assert.throws(() => draftOf(z.strictObject({day: z.date()})), TypeError);
  });
});
