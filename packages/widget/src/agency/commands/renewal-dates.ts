import {
  addDays,
  type CivilDate,
  type Convention,
  daysBetween,
  type Schedule,
} from '@immersion-kit/sdk/contract';

const WEEK_DAYS = 7;

type Stay = Pick<Convention['content'], 'dateStart' | 'dateEnd' | 'schedule'>;

/**
 * The same stay, whole weeks later: after it ends and after today, on the same days of the week and
 * at the same hours.
 */
export const renewedStay = ({dateStart, dateEnd, schedule}: Stay, today: CivilDate): Stay => {
  const after = dateEnd > today ? dateEnd : today;
  const weeks = Math.floor(daysBetween(dateStart, after) / WEEK_DAYS) + 1;
  const later = (day: CivilDate): CivilDate => addDays(day, weeks * WEEK_DAYS);
  const days = schedule.days.map(day => ({...day, date: later(day.date)}));
  const moved: Schedule = {...schedule, days};
  return {dateStart: later(dateStart), dateEnd: later(dateEnd), schedule: moved};
};
