import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays} from '@immersion-kit/sdk/contract';
import {scheduleOf} from '../../test/conventions.ts';
import {type ActingAgency, conventionWorld, refused} from '../../test/convention-world.ts';
import {newId} from '../store/id.ts';
import {runJobs} from './jobs.ts';

// Run again in five time zones by `time-zones.test.ts`.
const world = await conventionWorld();
const {store, clock, addActing, requestOf, submit, validated} = world;
const BASE = clock.now;
const metz = await addActing();
const reunion = await addActing({name: 'La Réunion', department: '974'});
const martinique = await addActing({name: 'Martinique', department: '972'});

const read = (conventionId: string, {client} = metz) => client.readConvention({conventionId});

describe('the days of a convention', () => {
  const cases: readonly (readonly [name: string, start: string, days: number])[] = [
    ['across the change of clock of 28 March 2027', '2027-03-26', 6],
    ['only the day of 23 hours', '2027-03-28', 1],
    ['across the change of clock of 31 October 2027', '2027-10-29', 6],
    ['only the day of 25 hours', '2027-10-31', 1],
    ['from 29 February 2028', '2028-02-29', 3],
    ['until 29 February 2028', '2028-02-26', 4],
    ['across the end of the year', '2026-12-30', 4],
  ];
  for (const [name, start, days] of cases) {
    test(`${name}: stay the days they are`, async () => {
      const {id} = await submit(metz, {start, days});
      const {content, totalHours, workedDays} = await read(id);
      const end = addDays(start, days - 1);
      assert.deepEqual([content.dateStart, content.dateEnd], [start, end]);
      assert.deepEqual([totalHours, workedDays], [7 * days, days]);
      assert.deepEqual(content.schedule, scheduleOf(start, days));
      const row = await store.db
        .selectFrom('convention')
        .select(['date_start', 'date_end'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      assert.deepEqual(row, {date_start: start, date_end: end});
      const around = {startsFrom: start, startsUntil: start};
      const listed = await metz.client.listConventions(around);
      const line = listed.data.find(found => found.id === id);
      assert.deepEqual([line?.dateStart, line?.dateEnd], [start, end]);
      const {data} = await metz.client.listConventions({startsFrom: addDays(start, 1)});
      assert.ok(data.every(found => found.id !== id));
    });
  }

  test('a month from a 31st ends with the shorter month, leap or not', async () => {
    for (const [start, last] of [
      ['2027-01-31', '2027-02-28'],
      ['2028-01-31', '2028-02-29'],
      ['2028-02-29', '2028-03-29'],
    ] as const) {
      const send = (dateEnd: string) =>
        metz.client.submitConvention({
          convention: {...requestOf(metz, {start, days: 1}), dateEnd},
        });
      await refused(
        send(addDays(last, 1)),
        'convention_invalid',
        '/convention/dateEnd duration_over_month',
      );
      await send(last);
    }
  });

  test('somebody born on a 29 February is 16 that day, and not the day before', async () => {
    const born = (start: string) => {
      const request = requestOf(metz, {start, days: 1, isMinor: true});
      const {beneficiary} = request.signatories;
      const signatories = {
        ...request.signatories,
        beneficiary: {...beneficiary, birthdate: '2012-02-29'},
      };
      return metz.client.submitConvention({convention: {...request, signatories}});
    };
    await refused(
      born('2028-02-28'),
      'convention_invalid',
      '/convention/signatories/beneficiary/birthdate age_under_16',
    );
    await born('2028-02-29');
  });
});

describe('"today" is that of the agency', () => {
  test('its warning that the days are past, or near', async () => {
    // On Monday 30 November at 23:30 in Metz it is Tuesday in La Réunion, 18:30 in Martinique.
    const warned = async (agency: ActingAgency, start: string, at: string) => {
      clock.now = BASE;
      const {id} = await submit(agency, {start, days: 1});
      clock.now = new Date(at);
      const {warnings} = await read(id, agency);
      clock.now = BASE;
      return warnings;
    };
    const night = '2026-11-30T22:30:00Z';
    assert.deepEqual(await warned(metz, '2026-11-30', night), ['starts_soon']);
    assert.deepEqual(await warned(reunion, '2026-11-30', night), ['starts_in_past']);
    assert.deepEqual(await warned(martinique, '2026-11-30', night), ['starts_soon']);
    assert.deepEqual(await warned(metz, '2026-12-07', night), []);
    assert.deepEqual(await warned(reunion, '2026-12-07', night), ['starts_soon']);
    const later = '2026-12-01T03:30:00Z';
    assert.deepEqual(await warned(metz, '2026-11-30', later), ['starts_in_past']);
    assert.deepEqual(await warned(martinique, '2026-11-30', later), ['starts_soon']);
  });

  test('no such warning once the agency has decided', async () => {
    const {id: conventionId} = await submit(metz, {start: '2026-11-30', days: 1});
    await read(conventionId, metz);
    await metz.client.rejectConvention({conventionId, justification: 'Hors de notre territoire'});
    clock.now = new Date('2026-12-01T03:30:00Z');
    const {warnings} = await read(conventionId, metz);
    clock.now = BASE;
    assert.deepEqual(warnings, []);
  });

  // G13: the last moment at which a convention may be cancelled, then the first at which not.
  const cancellations: readonly (readonly [
    name: string,
    agency: ActingAgency,
    dateEnd: string,
    midnight: string,
  ])[] = [
    ['in Metz, in winter', metz, '2026-12-11', '2026-12-11T23:00:00Z'],
    ['in La Réunion, whose day ends before', reunion, '2026-12-11', '2026-12-11T20:00:00Z'],
    ['in Martinique, whose day ends after', martinique, '2026-12-11', '2026-12-12T04:00:00Z'],
    ['on the evening after clocks went forward', metz, '2027-03-28', '2027-03-28T22:00:00Z'],
    ['on the evening after clocks went back', metz, '2027-10-31', '2027-10-31T23:00:00Z'],
    ['on a leap day', metz, '2028-02-29', '2028-02-29T23:00:00Z'],
  ];
  for (const [name, agency, dateEnd, midnight] of cancellations) {
    test(`a cancellation, until the last day: ${name}`, async () => {
      clock.now = BASE;
      const {id} = await validated(agency, {start: dateEnd, days: 1});
      const at = async (secondsBefore: number) => {
        clock.now = new Date(Date.parse(midnight) - secondsBefore * 1000);
        const {commands} = await read(id, agency);
        return commands.includes('cancel');
      };
      const cancel = () =>
        agency.client.cancelConvention({conventionId: id, justification: 'Malade.'});
      assert.equal(await at(0), false);
      await refused(cancel(), 'immersion_over');
      // At 23:30, then in the last second.
      assert.equal(await at(1800), true);
      assert.equal(await at(1), true);
      assert.equal((await cancel()).status, 'CANCELLED');
      clock.now = BASE;
    });
  }
});

describe('a month after the last day (§3.9), a request nobody validated is classed', () => {
  const cases: readonly (readonly [
    name: string,
    agency: ActingAgency,
    dateEnd: string,
    on: string,
  ])[] = [
    ['to the day', metz, '2026-12-11', '2027-01-10T23:00:00Z'],
    ['across the end of the year', metz, '2026-12-31', '2027-01-30T23:00:00Z'],
    // On 28 February a month ago was 28 January; on 1 March, 1 February.
    ['from a 31st, once no month is shorter', metz, '2027-01-31', '2027-02-28T23:00:00Z'],
    ['to the day of the change of clock', metz, '2027-02-28', '2027-03-27T23:00:00Z'],
    ['from a leap day', metz, '2028-02-29', '2028-03-28T22:00:00Z'],
    ['from summer to winter time', metz, '2027-10-15', '2027-11-14T23:00:00Z'],
    ['in La Réunion', reunion, '2026-12-18', '2027-01-17T20:00:00Z'],
    ['in Martinique', martinique, '2026-12-18', '2027-01-18T04:00:00Z'],
  ];
  for (const [name, agency, dateEnd, on] of cases) {
    test(`${name}, and not a second before`, async () => {
      clock.now = BASE;
      const {id} = await submit(agency, {start: dateEnd, days: 1});
      const statusOn = async (now: Date) => {
        await runJobs({db: store.db, now, newId: () => newId(now)});
        return (await read(id, agency)).status;
      };
      assert.equal(await statusOn(new Date(Date.parse(on) - 1000)), 'READY_TO_SIGN');
      assert.equal(await statusOn(new Date(on)), 'DEPRECATED');
    });
  }
});
