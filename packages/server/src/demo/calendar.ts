import {addDays, type CivilDate, mondayOf, type Schedule} from '@immersion-kit/sdk/contract';

const AHEAD_DAYS = 14;
const WORKED_DAYS = 5;

/** A Monday far enough for everybody to sign: in the second week after this one. */
export const mondayAfter = (today: CivilDate): CivilDate => addDays(mondayOf(today), AHEAD_DAYS);

/** Five days of seven hours, whose hours suit somebody under age too. */
export const workingWeek = (start: CivilDate): Schedule => ({
  regular: true,
  days: Array.from({length: WORKED_DAYS}, (_, index) => ({
    date: addDays(start, index),
    periods: [
      {start: '09:00', end: '12:00'},
      {start: '13:00', end: '17:00'},
    ],
  })),
});
