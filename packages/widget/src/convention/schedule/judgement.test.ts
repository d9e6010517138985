import {
  addDays,
  MAX_DAY_PERIODS,
  type Period,
  type Schedule,
  validateConvention,
} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {scheduleFr} from '../../l10n/convention/schedule-fr.ts';
import {lacksBreak, refusals, warningsOn} from './judgement.ts';
import {weekLimit} from './limits.ts';
import {notesOn} from './notes.ts';
import {PROPOSAL, withHours} from './pattern.ts';
import {controlFor} from './placing.ts';

const WEEK = {dateStart: '2026-10-05', dateEnd: '2026-10-11'};
const ADULT = {minor: false, under16: false};
const MINOR = {minor: true, under16: false};

const periodsOf = (text: string): Period[] =>
  text.split(' ').map(period => {
    const [start = '', end = ''] = period.split('-');
    return {start, end};
  });
const days = (...texts: string[]): Schedule => ({
  regular: false,
  days: texts.map((text, index) => ({
    date: addDays(WEEK.dateStart, index),
    periods: periodsOf(text),
  })),
});
const found = (schedule: Schedule, person = ADULT) =>
  refusals(schedule, WEEK, person).map(({pointer, code, details}) =>
    `${pointer} ${code} ${details?.limit ?? ''}`.trim(),
  );

describe('what is refused while typing', () => {
  it('is what the request will be refused for', () => {
    const long = days('08:00-18:00', '08:00-18:00', '08:00-18:00', '08:00-18:00', '08:00-16:01');
    expect(found(long)).to.deep.equal(['/schedule/days/4 week_over_48 48']);
    expect(found(days('09:00-12:00 11:00-13:00', '12:00-09:00'))).to.deep.equal([
      '/schedule/days/1/periods/0/end period_order',
      '/schedule/days/0/periods/1 period_overlap',
    ]);
  });

  it('leaves alone what is not finished, and counts the places of the rest', () => {
    expect(found(days('09:00-'))).to.deep.equal([]);
    expect(found(days('- 12:00-09:00'))).to.deep.equal([
      '/schedule/days/0/periods/1/end period_order',
    ]);
  });

  it('is stricter for minors', () => {
    expect(found(days('05:00-13:01'), MINOR)).to.deep.equal([
      '/schedule/days/0/periods minor_day_over_8 8',
      '/schedule/days/0/periods/0/start minor_night 22:00',
    ]);
    expect(found(days('13:00-20:30'), {minor: true, under16: true})).to.deep.equal([
      '/schedule/days/0/periods/0/end minor_night 20:00',
    ]);
  });

  it('names too many days', () => {
    const month = {dateStart: '2026-10-01', dateEnd: '2026-10-31'};
    const all = Array.from({length: 31}, (_, index) => addDays(month.dateStart, index));
    const schedule = (count: number) => ({
      regular: true,
      days: all.slice(0, count).map(date => ({date, periods: periodsOf('09:00-10:00')})),
    });
    expect(refusals(schedule(30), month, ADULT)).to.deep.equal([]);
    expect(refusals(schedule(31), month, ADULT).map(({code}) => code)).to.deep.equal([
      'presence_over_30',
    ]);
  });

  it('tells beforehand the limits that the contract has', () => {
    for (const person of [ADULT, MINOR]) {
      const limit = weekLimit(person.minor);
      const day = `08:00-${String(8 + Math.floor(limit / 7)).padStart(2, '0')}:00`;
      const rest = (limit % 7) + Math.floor(limit / 7);
      const last = (minutes: string) => `08:00-${String(8 + rest).padStart(2, '0')}:${minutes}`;
      const full = Array.from({length: 6}, () => day);
      expect(found(days(...full, last('00')), person).join()).to.not.contain('week');
      expect(found(days(...full, last('01')), person).join()).to.contain('week');
    }
  });

  it('allows as many periods as the contract', () => {
    const codes = (count: number) => {
      const periods = Array.from({length: count}, (_, index) => ({
        start: `${String(8 + index).padStart(2, '0')}:00`,
        end: `${String(8 + index).padStart(2, '0')}:30`,
      }));
      const schedule = {regular: true, days: [{date: WEEK.dateStart, periods}]};
      return validateConvention({...WEEK, schedule}, WEEK.dateStart).filter(({pointer}) =>
        pointer.startsWith('/schedule'),
      ).length;
    };
    expect([codes(MAX_DAY_PERIODS), codes(MAX_DAY_PERIODS + 1)]).to.deep.equal([0, 1]);
  });
});

