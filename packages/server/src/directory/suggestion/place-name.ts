import {fold, words} from './fold.ts';

const ABBREVIATIONS = [
  ['saint', 'st'],
  ['sainte', 'ste'],
] as const;
const ARTICLES = new Set(['la', 'le', 'les', 'l']);
const ARRONDISSEMENT = /^(?<city>[a-z]+) 0?(?<number>\d{1,2})(?:er|e|eme)?(?: arrondissement)?$/;

/** The city of an arrondissement and its number, however its name is written. */
interface Arrondissement {
  readonly city: string;
  readonly number: string;
}

/** Reads `Paris 11e Arrondissement`, `LYON 03`; undefined for other names. */
export const arrondissementOf = (name: string): Arrondissement | undefined => {
  if (!/\d/.test(name)) return undefined;
  const {city, number} = ARRONDISSEMENT.exec(fold(name))?.groups ?? {};
  return city === undefined || number === undefined ? undefined : {city, number};
};

const ordinals = (number: string): string[] => [
  number,
  number.padStart(2, '0'),
  ...(number === '1' ? ['1er', '1ere'] : []),
  `${number}e`,
  `${number}eme`,
];

const swap = (name: readonly string[], from: string, to: string): string[] =>
  name.map((word, at) => (word === from && at < name.length - 1 ? to : word));

/** The ways to write a name, in folded words: `Saint` or `St`, with its article or without. */
export const namesOf = (name: string): string[][] => {
  const arrondissement = arrondissementOf(name);
  if (arrondissement !== undefined) {
    const {city, number} = arrondissement;
    return [...new Set(ordinals(number))].map(ordinal => [city, ordinal]);
  }
  const official = words(name);
  const [first = '', ...rest] = official;
  const written = ARTICLES.has(first) && rest.length > 0 ? [official, rest] : [official];
  const abbreviated = (to: 0 | 1) =>
    written.map(form =>
      ABBREVIATIONS.reduce((text, pair) => swap(text, pair[to === 1 ? 0 : 1], pair[to]), form),
    );
  const forms = [...written, ...abbreviated(0), ...abbreviated(1)];
  return [...new Map(forms.map(form => [form.join(' '), form])).values()];
};
