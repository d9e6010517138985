import type {Figures} from '@immersion-kit/sdk/contract';
import type {Language} from '../l10n/localize.ts';
import type {StatisticsTexts} from '../l10n/statistics/fr.ts';

/** What these figures are said with, and in what language. */
export type Saying = {readonly texts: StatisticsTexts; readonly language: Language};

/** A number of immersions; `null` when it is too small to be told. */
type Count = Figures['started'];

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'fr');

/** A number as people write it: `1 234`. */
export const numberText = (count: number, language: Language): string =>
  count.toLocaleString(localeOf(language));

const lengthText = (length: number, unit: 'hour' | 'day', language: Language): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: length < 10 ? 1 : 0,
  }).format(length);

/** A number of hours: `6,5 heures`, `31 heures`. */
export const hoursText = (hours: number, language: Language): string =>
  lengthText(hours, 'hour', language);

/** A number of days: `6,5 jours`, `14 jours`. */
export const daysText = (days: number, language: Language): string =>
  lengthText(days, 'day', language);

/** A share: neither none nor all is said of a part. */
const percentText = (part: number, whole: number, language: Language): string => {
  const rounded = Math.round((part / whole) * 100);
  const percent = part === whole ? 100 : Math.min(99, Math.max(1, rounded));
  return new Intl.NumberFormat(localeOf(language), {style: 'percent'}).format(percent / 100);
};

/** A count, in words when it is not told. */
export const countText = (count: Count, {texts, language}: Saying): string =>
  count === null ? texts.tooFew : numberText(count, language);

/** A count and what share of the immersions that started it is. */
export const shareText = (count: Count, started: Count, saying: Saying): string => {
  const {texts, language} = saying;
  if (count === null || started === null) return countText(count, saying);
  return texts.share(numberText(count, language), percentText(count, started, language));
};

/** The first letter as a title has it. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A month: `septembre 2026`. */
export const monthText = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(localeOf(language), {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });

/** A month where there is little room: `sept.`. */
export const shortMonth = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(localeOf(language), {
    timeZone: 'UTC',
    month: 'short',
  });
