import {
  type ConventionContent,
  formatHours,
  formatMinutes,
  timetable,
  type TimetableCell,
  totalHours,
  weekdaysOf,
  workedDays,
} from '@immersion-kit/sdk/contract';
import type {Block} from './blocks.ts';
import {dateText, dayText, enumeration, WEEKDAYS} from './french.ts';

const cellText = (cell: TimetableCell): string => {
  if (cell.state === 'present') {
    return cell.periods.map(({start, end}) => `${start}–${end}`).join('\n');
  }
  return cell.state === 'free' ? 'libre' : '–';
};

const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;

/** The first and last day, and how long the person is there in all. */
export const presenceFacts = ({schedule, dateStart, dateEnd}: ConventionContent) => {
  const days = weekdaysOf(schedule).map(day => WEEKDAYS[day] ?? '');
  return [
    ['Premier jour', dateText(dateStart)],
    ['Dernier jour', dateText(dateEnd)],
    ['Durée de présence', formatHours(totalHours(schedule))],
    ['Jours de présence', `${plural(workedDays(schedule), 'jour')} : ${enumeration(days)}`],
  ] as const;
};

/** When the person is there, one row a week. */
export const timetableOf = (content: ConventionContent): Block => ({
  kind: 'table',
  caption: 'Horaires, semaine par semaine',
  columns: ['Semaine du', ...WEEKDAYS, 'Total'],
  widths: [1.5, 1, 1, 1, 1, 1, 1, 1, 0.75],
  rows: timetable(content.schedule, content).map(({monday, minutes, cells}) => ({
    header: dayText(monday),
    cells: [...cells.map(cellText), formatMinutes(minutes)],
  })),
});
