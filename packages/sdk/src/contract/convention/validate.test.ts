import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isRecord} from '../schema-parts.ts';
import {FIELD_PROBLEMS} from '../problem.ts';
import {fullRequest, TODAY, validRequest} from './fixtures.ts';
import {validateConvention} from './validate.ts';

type Place = readonly (string | number)[];

/** Where something stands in a value: each field and item, with what it holds. */
const placesIn = (value: unknown, path: Place = []): [Place, unknown][] => {
  const inner: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return [[path, value], ...inner.flatMap(([name, part]) => placesIn(part, [...path, name]))];
};

const withAt = (value: unknown, [name, ...rest]: Place, put: unknown): unknown => {
  if (name === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === name ? withAt(item, rest, put) : item));
  }
  const record = value as Record<string, unknown>;
  return {...record, [name]: withAt(record[name], rest, put)};
};

const PLACES = placesIn(fullRequest);
const OBJECTS = PLACES.filter(([, value]) => isRecord(value)).map(([path]) => path);

/** What the server owns, what is data on health, and what no field should ever be called. */
const FOREIGN = [
  ...['id', 'status', 'statusJustification', 'version', 'revision', 'documentHash'],
  ...['dateSubmission', 'dateApproval', 'dateValidation', 'submittedAt', 'validatedAt'],
  ...['createdAt', 'updatedAt', 'signedAt', 'signatures', 'validators', 'renewed', 'renewedBy'],
  ...['totalHours', 'workedDays', 'isSimple', 'role', 'personKey', 'isRqth', 'adaptation'],
  ...['federatedIdentity', 'constructor', 'toString', '__proto__', 'hasOwnProperty'],
];

const pointerOf = (path: Place): string => path.map(part => `/${part}`).join('');
const codes = (input: unknown, today = TODAY) => validateConvention(input, today);

describe('what a request may hold', () => {
  test('a field nobody knows is named, at every depth (R-19)', () => {
    let injected = 0;
    for (const path of OBJECTS) {
      for (const name of FOREIGN) {
        const object = path.reduce<unknown>(
          (part, step) => (part as Record<string | number, unknown>)[step],
          fullRequest,
        );
        const own = Object.defineProperty({...(object as object)}, name, {
          value: 'x',
          enumerable: true,
        });
        const found = codes(withAt(fullRequest, path, own));
        const pointer = pointerOf([...path, name]);
        assert.deepEqual(found, [{pointer, code: 'unknown_field'}], pointer);
        injected++;
      }
    }
    assert.ok(injected >= 900, `${injected} injected`);
  });

  test('whatever changes in a request, every issue has a known code and nothing throws', () => {
    const anything = fc.oneof(
      fc.anything({withNullPrototype: true, withBigInt: true, withDate: true}),
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        ...['', ' ', '0000-01-01', '9999-12-31', '2026-02-30', '2026-10-08', '<b>', 'FR', 'CZ'],
        ...['+33639980001', 'anais@personne.example', '00:00', '23:59', '06:00', true, false],
        ...[null, undefined, -1, NaN, 1e308, [], {}, [[]], [{}], [{periods: [{}]}]],
      ),
    );
    const mutation = fc.tuple(fc.constantFrom(...PLACES.map(([path]) => path)), anything);
    const request = fc
      .tuple(fc.constantFrom(validRequest, fullRequest), fc.array(mutation, {maxLength: 4}))
      .map(([base, mutations]) => {
        let changed: unknown = base;
        for (const [path, put] of mutations) {
          const holds = path.every((_, depth) => {
            const parent = path
              .slice(0, depth)
              .reduce<unknown>(
                (part, step) => (part as Record<string | number, unknown> | undefined)?.[step],
                changed,
              );
            return Array.isArray(parent) || isRecord(parent);
          });
          if (holds) changed = withAt(changed, path, put);
        }
        return changed;
      });
    const day = fc.constantFrom(TODAY, '2000-02-29', '2027-01-31');
    let refused = 0;
    fc.assert(
      fc.property(request, day, fc.boolean(), (input, today, mobileOnly) => {
        const issues = validateConvention(input, today, {mobileOnly});
        if (issues.length > 0) refused++;
        for (const {code, pointer} of issues) {
          assert.ok(FIELD_PROBLEMS.includes(code), code);
          assert.ok(pointer === '' || pointer.startsWith('/'), pointer);
        }
      }),
      {numRuns: 3000},
    );
    assert.ok(refused > 1000, `${refused} refused`);
  });
});

