import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {pathOf} from '../field-issue.ts';
import {isRecord} from '../schema-parts.ts';
import {changedFields} from './changed-fields.ts';
import type {ConventionContent} from './convention.ts';
import {fullRequest, validRequest} from './fixtures.ts';
import {labelAt} from './labels.ts';
import {labelsFr} from './labels-fr.ts';

const contentOf = (request: typeof validRequest): ConventionContent => {
  const {agencyId: _, agencyReferent: __, ...content} = request;
  return {...content, immersionCountry: content.immersionCountry ?? 'FR'};
};
const CONTENT = contentOf(validRequest);
const FULL = contentOf(fullRequest);

/** The same, its fields the other way round: a database keeps them in an order of its own. */
const turned = (content: ConventionContent): ConventionContent =>
  Object.fromEntries(Object.entries(content).toReversed()) as ConventionContent;

const pointers = (before: ConventionContent, after: ConventionContent): string[] =>
  changedFields(before, after).map(({pointer}) => pointer);

/** Puts a value at a path, or takes it out, with the objects that hold nothing any more. */
const putAt = (data: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value;
  const {[name]: inside, ...others} = isRecord(data) ? data : {};
  const put = putAt(inside, rest, value);
  const isNothing = put === undefined || (isRecord(put) && Object.keys(put).length === 0);
  return isNothing ? others : {...others, [name]: put};
};

const applied = (before: ConventionContent, after: ConventionContent): unknown =>
  changedFields(before, after).reduce<unknown>(
    (data, {pointer, after: value}) => putAt(data, pathOf(pointer), value),
    before,
  );

/** For `JSON.parse`: what is stored holds no object that holds nothing. */
const withoutEmpty = (_: string, value: unknown): unknown => {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(
    ([, inside]) => !isRecord(inside) || Object.keys(inside).length > 0,
  );
  return Object.fromEntries(entries);
};

describe('what changed from one version to another', () => {
  test('nothing, whatever the order of the fields', () => {
    assert.deepEqual(changedFields(CONTENT, turned(CONTENT)), []);
  });

  test('a field, with what it held', () => {
    const signatories = {
      ...CONTENT.signatories,
      establishmentRepresentative: {
        ...CONTENT.signatories.establishmentRepresentative,
        phone: '+33639980009',
      },
    };
    assert.deepEqual(changedFields(CONTENT, {...CONTENT, signatories}), [
      {
        pointer: '/signatories/establishmentRepresentative/phone',
        before: CONTENT.signatories.establishmentRepresentative.phone,
        after: '+33639980009',
      },
    ]);
  });

  test('the schedule is one field, whatever changed in it', () => {
    const {schedule} = CONTENT;
    const shorter = {...schedule, days: schedule.days.slice(1)};
    assert.deepEqual(changedFields(CONTENT, {...CONTENT, schedule: shorter}), [
      {pointer: '/schedule', before: schedule, after: shorter},
    ]);
  });

  test('who came, and who left: field by field, without what there was not', () => {
    const came = changedFields(CONTENT, FULL);
    const name = came.find(
      ({pointer}) => pointer === '/signatories/beneficiaryRepresentative/lastName',
    );
    assert.ok(name && !('before' in name) && typeof name.after === 'string');
    const left = changedFields(FULL, CONTENT);
    const gone = left.find(({pointer}) => pointer === name.pointer);
    assert.deepEqual(gone, {pointer: name.pointer, before: name.after});
  });

  test('in the order of the labels, which name each', () => {
    const changed: ConventionContent = {
      ...CONTENT,
      establishmentTutor: {...CONTENT.establishmentTutor, job: 'Arboriste'},
      immersionActivities: 'Tailler.',
      schedule: {...CONTENT.schedule, regular: !CONTENT.schedule.regular},
      dateEnd: '2026-12-31',
      siret: '00000000200006',
    };
    const found = pointers(CONTENT, changed);
    assert.deepEqual(found, [
      '/dateEnd',
      '/schedule',
      '/siret',
      '/immersionActivities',
      '/establishmentTutor/job',
    ]);
    for (const pointer of found) assert.ok(labelAt(labelsFr, pointer.slice(1)), pointer);
    assert.deepEqual(pointers(turned(CONTENT), turned(changed)), found);
  });

  test('put in its place, makes the second of the first', () => {
    const text = fc.constantFrom('', 'Tailler.', 'Arroser.');
    const person = fc.record({firstName: text, lastName: text, phone: text}, {requiredKeys: []});
    const content = fc
      .record(
        {
          businessName: text,
          workConditions: text,
          isNew: fc.boolean(),
          'a/b~c': text,
          schedule: fc.record({days: fc.array(fc.record({date: text}), {maxLength: 3})}),
          list: fc.array(text, {maxLength: 2}),
          signatories: fc.record({one: person, other: person}, {requiredKeys: []}),
        },
        {requiredKeys: ['schedule']},
      )
      .map(one => JSON.parse(JSON.stringify(one), withoutEmpty) as ConventionContent);
    let changes = 0;
    fc.assert(
      fc.property(content, content, (before, after) => {
        changes += changedFields(before, after).length;
        assert.deepEqual(applied(before, after), after);
      }),
      {numRuns: 2000},
    );
    assert.ok(changes > 2000, String(changes));
    assert.deepEqual(applied(CONTENT, FULL), FULL);
    assert.deepEqual(applied(FULL, CONTENT), CONTENT);
  });
});
