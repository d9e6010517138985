import type {Place} from '@immersion-kit/sdk/contract';
import {texts} from './texts.ts';

/** A distance as people say it: `850 m`, `3,2 km`, `41 km`. */
export const formatDistance = (metres: number): string => {
  if (metres < 995) return `${Math.max(50, Math.round(metres / 50) * 50)}\u00a0m`;
  const kilometres = metres / 1000;
  const digits = kilometres < 9.95 ? 1 : 0;
  return `${kilometres.toLocaleString('fr', {maximumFractionDigits: digits})}\u00a0km`;
};

/** A civil date in full, `24 décembre 2026`, whatever the zone of the machine. */
export const formatDate = (civilDate: string): string =>
  new Date(`${civilDate}T00:00:00Z`).toLocaleDateString('fr', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** A headcount band in words: `1-2` is `1 à 2 salariés`. */
export const formatEmployees = (range: string): string =>
  range === '+10000'
    ? texts.manyEmployees
    : texts.employees(
        range
          .split('-')
          .map(count => Number(count).toLocaleString('fr'))
          .join(' à '),
      );

/** Where, in a sentence: `à Metz`, `au Mans`, `aux Ulis`. */
export const atPlace = ({name}: Place): string => {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`;
};

/** A job title inside a sentence: `boulanger / boulangère`; acronyms stay as they are. */
export const inSentence = (label: string): string =>
  label.replace(/(^|\/ )(\p{Lu})(?=\p{Ll})/gu, (_, before: string, letter: string) =>
    before.concat(letter.toLowerCase()),
  );
