import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays} from '../primitives/civil-day.ts';
import {RULE_PROBLEMS} from './rule-problem.ts';
import {scheduleIssues, type ScheduleContext} from './schedule-rules.ts';
import {MAX_DAY_PERIODS, MAX_SCHEDULE_DAYS, type Schedule} from './schedule.ts';

/** Monday to the Sunday of the week after. */
const FORTNIGHT = {dateStart: '2026-10-05', dateEnd: '2026-10-18'};

const scheduled = (
  ...days: readonly (readonly [date: string, ...periods: string[]])[]
): Schedule => ({
  regular: false,
  days: days.map(([date, ...periods]) => ({
    date,
    periods: periods.map(text => {
      const [start = '', end = ''] = text.split('-');
      return {start, end};
    }),
  })),
});

const found = (schedule: Schedule, context: Partial<ScheduleContext> = {}) =>
  scheduleIssues(schedule, {...FORTNIGHT, minor: false, ...context}).map(
    ({path, code, details}) =>
      `${path.join('/')} ${code}${details ? ` ${details.limit ?? ''}` : ''}`,
  );

describe('what the rules refuse in a schedule', () => {
  test('a period ends strictly after it starts', () => {
    const schedule = scheduled(['2026-10-05', '08:00-08:00', '09:00-09:01', '12:00-08:00']);
    assert.deepEqual(found(schedule), [
      'days/0/periods/0/end period_order',
      'days/0/periods/2/end period_order',
    ]);
  });

  test('periods of a day do not overlap, whatever their order', () => {
    const schedule = scheduled(
      ['2026-10-05', '13:00-16:00', '08:00-14:00', '14:00-15:00', '16:00-17:00'],
      ['2026-10-06', '08:00-18:00', '09:00-10:00', '10:00-11:00', '18:00-19:00'],
      ['2026-10-07', '08:00-09:00', '08:00-09:00'],
      ['2026-10-08', '08:00-09:00'],
    );
    assert.deepEqual(found(schedule), [
      'days/0/periods/0 period_overlap',
      'days/0/periods/2 period_overlap',
      'days/1/periods/1 period_overlap',
      'days/1/periods/2 period_overlap',
      'days/2/periods/1 period_overlap',
    ]);
  });

  test('the first and the last day are inside, the eve and the morrow outside', () => {
    const schedule = scheduled(
      ['2026-10-04', '08:00-09:00'],
      ['2026-10-05', '08:00-09:00'],
      ['2026-10-18', '08:00-09:00'],
      ['2026-10-19'],
    );
    assert.deepEqual(found(schedule), [
      'days/0/date schedule_day_outside',
      'days/3/date schedule_day_outside',
    ]);
  });

  test('hours that are all outside the dates are no hours', () => {
    const schedule = scheduled(['2026-10-04', '08:00-09:00'], ['2026-10-05', '09:00-08:00']);
    assert.deepEqual(found(schedule), [
      'days/1/periods/0/end period_order',
      'days/0/date schedule_day_outside',
      'days schedule_empty',
    ]);
  });

  test('all that is wrong is said at once', () => {
    const schedule = scheduled(
      ['2026-10-05', '00:00-23:59', '10:00-09:00'],
      ['2026-10-05', '00:00-23:59', '12:00-13:00'],
      ['2026-10-04', '08:00-09:00'],
    );
    assert.deepEqual(found(schedule), [
      'days/0/periods/1/end period_order',
      'days/1/periods/1 period_overlap',
      'days/2/date schedule_day_outside',
      'days/1/date schedule_day_duplicate',
      'days/1 week_over_48 48',
    ]);
  });

  test('each long week is named, at the day that makes it long', () => {
    const days = Array.from({length: 14}, (_, index) => addDays(FORTNIGHT.dateStart, index));
    const schedule = scheduled(...days.map(day => [day, '08:00-17:00'] as const));
    assert.deepEqual(found(schedule), ['days/5 week_over_48 48', 'days/12 week_over_48 48']);
    const backwards = {...schedule, days: schedule.days.toReversed()};
    assert.deepEqual(found(backwards), ['days/8 week_over_48 48', 'days/1 week_over_48 48']);
  });
});

