import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {addDays, addMonths, daysBetween, daysFrom} from '../../primitives/civil-day.ts';
import {cumulationIssues, cumulationOf, type Stay} from './cumulation.ts';

const stay = (dateStart: string, days: number, renewalOf?: string): Stay => ({
  dateStart,
  dateEnd: addDays(dateStart, days - 1),
  ...(renewalOf === undefined ? {} : {renewalOf}),
});

const codes = (one: Stay, others: readonly Stay[]) =>
  cumulationIssues(one, others).map(({code}) => code);

describe('stays with the same host', () => {
  test('L3 a third convention in twelve months is refused, before or after the others', () => {
    const first = stay('2026-01-05', 5);
    const second = stay('2026-06-01', 5);
    const third = stay('2026-11-02', 5);
    assert.deepEqual(codes(third, [first]), []);
    assert.deepEqual(codes(third, [first, second]), ['host_conventions_over_2']);
    assert.deepEqual(codes(first, [second, third]), ['host_conventions_over_2']);
    assert.deepEqual(codes(second, [first, third]), ['host_conventions_over_2']);
  });

  test('L3 twelve months are counted from date to date', () => {
    const others = [stay('2026-01-05', 5), stay('2026-06-01', 5)];
    // The first of the others ends on 9 January: a year later to the day, it is out of sight.
    assert.deepEqual(codes(stay('2027-01-08', 1), others), ['host_conventions_over_2']);
    assert.deepEqual(codes(stay('2027-01-09', 1), others), []);
  });

  test('L4 the sixty-first day is refused, and quoted', () => {
    const original = stay('2026-03-02', 30);
    const renewal = stay('2026-04-01', 28, 'original');
    assert.deepEqual(codes(stay('2026-09-01', 2), [original, renewal]), []);
    const [issue] = cumulationIssues(stay('2026-09-01', 3), [original, renewal]);
    assert.deepEqual(issue, {
      path: ['dateEnd'],
      code: 'host_days_over_60',
      details: {limit: '60'},
    });
  });

  test('a renewal is not one convention more, whichever is judged', () => {
    const original = stay('2026-03-02', 10);
    const renewal = stay('2026-03-12', 10, 'original');
    const other = stay('2026-09-01', 10);
    assert.deepEqual(codes(other, [original, renewal]), []);
    assert.deepEqual(codes(renewal, [original, other]), []);
    assert.deepEqual(codes({...renewal, renewalOf: undefined}, [original, other]), [
      'host_conventions_over_2',
    ]);
  });

  test('a day shared by two stays counts once', () => {
    const long = stay('2026-03-02', 31);
    assert.deepEqual(codes(long, [{...long, renewalOf: 'original'}]), []);
    assert.deepEqual(codes(long, [stay('2026-04-02', 30)]), ['host_days_over_60']);
  });

  test('what is far away, or impossible, says nothing and costs nothing', () => {
    const far = Array.from({length: 100}, () => stay('0001-01-01', 3_000_000));
    assert.deepEqual(codes(stay('2026-03-02', 5), [stay('9999-12-01', 5)]), []);
    assert.deepEqual(codes(stay('2026-03-02', 5), [stay('2026-03-10', -3)]), []);
    assert.deepEqual(codes(stay('2026-03-02', -3), [stay('2026-03-02', 60)]), []);
    const judge = () => codes(stay('2026-03-02', 1), far).sort();
    assert.deepEqual(judge(), ['host_conventions_over_2', 'host_days_over_60']);
    // The best of several tries, so that a busy machine does not fail a test of cost.
    const tries = Array.from({length: 5}, () => {
      const started = performance.now();
      judge();
      return performance.now() - started;
    });
    assert.ok(Math.min(...tries) < 50);
  });

  test('the count includes the stay itself, and is nothing for an impossible one', () => {
    assert.deepEqual(cumulationOf(stay('2026-03-02', 5), []), {days: 5, conventions: 1});
    const others = [stay('2026-03-07', 5), stay('2026-03-12', 3, 'original')];
    assert.deepEqual(cumulationOf(stay('2026-03-02', 5), others), {days: 13, conventions: 2});
    assert.deepEqual(cumulationOf(stay('2026-03-02', -3), others), {days: 0, conventions: 0});
  });

  test('agrees with a count day by day', () => {
    const someStay = fc
      .tuple(fc.integer({min: 0, max: 800}), fc.integer({min: 1, max: 31}), fc.boolean())
      .map(([offset, days, renews]) =>
        stay(addDays('2025-01-01', offset), days, renews ? 'original' : undefined),
      );
    let refused = 0;
    fc.assert(
      fc.property(someStay, fc.array(someStay, {maxLength: 6}), (one, others) => {
        const all = [one, ...others];
        const taken = new Set(all.flatMap(({dateStart, dateEnd}) => daysFrom(dateStart, dateEnd)));
        let days = 0;
        let conventions = 0;
        for (let back = 0; back < 367; back++) {
          const from = addDays(one.dateStart, -back);
          const next = addMonths(from, 12);
          if (next <= one.dateEnd) continue;
          days = Math.max(days, [...taken].filter(day => day >= from && day < next).length);
          conventions = Math.max(
            conventions,
            all.filter(
              ({dateStart, dateEnd, renewalOf}) =>
                renewalOf === undefined && dateStart < next && dateEnd >= from,
            ).length,
          );
        }
        const expected = [
          ...(days > 60 ? ['host_days_over_60'] : []),
          ...(conventions > 2 ? ['host_conventions_over_2'] : []),
        ];
        if (expected.length > 0) refused++;
        assert.deepEqual(codes(one, others), expected);
        assert.deepEqual(cumulationOf(one, others), {days, conventions});
      }),
      {numRuns: 300},
    );
    assert.ok(refused > 30, `${refused} refused`);
  });

  test('the span of a stay includes both its ends', () => {
    const {dateStart, dateEnd} = stay('2026-03-02', 5);
    assert.equal(daysBetween(dateStart, dateEnd), 4);
  });
});
