import {addDays, type CivilDate, formatMinutes, type Period} from '@immersion-kit/sdk/contract';
import type {ScheduleTexts} from '../../l10n/convention/schedule-fr.ts';
import type {Language} from '../../l10n/localize.ts';

/** Any Monday: the others are counted from it. */
const A_MONDAY = '2026-10-05';

type Form = Intl.DateTimeFormatOptions;
const FULL: Form = {weekday: 'long', day: 'numeric', month: 'long'};
const SHORT: Form = {day: 'numeric', month: 'long'};

const formats = new Map<string, Intl.DateTimeFormat>();

const write = (date: CivilDate, language: Language, form: Form): string => {
  const key = language + Object.keys(form).join('');
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, {...form, timeZone: 'UTC'});
  formats.set(key, format);
  const text = format.format(new Date(`${date}T00:00:00Z`));
  return language === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text;
};

/** Dates and hours as people say them. */
export const wordsOf = (language: Language, texts: ScheduleTexts) => ({
  /** `Lundi` for 0. */
  weekday: (weekday: number): string => {
    const name = write(addDays(A_MONDAY, weekday), language, {weekday: 'long'});
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  /** `mardi 6 octobre`. */
  day: (date: CivilDate): string => write(date, language, FULL),
  /** `Semaine du 5 au 11 octobre`. */
  week: (start: CivilDate, end: CivilDate): string =>
    texts.week(
      write(start, language, SHORT),
      write(end, language, SHORT),
      start.slice(0, 7) === end.slice(0, 7),
    ),
  /** `7 h 30`. */
  hours: (minutes: number): string =>
    formatMinutes(minutes).replace(/^0/, '').replace('h', '\u00a0h\u00a0').trim(),
  /** `09:00–12:00, 13:00–17:00`. */
  periods: (periods: readonly Period[]): string =>
    periods
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .map(({start, end}) => `${start}–${end}`)
      .join(', '),
});
/** See {@link wordsOf}. */
export type Words = ReturnType<typeof wordsOf>;