describe('a request being filled in', () => {
  const only = (issues: ReturnType<typeof codes>) =>
    issues.filter(({code}) => code !== 'required').map(({pointer, code}) => `${pointer} ${code}`);

  test('nothing yet: each required field is named, and no rule speaks', () => {
    const issues = codes({});
    assert.ok(issues.length > 20);
    assert.deepEqual(only(issues), []);
    assert.deepEqual(codes(undefined), [{pointer: '', code: 'required'}]);
  });

  test('rules speak as soon as the fields they read are there', () => {
    const minor = {signatories: {beneficiary: {birthdate: '2009-06-01'}}};
    assert.deepEqual(only(codes(minor)), []);
    assert.deepEqual(only(codes({...minor, dateStart: '2026-10-06'})), [
      '/signatories/beneficiaryRepresentative minor_representative_required',
    ]);
    assert.deepEqual(only(codes({dateStart: '2026-10-06', dateEnd: '2026-10-05'})), [
      '/dateEnd dates_order',
    ]);
    assert.deepEqual(only(codes({immersionAddress: 'Metz'})), [
      '/immersionAddress address_postcode',
    ]);
  });

  test('a rule does not take what is mistyped for what is missing', () => {
    const {signatories} = validRequest;
    const beneficiary = {...signatories.beneficiary, email: 'anais@'};
    const request = {...validRequest, signatories: {...signatories, beneficiary}};
    assert.deepEqual(codes(request), [
      {pointer: '/signatories/beneficiary/email', code: 'email_format'},
    ]);
  });

  test('half a schedule is not judged as if it were whole', () => {
    const days = [
      {date: '2026-10-06', periods: [{start: '08:00', end: '12:00'}]},
      {date: '2026-10-07', periods: [{start: '08:00', end: '1'}]},
      {date: '2026-12-24', periods: [{start: '08:00', end: '12:00'}]},
    ];
    assert.deepEqual(codes({...validRequest, schedule: {regular: false, days}}), [
      {pointer: '/schedule/days/1/periods/0/end', code: 'time_format'},
    ]);
  });

  test('a limit is quoted', () => {
    const [issue] = codes({...validRequest, dateEnd: '2026-11-06'});
    assert.deepEqual(issue, {
      pointer: '/dateEnd',
      code: 'duration_over_month',
      details: {limit: '2026-11-05'},
    });
  });
});

describe('what judging costs (R-23)', () => {
  const BUDGET = 50;
  const LONGEST_TEXT = 2 ** 25;
  const LONGEST_LIST = 2 ** 21;

  /** Judges once, and again when the machine was busy: what is measured is the least. */
  const timed = (input: unknown): [milliseconds: number, issues: number] => {
    let least = Infinity;
    let issues = 0;
    for (let round = 0; round < 3 && least >= BUDGET; round++) {
      const started = performance.now();
      issues = codes(input).length;
      least = Math.min(least, performance.now() - started);
    }
    return [least, issues];
  };

  const enlarged = (value: unknown, text: string, list: unknown): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return list;
    if (!isRecord(value)) return value;
    const parts = Object.entries(value).map(([name, part]): [string, unknown] => [
      name,
      enlarged(part, text, list),
    ]);
    return Object.fromEntries(parts);
  };

  const times = (text: string, length: number): string => {
    const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
    // Written out in memory here, and not when first read.
    long.charCodeAt(0);
    return long;
  };

  const judgeAll = (inputs: Iterable<readonly [where: string, input: unknown]>) => {
    let worst: [milliseconds: number, where: string] = [0, ''];
    let judged = 0;
    for (const [where, input] of inputs) {
      const [milliseconds, issues] = timed(input);
      assert.ok(issues > 0, where);
      if (milliseconds > worst[0]) worst = [milliseconds, where];
      judged++;
    }
    assert.ok(worst[0] < BUDGET, `${worst[0].toFixed(1)} ms at ${worst[1]}`);
    return `${judged} requests, the slowest in ${worst[0].toFixed(1)} ms`;
  };

  const TEXTS = ['a', ' ', '<', '&', '&amp;', '1', '1 85 05 78 ', 'a.', 'a@', 'é', '\u0301', '0'];

  test('everything as long as may be read, and the fullest schedule', t => {
    const day = {date: '2026-10-06', periods: Array(8).fill({start: '08:00', end: '12:00'})};
    const schedule = {regular: false, days: Array<unknown>(62).fill(day)};
    const inputs = function* () {
      for (const length of [255, 2112, 6000, 12_064]) {
        for (const text of TEXTS) {
          const input = enlarged(fullRequest, times(text, length), []) as object;
          yield [`${text} × ${length}`, {...input, schedule}] as const;
          for (const [path, value] of PLACES) {
            if (typeof value !== 'string' || path[0] === 'schedule') continue;
            const one = withAt(fullRequest, path, times(text, length)) as object;
            yield [`${pointerOf(path)} ${text} × ${length}`, {...one, schedule}] as const;
          }
        }
      }
    };
    t.diagnostic(judgeAll(inputs()));
  });

  for (const factor of [10, 1000, 1_000_000]) {
    test(`texts and lists ${factor} times too long, as far as memory goes`, t => {
      const list = Array.from({length: Math.min(62 * factor, LONGEST_LIST)}, () => ({
        date: '2026-10-06',
        periods: [{start: '08:00', end: '12:00'}],
      }));
      const inputs = function* () {
        for (const text of TEXTS) {
          const long = times(text, Math.min(6000 * factor, LONGEST_TEXT));
          yield [`everything ${text}`, enlarged(fullRequest, long, list)] as const;
          for (const [path, value] of PLACES) {
            if (typeof value !== 'string') continue;
            yield [`${pointerOf(path)} ${text}`, withAt(fullRequest, path, long)] as const;
          }
        }
        for (const [path] of PLACES) {
          yield [`a list at ${pointerOf(path)}`, withAt(fullRequest, path, list)] as const;
        }
      };
      t.diagnostic(judgeAll(inputs()));
    });
  }
});