describe('what is only noted', () => {
  it('is over six hours without a break of twenty minutes', () => {
    expect(lacksBreak(periodsOf('08:00-14:00'))).to.equal(false);
    expect(lacksBreak(periodsOf('08:00-14:01'))).to.equal(true);
    expect(lacksBreak(periodsOf('08:00-12:00 12:00-15:00'))).to.equal(true);
    expect(lacksBreak(periodsOf('12:15-15:00 08:00-12:00'))).to.equal(true);
    expect(lacksBreak(periodsOf('08:00-12:00 12:20-18:00'))).to.equal(false);
    expect(lacksBreak(periodsOf('08:00- -18:00'))).to.equal(false);
  });

  it('is a day over ten hours or a Sunday, as the agency will see them', () => {
    expect(warningsOn('2026-10-05', periodsOf('08:00-18:00'))).to.not.include('long_day');
    expect(warningsOn('2026-10-05', periodsOf('08:00-18:01 -'))).to.include('long_day');
    expect(warningsOn('2026-10-11', periodsOf('08:00-12:00'))).to.include('sunday');
  });

  it('is said once for the usual hours, and by date for the others', () => {
    const usual = {...PROPOSAL, weekdays: [0, 6], periods: periodsOf('08:00-15:00')};
    expect([...notesOn(usual, WEEK, scheduleFr).keys()]).to.deep.equal([
      'schedule-weekdays',
      'schedule-usual',
    ]);
    const own = withHours(PROPOSAL, '2026-10-11', periodsOf('08:00-20:00'));
    expect([...notesOn(own, WEEK, scheduleFr)]).to.deep.equal([
      ['schedule-2026-10-11', [scheduleFr.noBreak, scheduleFr.longDay, scheduleFr.sunday]],
    ]);
  });
});

describe('where an issue is mended', () => {
  const dates = Array.from({length: 5}, (_, index) => addDays(WEEK.dateStart, index));
  const at = (pointer: string, pattern = PROPOSAL) =>
    controlFor(`/schedule${pointer}`, dates, {pattern, interval: WEEK});

  it('is in the usual hours for what every usual day shares', () => {
    expect(at('/days/3/periods/1/end')).to.equal('schedule-usual-1-end');
    expect(at('/days/3/periods/1')).to.equal('schedule-usual-1-start');
    expect(at('/days/3/periods')).to.equal('schedule-usual-1-end');
    expect(at('/days/4')).to.equal('schedule-usual-1-end');
  });

  it('is in a date or a week that has its own hours', () => {
    const own = withHours(PROPOSAL, '2026-10-08', periodsOf('08:00-12:00'));
    expect(at('/days/3/periods/0/end', own)).to.equal('schedule-2026-10-08-0-end');
    expect(at('/days/2/periods/0/end', own)).to.equal('schedule-usual-0-end');
    expect(at('/days/4', own)).to.equal('schedule-week-2026-10-05');
  });

  it('is among the weekdays when there is no day to speak of', () => {
    for (const pointer of ['', '/days', '/days/9', '/days/x/periods/0', '/days/1/date']) {
      expect(at(pointer)).to.equal('schedule-weekday-0');
    }
    expect(controlFor('/dateEnd', dates, {pattern: PROPOSAL, interval: WEEK})).to.equal(
      'schedule-total',
    );
  });
});
