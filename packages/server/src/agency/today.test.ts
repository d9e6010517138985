import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {zoneOf} from '@immersion-kit/sdk/contract';
import {todayInParis} from '../directory/today.ts';
import {todayAt} from './today.ts';

describe("today, at an agency's place", () => {
  for (const [department, instant, day] of [
    ['57', '2026-11-23T22:59:59Z', '2026-11-23'],
    ['57', '2026-11-23T23:00:00Z', '2026-11-24'],
    // Summer time ends on 25 October 2026 at 01:00 UTC, begins on 28 March 2027.
    ['57', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['57', '2026-10-25T22:30:00Z', '2026-10-25'],
    ['57', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['57', '2027-03-27T23:00:00Z', '2027-03-28'],
    ['57', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['2A', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['974', '2026-11-23T19:59:59Z', '2026-11-23'],
    ['974', '2026-11-23T20:00:00Z', '2026-11-24'],
    ['972', '2026-11-24T03:59:59Z', '2026-11-23'],
    ['972', '2026-11-24T04:00:00Z', '2026-11-24'],
    ['973', '2028-03-01T02:59:00Z', '2028-02-29'],
    ['987', '2026-11-24T09:59:00Z', '2026-11-23'],
    ['988', '2026-11-23T13:00:00Z', '2026-11-24'],
    ['986', '2026-12-31T12:00:00Z', '2027-01-01'],
  ] as const) {
    test(`in ${department} it is ${day} at ${instant}`, () => {
      assert.equal(todayAt(zoneOf(department), new Date(instant)), day);
    });
  }

  test('in Paris it is what it was for the directory', () => {
    assert.equal(todayInParis(new Date('2026-11-23T23:00:00Z')), '2026-11-24');
    assert.equal(todayInParis(new Date('2026-11-23T22:59:59Z')), '2026-11-23');
  });

  test('an unknown zone is refused, not taken for another', () => {
    assert.throws(() => todayAt('Europe/Metz', new Date('2026-11-23T09:00:00Z')), RangeError);
  });
});
