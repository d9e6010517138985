import {
  type ConventionContent,
  formatHours,
  type Period,
  totalHours,
  weekdaysOf,
  workedDays,
} from '@immersion-kit/sdk/contract';
import type {Fact} from './blocks.ts';
import {dateText, enumeration, nameText, WEEKDAYS} from './french.ts';

const datesOf = ({dateStart, dateEnd}: ConventionContent): string =>
  dateStart === dateEnd
    ? `Le ${dateText(dateStart)}`
    : `Du ${dateText(dateStart)}\nau ${dateText(dateEnd)}`;

const NO_BREAK = '\u00a0';

/** Hours with decimals as they are said: `35 h`, `1 h 30`. */
export const hoursText = (hours: number): string =>
  formatHours(hours)
    .replace(/^0(?=\d)/, '')
    .replace('h', ' h ')
    .trim()
    .replaceAll(' ', NO_BREAK);

/** A time of day as it is said: `8 h`, `13 h 30`. */
const timeText = (time: string): string => {
  const [hour = '', minutes = ''] = time.split(':');
  const whole = `${Number(hour)}${NO_BREAK}h`;
  return minutes === '00' ? whole : `${whole}${NO_BREAK}${minutes}`;
};

const periodsText = (periods: readonly Period[]): string =>
  enumeration(periods.map(({start, end}) => `de ${timeText(start)} à ${timeText(end)}`));

/** Days of the week as they are said: `du lundi au vendredi`, `mardi et jeudi`. */
const weekdaysText = (days: readonly number[]): string => {
  const names = days.map(day => WEEKDAYS[day] ?? '');
  const [first = 0] = days;
  const isRun = days.length > 2 && days.every((day, index) => day === first + index);
  return isRun ? `du ${names[0] ?? ''} au ${names.at(-1) ?? ''}` : enumeration(names);
};

/** The hours of every day when they are all the same; else how long in all, the table says the rest. */
const hoursOf = ({schedule}: ConventionContent): string => {
  const days = schedule.days.filter(({periods}) => periods.length > 0);
  const texts = [...new Set(days.map(({periods}) => periodsText(periods)))];
  const total = hoursText(totalHours(schedule));
  const count = workedDays(schedule);
  const hours = texts.length === 1 ? (texts[0] ?? '') : 'à des heures qui changent selon les jours';
  return `${total} en ${count}${NO_BREAK}jour${count > 1 ? 's' : ''} : ${weekdaysText(weekdaysOf(schedule))}, ${hours}`;
};

/** What to know of a convention at a glance: who, where, when, what for, and who looks after it. */
export const summaryOf = (content: ConventionContent, agencyName: string): Fact[] => {
  const {signatories, establishmentTutor: tutor} = content;
  return [
    {label: 'Personne accueillie', value: nameText(signatories.beneficiary)},
    {label: 'Entreprise', value: `${content.businessName}\n${content.immersionAddress}`},
    {label: 'Dates', value: datesOf(content)},
    {label: 'Horaires', value: hoursOf(content)},
    {label: 'Métier', value: content.immersionAppellation.appellationLabel},
    {label: 'Activités', value: content.immersionActivities},
    {label: 'Tuteur ou tutrice', value: `${nameText(tutor)}, ${tutor.job}`},
    {label: 'Structure', value: agencyName},
  ];
};
