import {daysBetween, type Schedule, weekdayOf} from '@immersion-kit/sdk/contract';
import {expect} from '@open-wc/testing';
import {renewedStay} from './renewal-dates.ts';

const schedule: Schedule = {
  regular: true,
  days: [{date: '2026-11-02', periods: [{start: '09:00', end: '12:00'}]}],
};
const STAY = {dateStart: '2026-11-02', dateEnd: '2026-11-13', schedule};

describe('the dates proposed for a renewal', () => {
  it('are the same days of the week, as long, after the end', () => {
    const renewed = renewedStay(STAY, '2026-11-05');
    expect([renewed.dateStart, renewed.dateEnd]).to.deep.equal(['2026-11-16', '2026-11-27']);
    expect(renewed.schedule.days).to.deep.equal([
      {date: '2026-11-16', periods: [{start: '09:00', end: '12:00'}]},
    ]);
  });

  it('are after today too, whenever it is asked for', () => {
    for (let ago = 0; ago < 60; ago++) {
      const today = `2026-${ago < 30 ? '12' : '11'}-${String((ago % 30) + 1).padStart(2, '0')}`;
      const renewed = renewedStay(STAY, today);
      expect(daysBetween(today, renewed.dateStart), today).to.be.greaterThan(0);
      expect(renewed.dateStart > STAY.dateEnd, today).to.equal(true);
      expect(weekdayOf(renewed.dateStart)).to.equal(weekdayOf(STAY.dateStart));
      expect(daysBetween(renewed.dateStart, renewed.dateEnd)).to.equal(11);
    }
  });
});
