import {
  addDays,
  type CivilDate,
  daysFrom,
  type Interval,
  type Period,
  regularSchedule,
  type ScheduleDay,
  weeklyMinutes,
} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {usableInterval} from './interval.ts';
import {buildSchedule, hoursOn, isException, PROPOSAL, sameHours, withHours} from './pattern.ts';
import {patternOf, readDays} from './pattern-of.ts';
import {daysOfWeek, differingWeeks, previousDay, withWeek} from './weeks.ts';

const MORNING: Period[] = [{start: '08:00', end: '12:00'}];
const LONG: Period[] = [...MORNING, {start: '13:00', end: '18:30'}];
const between = (dateStart: CivilDate, dateEnd: CivilDate): Interval => ({dateStart, dateEnd});

const interval = fc
  .tuple(fc.integer({min: 0, max: 1500}), fc.integer({min: 0, max: 61}))
  .map(([from, length]) => {
    const dateStart = addDays('2026-01-01', from);
    return between(dateStart, addDays(dateStart, length));
  });
const time = fc
  .tuple(fc.integer({min: 0, max: 23}), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const typed = fc.oneof({weight: 9, arbitrary: time}, {weight: 1, arbitrary: fc.constant('')});
const hours: fc.Arbitrary<Period[]> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom<Period[]>([...PROPOSAL.periods], MORNING, LONG)},
  {weight: 1, arbitrary: fc.constant<Period[]>([])},
  {weight: 1, arbitrary: fc.array(fc.record({start: typed, end: typed}), {maxLength: 4})},
);
/** Any days of the interval, with any hours, some of them not listed. */
const written = interval.chain(dates => {
  const days = daysFrom(dates.dateStart, dates.dateEnd);
  return fc
    .array(fc.option(hours, {freq: 4}), {minLength: days.length, maxLength: days.length})
    .map(all => ({
      dates,
      days: days.flatMap((date, index): ScheduleDay[] => {
        const periods = all[index];
        return periods ? [{date, periods}] : [];
      }),
    }));
});

describe('a schedule said as a pattern', () => {
  it('gives the same days and periods, whatever the schedule', () => {
    fc.assert(
      fc.property(written, ({dates, days}) => {
        expect(buildSchedule(patternOf(days, dates), dates).days).to.deep.equal(days);
      }),
      {numRuns: 500},
    );
  });

  it('gives them again once the dates have gone and come back', () => {
    fc.assert(
      fc.property(written, interval, ({dates, days}, elsewhere) => {
        const pattern = patternOf(days, dates);
        buildSchedule(pattern, elsewhere);
        expect(buildSchedule(pattern, dates).days).to.deep.equal(days);
      }),
    );
  });

  it('does not depend on the order, nor on knowing the dates', () => {
    fc.assert(
      fc.property(written, ({dates, days}) => {
        fc.pre(days.length > 0);
        const pattern = patternOf(days.toReversed());
        const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
        expect(buildSchedule(pattern, between(first, last)).days).to.deep.equal(days);
        expect(buildSchedule(patternOf(days.toReversed(), dates), dates).days).to.deep.equal(days);
      }),
    );
  });

  it('finds no exception in a regular schedule, and says that it is regular', () => {
    const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6], {minLength: 1});
    fc.assert(
      fc.property(interval, weekdays, (dates, chosen) => {
        const made = regularSchedule(dates, chosen, LONG);
        fc.pre(made.days.length > 0);
        const pattern = patternOf(made.days, dates);
        expect(pattern.exceptions.size).to.equal(0);
        expect(pattern.periods).to.deep.equal(LONG);
        expect(buildSchedule(pattern, dates)).to.deep.equal(made);
      }),
    );
  });

  it('sees an absence and a longer Friday as exceptions', () => {
    const dates = between('2026-10-05', '2026-10-16');
    const {days} = regularSchedule(dates, [0, 1, 2, 3, 4], MORNING);
    const changed = days
      .filter(({date}) => date !== '2026-10-07')
      .map(day => (day.date === '2026-10-16' ? {...day, periods: LONG} : day));
    const pattern = patternOf(changed, dates);
    expect(pattern.weekdays).to.deep.equal([0, 1, 2, 3, 4]);
    expect([...pattern.exceptions.keys()]).to.have.members(['2026-10-07', '2026-10-16']);
    expect(buildSchedule(pattern, dates).regular).to.equal(false);
  });

  it('ticks a weekday that the dates do not have as at first', () => {
    const dates = between('2026-10-05', '2026-10-07');
    const {days} = regularSchedule(dates, [0, 1, 2], MORNING);
    expect(patternOf(days, dates).weekdays).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('reads what a draft may hold, each thing at its place', () => {
    expect(readDays(undefined)).to.equal(undefined);
    expect(readDays({regular: true})).to.equal(undefined);
    expect(readDays('lundi')).to.equal(undefined);
    expect(
      readDays({days: [null, {date: '2026-10-05'}, {periods: [{start: '08:00'}, 3]}]}),
    ).to.deep.equal([
      {date: '', periods: []},
      {date: '2026-10-05', periods: []},
      {
        date: '',
        periods: [
          {start: '08:00', end: ''},
          {start: '', end: ''},
        ],
      },
    ]);
  });

  it('never fails on days that make no sense', () => {
    const day = fc.oneof(fc.constant('2026-10-05'), fc.string(), fc.constant('1200-02-30'));
    fc.assert(
      fc.property(fc.array(day), fc.option(interval, {nil: undefined}), (dates, known) => {
        const days = [...dates, '1999-01-01', '2050-01-01'].map(date => ({date, periods: LONG}));
        expect(patternOf(days, known).periods).to.deep.equal(LONG);
      }),
    );
  });
});