describe('the working time of minors', () => {
  const minor = {minor: true};
  const week = (...periods: string[]) =>
    scheduled(
      ...Array.from(
        {length: 5},
        (_, index) => [addDays(FORTNIGHT.dateStart, index), ...periods] as const,
      ),
    );

  test('35 hours in days of 7 are allowed', () => {
    assert.deepEqual(found(week('09:00-12:00', '13:00-17:00'), minor), []);
  });

  test('8 hours in a day are allowed, a minute more is not', () => {
    const schedule = scheduled(
      ['2026-10-05', '08:00-12:00', '13:00-17:00'],
      ['2026-10-06', '08:00-12:00', '13:00-17:01'],
    );
    assert.deepEqual(found(schedule, minor), ['days/1/periods minor_day_over_8 8']);
    assert.deepEqual(found(schedule), []);
  });

  test('35 hours in a week are allowed, a minute more is not', () => {
    const longer = scheduled(
      ...week('09:00-16:00').days.map(
        ({date}, index) => [date, index === 4 ? '09:00-16:01' : '09:00-16:00'] as const,
      ),
    );
    assert.deepEqual(found(week('09:00-16:00'), minor), []);
    assert.deepEqual(found(longer, minor), ['days/4 minor_week_over_35 35']);
    assert.deepEqual(found(longer), []);
  });

  test('a week past 48 hours passes 35 too, and both are said', () => {
    const schedule = scheduled(
      ...Array.from(
        {length: 7},
        (_, index) => [addDays(FORTNIGHT.dateStart, index), '09:00-17:00'] as const,
      ),
    );
    assert.deepEqual(found(schedule, minor), [
      'days/4 minor_week_over_35 35',
      'days/6 week_over_48 48',
    ]);
  });

  test('no night from 22:00 to 06:00 at 16 and 17', () => {
    const schedule = scheduled(
      ['2026-10-05', '06:00-08:00', '21:00-22:00'],
      ['2026-10-06', '05:59-08:00', '21:00-22:01'],
      ['2026-10-07', '22:30-23:30'],
      ['2026-10-08', '00:30-01:30'],
    );
    assert.deepEqual(found(schedule, minor), [
      'days/1/periods/0/start minor_night 22:00',
      'days/1/periods/1/end minor_night 22:00',
      'days/2/periods/0/end minor_night 22:00',
      'days/3/periods/0/start minor_night 22:00',
    ]);
    assert.deepEqual(found(schedule), []);
  });

  test('nor from 20:00 under 16', () => {
    const schedule = scheduled(['2026-10-05', '19:00-20:00'], ['2026-10-06', '19:00-20:01']);
    assert.deepEqual(found(schedule, {minor: true, under16: true}), [
      'days/1/periods/0/end minor_night 20:00',
    ]);
    assert.deepEqual(found(schedule, minor), []);
  });

  test('a period in the wrong order is not night work besides', () => {
    assert.deepEqual(found(scheduled(['2026-10-05', '23:00-05:00', '09:00-10:00']), minor), [
      'days/0/periods/0/end period_order',
    ]);
  });
});

describe('the rules of the schedule, whatever it is', () => {
  const part = (max: number) =>
    fc.integer({min: 0, max}).map(value => String(value).padStart(2, '0'));
  const time = fc.tuple(part(23), part(59)).map(parts => parts.join(':'));
  const day = fc.record({
    date: fc.integer({min: -3, max: 40}).map(count => addDays('2026-10-05', count)),
    periods: fc.array(fc.record({start: time, end: time}), {maxLength: MAX_DAY_PERIODS}),
  });
  const schedule = fc.record({
    regular: fc.boolean(),
    days: fc.array(day, {maxLength: MAX_SCHEDULE_DAYS}),
  });

  test('each issue names a place that exists, and no place twice for one reason', () => {
    fc.assert(
      fc.property(schedule, some => {
        const issues = scheduleIssues(some, {...FORTNIGHT, minor: true, under16: true});
        for (const {path, code} of issues) {
          assert.ok((RULE_PROBLEMS as readonly string[]).includes(code));
          let place: unknown = some;
          for (const step of path) place = (place as Record<string | number, unknown>)[step];
          assert.notEqual(place, undefined, path.join('/'));
        }
        const named = issues.map(({path, code}) => `${path.join('/')} ${code}`);
        assert.equal(new Set(named).size, named.length);
      }),
    );
  });

  test('the largest schedule is judged in little time, over any dates', () => {
    const periods = Array.from({length: MAX_DAY_PERIODS}, () => ({start: '00:00', end: '23:59'}));
    const days = Array.from({length: MAX_SCHEDULE_DAYS}, (_, index) => ({
      date: addDays('2026-10-05', index),
      periods,
    }));
    const long = {dateStart: '0000-01-01', dateEnd: '9999-12-31', minor: true};
    const judge = () => scheduleIssues({regular: false, days}, long);
    assert.ok(judge().length > 500);
    // The best of several tries, so that a busy machine does not fail a test of speed.
    const tries = Array.from({length: 5}, () => {
      const start = performance.now();
      judge();
      return performance.now() - start;
    });
    assert.ok(Math.min(...tries) < 20);
  });

  test('a schedule its schema would refuse for its size is not judged', () => {
    const days = Array.from({length: MAX_SCHEDULE_DAYS + 1}, () => ({
      date: '2026-10-05',
      periods: [],
    }));
    const context = {...FORTNIGHT, minor: false};
    assert.throws(() => scheduleIssues({regular: false, days}, context), RangeError);
    const periods = Array.from({length: MAX_DAY_PERIODS + 1}, () => ({
      start: '08:00',
      end: '09:00',
    }));
    const full = {regular: false, days: [{date: '2026-10-05', periods}]};
    assert.throws(() => scheduleIssues(full, context), RangeError);
  });
});
