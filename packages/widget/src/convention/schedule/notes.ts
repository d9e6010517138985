import {type CivilDate, daysFrom, type Interval, weekdayOf} from '@immersion-kit/sdk/contract';
import type {ScheduleTexts} from '../../l10n/convention/schedule-fr.ts';
import {lacksBreak, warningsOn} from './judgement.ts';
import type {Messages} from './messages.ts';
import {hoursOn, isException, type Pattern} from './pattern.ts';

const SUNDAY = 6;
/** Any day but a Sunday, to judge hours alone. */
const A_MONDAY = '2026-10-05';

/** What to look at, without refusing it, by the id of what it is about. */
export const notesOn = (
  pattern: Pattern,
  interval: Interval | undefined,
  texts: ScheduleTexts,
): Messages => {
  const {weekdays, periods} = pattern;
  const ofHours = (date: CivilDate, hours: typeof periods): string[] => {
    const warnings = warningsOn(date, hours);
    return [
      ...(lacksBreak(hours) ? [texts.noBreak] : []),
      ...(warnings.includes('long_day') ? [texts.longDay] : []),
      ...(warnings.includes('sunday') ? [texts.sunday] : []),
    ];
  };
  const dates = interval ? daysFrom(interval.dateStart, interval.dateEnd) : [];
  const own = dates
    .filter(date => isException(pattern, date))
    .map((date): [string, string[]] => [
      `schedule-${date}`,
      ofHours(date, hoursOn(pattern, date)).filter(
        note => note !== texts.sunday || !weekdays.includes(weekdayOf(date)),
      ),
    ]);
  const notes: [string, string[]][] = [
    ['schedule-weekdays', weekdays.includes(SUNDAY) ? [texts.sunday] : []],
    ['schedule-usual', weekdays.length > 0 ? ofHours(A_MONDAY, periods) : []],
    ...own,
  ];
  return new Map(notes.filter(([, said]) => said.length > 0));
};