describe('the exceptions of a pattern', () => {
  it('are no longer any once they say what the weekday says', () => {
    const absent = withHours(PROPOSAL, '2026-10-06', []);
    expect(isException(absent, '2026-10-06')).to.equal(true);
    expect(hoursOn(absent, '2026-10-06')).to.deep.equal([]);
    expect(withHours(absent, '2026-10-06', PROPOSAL.periods)).to.deep.equal(PROPOSAL);
    expect(withHours(PROPOSAL, '2026-10-10', [])).to.deep.equal(PROPOSAL);
  });

  it('are copied week over week, for the days both weeks have', () => {
    const dates = between('2026-10-07', '2026-10-20');
    const pattern = withHours(withHours(PROPOSAL, '2026-10-07', LONG), '2026-10-10', MORNING);
    const [first, second, third] = ['2026-10-05', '2026-10-12', '2026-10-19'] as const;
    expect(differingWeeks(pattern, first, [first, second, third], dates)).to.deep.equal([second]);
    const copied = withWeek(pattern, first, second, dates);
    expect([...copied.exceptions.keys()].sort()).to.deep.equal([
      '2026-10-07',
      '2026-10-10',
      '2026-10-14',
      '2026-10-17',
    ]);
    expect(hoursOn(copied, '2026-10-12')).to.deep.equal(PROPOSAL.periods);
    expect(differingWeeks(copied, first, [first, second, third], dates)).to.deep.equal([]);
    expect(daysOfWeek(third, dates)).to.deep.equal(['2026-10-19', '2026-10-20']);
  });

  it('look for hours to copy in the last day of presence', () => {
    const dates = between('2026-10-07', '2026-10-20');
    expect(previousDay(PROPOSAL, '2026-10-12', dates)).to.equal('2026-10-09');
    expect(previousDay(PROPOSAL, '2026-10-07', dates)).to.equal(undefined);
  });
});

describe('dates', () => {
  for (const [from, to] of [
    ['2026-10-19', '2026-11-01'],
    ['2027-03-22', '2027-04-04'],
  ] as const) {
    it(`lose no hour over the change of clocks after ${from}`, () => {
      const everyDay = {...PROPOSAL, weekdays: [0, 1, 2, 3, 4, 5, 6]};
      const made = buildSchedule(everyDay, between(from, to));
      expect(made.days.map(({date}) => date)).to.deep.equal(daysFrom(from, to));
      expect(weeklyMinutes(made, between(from, to)).map(({minutes}) => minutes)).to.deep.equal([
        7 * 420,
        7 * 420,
      ]);
      expect(sameHours(made.days[6]?.periods ?? null, PROPOSAL.periods)).to.equal(true);
    });
  }

  it('are used once they are two, in order, and not too far apart', () => {
    const usable = (dateStart?: string, dateEnd?: string) =>
      usableInterval({dateStart, dateEnd}) !== undefined;
    expect(usable('2026-10-05', '2026-10-05')).to.equal(true);
    expect(usable('2026-10-05', '2026-12-05')).to.equal(true);
    expect(usable('2026-10-05', '2026-12-06')).to.equal(false);
    expect(usable('2026-10-05', '2026-10-04')).to.equal(false);
    expect(usable('2026-10-05')).to.equal(false);
    expect(usable('2026-02-30', '2026-03-02')).to.equal(false);
    expect(usable('0002-10-05', '0002-10-09')).to.equal(false);
  });
});
