import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contract} from '@immersion-kit/sdk/contract';
import {testApp} from '../../test/api.ts';
import {ask, problemOf} from '../../test/asking.ts';
import {conventionStage} from '../../test/convention-stage.ts';
import {testStore} from '../../test/database.ts';

const store = await testStore();
const {app} = testApp(store);
const {key} = await conventionStage(store, app);
const list = (query: string) =>
  ask(app, contract.listConventions, {token: key, search: `?${query}`});

const ID = '01a207a2-3280-7900-be7c-70a81efadab1';

const WRONG: readonly (readonly [query: string, pointer: string, code: string])[] = [
  ['updatedSince=2026-13-45T99:99:99Z', '/updatedSince', 'instant'],
  ['updatedSince=2026-02-30T00:00:00Z', '/updatedSince', 'instant'],
  ['updatedSince=0000-01-01T00:00:00Z', '/updatedSince', 'instant'],
  ['updatedSince=2026-12-31T24:00:00Z', '/updatedSince', 'instant'],
  ['updatedSince=2026-12-31T23:60:00Z', '/updatedSince', 'instant'],
  ['updatedSince=2026-12-31T23:59:60Z', '/updatedSince', 'instant'],
  ['updatedSince=2026-12-31T23:59:59', '/updatedSince', 'instant'],
  ['updatedSince=2026-12-31T23:59:59%2B01:00', '/updatedSince', 'instant'],
  ['updatedSince=infinity', '/updatedSince', 'instant'],
  ['updatedSince=now', '/updatedSince', 'instant'],
  ['startsFrom=0000-01-01', '/startsFrom', 'civil_date'],
  ['startsFrom=2026-02-30', '/startsFrom', 'civil_date'],
  ['startsUntil=0000-12-31', '/startsUntil', 'civil_date'],
  ['startsUntil=tomorrow', '/startsUntil', 'civil_date'],
  ['statuses=VALIDATED', '/statuses/0', 'value_not_allowed'],
  ['agencyIds=1', '/agencyIds/0', 'id_format'],
  [Array.from({length: 101}, () => `agencyIds=${ID}`).join('&'), '/agencyIds', 'too_many'],
  ['page=100001', '/page', 'too_large'],
  ['perPage=101', '/perPage', 'too_large'],
  ['status=READY_TO_SIGN', '/status', 'unknown_field'],
  ['siret=00000000100008', '/siret', 'unknown_field'],
  ['email=anais@personne.example', '/email', 'unknown_field'],
];

describe('the filters of a list', () => {
  for (const [query, pointer, code] of WRONG) {
    test(`${query.slice(0, 50)} → ${code}`, async () => {
      const {status, text} = await list(query);
      assert.equal(status, 400, text);
      assert.deepEqual(
        problemOf(text).errors?.map(error => [error.pointer, error.code]),
        [[pointer, code]],
      );
    });
  }

  test('the first and last of what may be asked is answered', async () => {
    for (const query of [
      'updatedSince=0001-01-01T00:00:00Z',
      'updatedSince=9999-12-31T23:59:59.999999Z',
      'startsFrom=0001-01-01&startsUntil=9999-12-31',
      'page=100000&perPage=100',
    ]) {
      const {status, text} = await list(query);
      assert.equal(status, 200, `${query}: ${text}`);
    }
  });
});
