import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {
  AppellationCode,
  CivilDate,
  CommuneCode,
  DepartmentCode,
  Id,
  Instant,
  isSiret,
  NafCode,
  Position,
  Postcode,
  RomeCode,
  Siret,
} from '../index.ts';

const accepts = (schema: $ZodType, value: unknown) => safeParse(schema, value).success;

const TABLE: readonly (readonly [
  name: string,
  schema: $ZodType,
  good: unknown[],
  bad: unknown[],
])[] = [
  [
    'Siret',
    Siret,
    // INSEE's example, the State's digital directorate, two post offices of La Poste.
    ['73282932000074', '13002526500013', '35600000000048', '35600000049837'],
    [
      '73282932000075',
      '1300252650001',
      '130025265000130',
      '1300252650001a',
      ' 13002526500013',
      '35600000049838',
      '٧٣٢٨٢٩٣٢٠٠٠٠٧٤',
      13002526500013,
    ],
  ],
  ['RomeCode', RomeCode, ['A1101', 'N4403'], ['O1101', 'a1101', 'A110', 'A11011', '']],
  ['AppellationCode', AppellationCode, ['11573', '126549'], ['1157', '1265490', '1157a']],
  ['NafCode', NafCode, ['1071C', '0111Z'], ['10.71C', '1071c', '1071']],
  [
    'DepartmentCode',
    DepartmentCode,
    ['57', '2A', '2B', '974', '988', '99'],
    ['5', '2C', '2a', '9744', ''],
  ],
  ['Postcode', Postcode, ['57000', '01000'], ['5700', '570000', '2A000']],
  ['CommuneCode', CommuneCode, ['57463', '2A004', '97411'], ['2C004', '5746', '2a004']],
  [
    'Id',
    Id,
    ['01a207a2-3280-7900-be7c-70a81efadab1'],
    ['01a207a2', '01a207a232807900be7c70a81efadab1', 'g1a207a2-3280-7900-be7c-70a81efadab1'],
  ],
  [
    'CivilDate',
    CivilDate,
    ['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01'],
    [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '26-01-01',
      '2026-1-1',
      '2026-11-23T00:00:00Z',
      '',
    ],
  ],
  [
    'Instant',
    Instant,
    ['2026-11-23T08:30:00Z', '2026-11-23T08:30:00.123Z'],
    [
      '2026-11-23T08:30:00',
      '2026-11-23T08:30:00+01:00',
      '2026-11-23',
      '2026-02-30T08:30:00Z',
      '2026-13-01T08:30:00Z',
      '2026-11-23T24:00:00Z',
      '2026-11-23T08:60:00Z',
      '2026-11-23T08:30:60Z',
      '0000-11-23T08:30:00Z',
    ],
  ],
  [
    'Position',
    Position,
    [
      {lat: 0, lon: 0},
      {lat: -90, lon: 180},
    ],
    [{lat: 91, lon: 0}, {lat: 0, lon: 181}, {lat: NaN, lon: 0}, {lat: '0', lon: 0}, {lat: 0}],
  ],
];

describe('primitives', () => {
  for (const [name, schema, good, bad] of TABLE) {
    test(name, () => {
      for (const value of good)
        assert.ok(accepts(schema, value), `${name} refuses ${String(value)}`);
      for (const value of bad)
        assert.ok(!accepts(schema, value), `${name} accepts ${String(value)}`);
    });
  }

  test('a SIRET with one digit changed is never well-formed', () => {
    const siret = '73282932000074';
    for (let index = 0; index < 14; index++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = siret.slice(0, index) + String(digit) + siret.slice(index + 1);
        assert.equal(isSiret(changed), changed === siret);
      }
    }
  });

  test("every day JavaScript's calendar knows is a civil date, and no other", () => {
    const parts = fc.tuple(
      fc.integer({min: 1, max: 9999}),
      fc.integer({min: 0, max: 13}),
      fc.integer({min: 0, max: 32}),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        assert.equal(accepts(CivilDate, text), exists, text);
      }),
      {numRuns: 3000},
    );
  });
});
