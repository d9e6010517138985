import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  BENEFICIARY,
  type Hours,
  judge,
  period,
  REPRESENTED,
  SEVEN_HOURS,
  table,
  WORKING_DAYS,
} from '../../../test/convention-table.ts';
import {validRequest} from './fixtures.ts';

const ONE_HOUR: Hours = [['09:00', '10:00']];

describe('10.2 dates and duration', () => {
  table([
    ['V29 a first day in 2040', {'/dateStart': '2040-10-06'}, ['/dateStart date_unsupported']],
    ['V29 a last day in 2040', {'/dateEnd': '2040-10-06'}, ['/dateEnd date_unsupported']],
    [
      'V29 the server’s dates are not asked',
      {'/dateValidation': '2040-01-01'},
      ['/dateValidation unknown_field'],
    ],
    ['V31 one day', period('2026-10-06', '2026-10-06'), []],
    ['R2 ends before it starts', {'/dateEnd': '2026-10-05'}, ['/dateEnd dates_order']],
    ['V34 end = start + 29', period('2026-10-06', '2026-11-04', SEVEN_HOURS, WORKING_DAYS), []],
    ['V34 end = start + 30', period('2026-10-06', '2026-11-05', SEVEN_HOURS, WORKING_DAYS), []],
    [
      'V34 end = start + 31',
      period('2026-10-06', '2026-11-06', SEVEN_HOURS, WORKING_DAYS),
      ['/dateEnd duration_over_month'],
    ],
    // L5135-5: one month from date to date, which February makes shorter than 30 days.
    [
      'V34 end = start + 29 over February',
      period('2027-02-01', '2027-03-02', SEVEN_HOURS, WORKING_DAYS),
      ['/dateEnd duration_over_month'],
    ],
    [
      'V34 the same day of March',
      period('2027-02-01', '2027-03-01', SEVEN_HOURS, WORKING_DAYS),
      [],
    ],
    [
      'V41 31 days of presence in 31 days',
      period('2026-10-01', '2026-10-31', ONE_HOUR),
      ['/dateEnd presence_over_30'],
    ],
    ['V41 30 days of presence in 30 days', period('2026-10-01', '2026-10-30', ONE_HOUR), []],
    [
      'V43 over the clocks’ change of October',
      period('2026-10-19', '2026-10-30', SEVEN_HOURS, WORKING_DAYS),
      [],
    ],
    [
      'V43 over the clocks’ change of March',
      period('2027-03-22', '2027-04-02', SEVEN_HOURS, WORKING_DAYS),
      [],
    ],
    ['V44 one day, on 1 November', period('2026-11-01', '2026-11-01'), []],
  ]);

  test('V37 V38 V39 V61 V64 V66 V67 V70 V73 V74 V76 V77 L6 mini-stages: only immersions exist', () => {
    assert.deepEqual(judge({'/internshipKind': 'mini-stage-cci'}), [
      '/internshipKind value_not_allowed',
    ]);
    assert.deepEqual(judge({[`${BENEFICIARY}/schoolName`]: 'Collège'}), [
      `${BENEFICIARY}/schoolName unknown_field`,
    ]);
  });
});

describe('10.3 hours', () => {
  const week = (hours: Hours, weekdays?: readonly number[]) =>
    period('2026-10-05', '2026-10-11', hours, weekdays);
  const oneDay = (...hours: Hours) => period('2026-10-06', '2026-10-06', hours);

  table([
    // G14: one rule set, no exemption for old dates. G15: 48 h exactly is right.
    ['V47 49 h in a week', week(SEVEN_HOURS), ['/schedule/days/6 week_over_48']],
    [
      'V47 49 h in a week, in the past',
      period('2024-07-01', '2024-07-07'),
      ['/schedule/days/6 week_over_48'],
    ],
    ['V47 G15 48 h in a week', week([['08:00', '16:00']], [0, 1, 2, 3, 4, 5]), []],
    ['V50 20:00–23:59', oneDay(['20:00', '23:59']), []],
    [
      'V51 08–08',
      oneDay(['08:00', '08:00'], ['13:00', '16:00']),
      ['/schedule/days/0/periods/0/end period_order'],
    ],
    [
      'V51 12–08',
      oneDay(['12:00', '08:00'], ['13:00', '16:00']),
      ['/schedule/days/0/periods/0/end period_order'],
    ],
    ['V53 08–12 + 12–14', oneDay(['08:00', '12:00'], ['12:00', '14:00']), []],
    [
      'V53 08–12 + 11:59–14',
      oneDay(['08:00', '12:00'], ['11:59', '14:00']),
      ['/schedule/days/0/periods/1 period_overlap'],
    ],
    ['V55 no period', period('2026-10-06', '2026-10-06', []), ['/schedule/days schedule_empty']],
    // Upstream compares them with what it computes; here they are computed, never sent.
    [
      'V57 totals',
      {'/schedule/totalHours': 16.01, '/schedule/workedDays': 10},
      ['/schedule/totalHours unknown_field', '/schedule/workedDays unknown_field'],
    ],
    ['S47 24:00', oneDay(['08:00', '24:00']), ['/schedule/days/0/periods/0/end time_format']],
  ]);

  const minor = {[`${BENEFICIARY}/birthdate`]: '2009-06-01', ...REPRESENTED};
  table([
    [
      'architecture §6 a minor, 35 h in five days',
      {...minor, ...week(SEVEN_HOURS, WORKING_DAYS)},
      [],
    ],
    [
      'architecture §6 a minor, 42 h',
      {...minor, ...week(SEVEN_HOURS, [0, 1, 2, 3, 4, 5])},
      ['/schedule/days/5 minor_week_over_35'],
    ],
    [
      'architecture §6 a minor, over 8 h',
      {...minor, ...oneDay(['08:00', '16:01'])},
      ['/schedule/days/0/periods minor_day_over_8'],
    ],
    [
      'architecture §6 a minor, after 22:00',
      {...minor, ...oneDay(['20:00', '22:01'])},
      ['/schedule/days/0/periods/0/end minor_night'],
    ],
    [
      'architecture §6 18 on the first day: an adult’s hours',
      {[`${BENEFICIARY}/birthdate`]: '2008-10-06', ...oneDay(['12:00', '23:00'])},
      [],
    ],
    [
      'architecture §6 18 the day after: a minor’s hours',
      {[`${BENEFICIARY}/birthdate`]: '2008-10-07', ...REPRESENTED, ...oneDay(['12:00', '23:00'])},
      ['/schedule/days/0/periods minor_day_over_8', '/schedule/days/0/periods/0/end minor_night'],
    ],
  ]);
});

describe('10.8 what the law adds (L1 to L4 have their own tests, L6 is above)', () => {
  const [first, second] = validRequest.schedule.days;
  table([
    [
      'L5 a day before the first',
      {'/dateStart': '2026-10-07'},
      ['/schedule/days/0/date schedule_day_outside'],
    ],
    [
      'L5 a day after the last',
      {'/dateEnd': '2026-10-14'},
      ['/schedule/days/9/date schedule_day_outside'],
    ],
    [
      'L5 the same day twice',
      {'/schedule/days': [first, second, first]},
      ['/schedule/days/2/date schedule_day_duplicate'],
    ],
  ]);
});
