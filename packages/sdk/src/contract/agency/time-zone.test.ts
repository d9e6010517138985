import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {zoneOf} from './time-zone.ts';

/** Hours ahead of UTC in a zone, half hours included, on a winter's day. */
const hoursAhead = (zone: string): number => {
  const noon = new Date('2026-01-15T12:00:00Z');
  const parts = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'})
    .formatToParts(noon)
    .find(({type}) => type === 'timeZoneName');
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(parts?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
};

describe("the zone of an agency's department", () => {
  for (const [department, hours] of [
    ['57', 1],
    ['2A', 1],
    ['75', 1],
    ['971', -4],
    ['972', -4],
    ['973', -3],
    ['974', 4],
    ['975', -3],
    ['976', 3],
    ['977', -4],
    ['978', -4],
    ['984', 4],
    ['986', 12],
    ['987', -10],
    ['988', 11],
    ['989', 1],
    ['', 1],
    ['constructor', 1],
  ] as const) {
    test(`${department} is at UTC${hours < 0 ? '' : '+'}${hours} in January`, () => {
      assert.equal(hoursAhead(zoneOf(department)), hours);
    });
  }

  test('changes its clocks by its own rules', () => {
    assert.equal(zoneOf('57'), 'Europe/Paris');
    assert.equal(zoneOf('975'), 'America/Miquelon');
  });
});
