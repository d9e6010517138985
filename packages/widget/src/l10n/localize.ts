import {en} from './en.ts';
import {fr, type Translation} from './fr.ts';

/** Languages the elements speak; French when the page speaks another one. */
export type Language = 'fr' | 'en';

/** The language of an element: its own `lang`, else that of what it stands in. */
export const languageOf = (element: Element): Language => {
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^en\b/i.test(lang) ? 'en' : 'fr';
};

export const textsOf = (language: Language): Translation => (language === 'en' ? en : fr);

/** A distance as people say it: `850 m`, `3,2 km`, `41 km`. */
export const formatDistance = (metres: number, language: Language): string => {
  if (metres < 995) return `${Math.max(50, Math.round(metres / 50) * 50)} m`;
  const kilometres = metres / 1000;
  const digits = kilometres < 9.95 ? 1 : 0;
  return `${kilometres.toLocaleString(language, {maximumFractionDigits: digits})} km`;
};

/** French says the first of a month by its rank: `1er mars`. */
export const firstOf = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/(?<!\d)1(?= [a-zéû])/, '1er') : date;

/** A civil date in full, `24 décembre 2026`, whatever the zone of the machine. */
export const formatDate = (civilDate: string, language: Language): string =>
  firstOf(
    new Date(`${civilDate}T00:00:00Z`).toLocaleDateString(language, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
    language,
  );

/** A French number as people read it, `03 53 01 00 66`; another country's, as it is. */
export const formatPhone = (phone: string): string =>
  /^\+33\d{9}$/.test(phone) ? `0${phone.slice(3)}`.replaceAll(/(\d\d)(?=\d)/g, '$1\u00a0') : phone;
