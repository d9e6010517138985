import {type CivilDate, type Interval, mondayOf, pathOf} from '@immersion-kit/sdk/contract';
import {isComplete} from './judgement.ts';
import {hoursOn, isException, type Pattern} from './pattern.ts';
import {fieldId} from './view.ts';
import {daysOfWeek} from './weeks.ts';

/** Where things stand: how the schedule is said, over which dates. */
type Standing = {readonly pattern: Pattern; readonly interval: Interval | undefined};

/** The id of what is said of the whole: how many days the person comes. */
const TOTAL = 'schedule-total';

/** The first weekday, where choosing days begins. */
const WEEKDAYS = 'schedule-weekday-0';

/**
 * The id of the control that mends an issue. What every usual day shares is mended once, in the
 * usual hours; a week that has its own days, at its own name; a date, in its own hours.
 *
 * @param dates - those of the schedule judged, by their place in it.
 */
export const controlFor = (
  pointer: string,
  dates: readonly CivilDate[],
  {pattern, interval}: Standing,
): string => {
  if (!pointer.startsWith('/schedule')) return TOTAL;
  const [, , day = '', part, position, end] = pathOf(pointer);
  const date = dates[Number(day)];
  if (day === '' || date === undefined || part === 'date') return WEEKDAYS;
  const isShown = interval !== undefined && date >= interval.dateStart && date <= interval.dateEnd;
  const isOwn = (one: CivilDate): boolean => isShown && isException(pattern, one);
  const monday = mondayOf(date);
  if (part === undefined && isShown && daysOfWeek(monday, interval).some(isOwn)) {
    return `schedule-week-${monday}`;
  }
  const where = isOwn(date) ? date : 'usual';
  const periods = where === 'usual' ? pattern.periods : hoursOn(pattern, date);
  const last = Math.max(0, periods.length - 1);
  // Too many hours are mended by leaving earlier.
  if (position === undefined) {
    return fieldId(where, Math.max(0, periods.findLastIndex(isComplete)), 'end');
  }
  return fieldId(where, Math.min(Number(position), last), end === 'end' ? 'end' : 'start');
};
