import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {safeParse} from 'zod/mini';
import {AgencyQuery} from './agency-query.ts';
import {AGENCY_KINDS} from './vocabulary.ts';

/** The fields refused and the contract's own codes among the reasons. */
const refused = (data: unknown): string[] => {
  const issues = safeParse(AgencyQuery, data).error?.issues ?? [];
  return issues.map(({path, message, code}) =>
    [path.join('.'), /^[a-z_]+$/.test(message) ? message : code].join(' '),
  );
};

describe('a search for agencies', () => {
  for (const query of [
    {},
    {departmentCode: '57', kinds: ['mission-locale', 'cap-emploi']},
    {kinds: [...AGENCY_KINDS]},
    {latitude: 49.1193, longitude: 6.1757, limit: 1},
    {latitude: 0, longitude: 0, q: 'Pays messin', limit: 20},
    {departmentCode: '2A'},
    {departmentCode: '974'},
  ]) {
    test(`may be ${JSON.stringify(query)}`, () => {
      assert.deepEqual(refused(query), []);
    });
  }

  for (const [query, ...reasons] of [
    [{latitude: 49.1193}, 'longitude coordinates_incomplete'],
    [{longitude: 6.1757}, 'latitude coordinates_incomplete'],
    [{departmentCode: '5'}, 'departmentCode department_code_format'],
    [{kinds: ['cci']}, 'kinds.0 invalid_value'],
    [{kinds: []}, 'kinds too_small'],
    [{q: ''}, 'q too_small'],
    [{q: 'x'.repeat(101)}, 'q too_big'],
    [{limit: 0}, 'limit too_small'],
    [{limit: 21}, 'limit too_big'],
    [{limit: 1.5}, 'limit invalid_type'],
    [{latitude: 91, longitude: 181}, 'latitude too_big', 'longitude too_big'],
    [{distanceKm: 10}, ' unrecognized_keys'],
  ] as const) {
    test(`may not be ${JSON.stringify(query).slice(0, 60)}`, () => {
      assert.deepEqual(refused(query), reasons);
    });
  }
});
