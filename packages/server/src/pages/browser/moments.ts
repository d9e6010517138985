import {instantText} from '../../document/french.ts';

const MINUTE = 60;
const HOUR = 3600;

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant on the reader's own clock: `mercredi 25 novembre 2026 à 14 h 00`. */
export const momentText = (instant: string): string =>
  instantText(new Date(instant), zone).replace(/ \([^)]*\)$/, '');

/** The same for what is near: `mercredi 25 novembre, 14 h`. */
export const deadlineText = (instant: string): string =>
  momentText(instant)
    .replace(/ \d{4} à /, ', ')
    .replace(/\u00a0h\u00a000$/, '\u00a0h');

/** The hour alone, of a moment that is near: `9 h 55`. */
export const hourText = (instant: string): string => momentText(instant).replace(/^.* à /, '');

const counted = (count: number, word: string): string =>
  `${count}\u00a0${word}${count > 1 ? 's' : ''}`;

/** How long to wait, never less than it is: `45 secondes`, `3 minutes`, `23 heures`. */
export const durationText = (seconds: number): string => {
  if (seconds < 2 * MINUTE) return counted(Math.max(1, Math.ceil(seconds)), 'seconde');
  if (seconds < 2 * HOUR) return counted(Math.ceil(seconds / MINUTE), 'minute');
  return counted(Math.ceil(seconds / HOUR), 'heure');
};
