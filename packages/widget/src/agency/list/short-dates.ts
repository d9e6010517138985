import type {CivilDate} from '@immersion-kit/sdk/contract';
import type {Language} from '../../l10n/localize.ts';
import {hourText} from '../../l10n/moments.ts';

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'fr');

const midnight = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once each: fifty lines ask for two hundred. */
const formatFor = (language: Language, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(form);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), form);
  formats.set(key, format);
  return format;
};

const RANGE = {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'} as const;
const DAY = {day: 'numeric', month: 'short'} as const;
const WEEKDAY = {weekday: 'short', ...DAY} as const;

/** Civil dates where there is little room: `16–20 déc. 2026`. */
export const rangeText = (
  {dateStart, dateEnd}: {readonly dateStart: CivilDate; readonly dateEnd: CivilDate},
  language: Language,
): string => formatFor(language, RANGE).formatRange(midnight(dateStart), midnight(dateEnd));

/** The day of an instant on the reader's calendar: `20 nov.`. */
export const shortDay = (instant: string, language: Language): string =>
  formatFor(language, DAY).format(new Date(instant));

/** An instant that is near, on the reader's clock: `mar. 24 nov., 14 h 15`. */
export const shortMoment = (instant: string, language: Language): string => {
  const day = formatFor(language, WEEKDAY).format(new Date(instant));
  return `${day}, ${hourText(instant, language)}`;
};
