import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as z from 'zod/mini';
import {ConventionRequest} from './convention-request.ts';
import {TODAY, validRequest} from './fixtures.ts';
import {conventionWarnings} from './warnings.ts';

/** From Tuesday 6 to Friday 9 October 2026. */
const request = z.parse(ConventionRequest, {
  ...validRequest,
  schedule: {...validRequest.schedule, days: validRequest.schedule.days.slice(0, 4)},
});

const day = (date: string, start: string, end: string) => ({
  regular: false,
  days: [{date, periods: [{start, end}]}],
});

describe('what an agency should look at', () => {
  test('nothing, a week ahead', () => {
    assert.deepEqual(conventionWarnings(request, {today: '2026-09-29', past: []}), []);
  });

  test('the notice', () => {
    const warned = (today: string) => conventionWarnings(request, {today, past: []});
    assert.deepEqual(warned('2026-09-30'), ['starts_soon']);
    assert.deepEqual(warned('2026-10-06'), ['starts_soon']);
    assert.deepEqual(warned('2026-10-07'), ['starts_in_past']);
  });

  test('no notice of what is decided, but what is in it all the same', () => {
    const isDecided = true;
    for (const today of ['2026-10-01', '2026-10-07']) {
      assert.deepEqual(conventionWarnings(request, {today, past: [], isDecided}), []);
    }
    const schedule = day('2026-10-11', '00:00', '23:59');
    assert.deepEqual(
      conventionWarnings({...request, schedule}, {today: '2026-10-11', past: [], isDecided}),
      ['long_day', 'sunday'],
    );
  });

  test('another convention with the same host, for the same objective', () => {
    const today = '2026-09-01';
    const past = [{id: 'original', objective: 'confirm-project'}] as const;
    assert.deepEqual(conventionWarnings(request, {today, past}), ['same_objective_same_host']);
    assert.deepEqual(conventionWarnings(request, {today, past, renewalOf: 'original'}), []);
    const other = [{id: 'other', objective: 'discover-job'}] as const;
    assert.deepEqual(conventionWarnings(request, {today, past: other}), []);
  });

  test('a long day, a Sunday', () => {
    const warned = (schedule: typeof request.schedule) =>
      conventionWarnings({...request, schedule}, {today: '2026-09-01', past: []});
    assert.deepEqual(warned(day('2026-10-06', '08:00', '18:00')), []);
    assert.deepEqual(warned(day('2026-10-06', '08:00', '18:01')), ['long_day']);
    assert.deepEqual(warned(day('2026-10-11', '08:00', '09:00')), ['sunday']);
    assert.deepEqual(warned({regular: false, days: [{date: '2026-10-11', periods: []}]}), []);
  });

  test('several at once', () => {
    assert.deepEqual(
      conventionWarnings(
        {...request, schedule: day('2026-10-11', '00:00', '23:59')},
        {today: TODAY, past: [{id: 'other', objective: 'confirm-project'}]},
      ),
      ['starts_soon', 'same_objective_same_host', 'long_day', 'sunday'],
    );
  });
});
