import {firstOf, type Language} from './localize.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** 24 hours in both languages; French writes `14 h 05`. */
const hoursOf = (language: Language, time: string): string =>
  language === 'fr' ? time.replace(/^0?(\d+):/, '$1\u00a0h\u00a0') : time;

const timeText = (instant: Date, language: Language): string =>
  hoursOf(
    language,
    instant.toLocaleTimeString('fr', {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}),
  );

const on = (instant: Date, language: Language): string =>
  firstOf(inFull(instant, language), language);

const inFull = (instant: Date, language: Language): string =>
  instant.toLocaleDateString(language === 'en' ? 'en-GB' : 'fr', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** An instant on the reader's own clock: `mercredi 25 novembre 2026 à 14 h 00`. */
export const momentText = (instant: string, language: Language): string => {
  const at = new Date(instant);
  const between = language === 'fr' ? ' à ' : ' at ';
  return on(at, language) + between + timeText(at, language);
};

/** The hour alone, of a moment that is near: `9 h 55`. */
export const hourText = (instant: string, language: Language): string =>
  timeText(new Date(instant), language);

/** A length of time, never less than it is: `45 secondes`, `3 minutes`, `23 heures`, `2 jours`. */
export const durationText = (seconds: number, language: Language): string => {
  const [count, unit] =
    seconds < 2 * MINUTE
      ? [Math.max(1, seconds), 'second']
      : seconds < 2 * HOUR
        ? [seconds / MINUTE, 'minute']
        : seconds < 2 * DAY
          ? [seconds / HOUR, 'hour']
          : [seconds / DAY, 'day'];
  return new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(
    Math.ceil(count),
  );
};

/** Words in a sentence: `lundi, mardi et jeudi`. */
export const enumeration = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : 'fr').format(words);
