import {toE164} from '@immersion-kit/sdk/contract';
import {words} from '../directory/suggestion/fold.ts';
import type {Marks} from './person.ts';

/** A word of a compound name that is told by itself. */
const TELLING_LETTERS = 4;

type Word = {readonly start: number; readonly end: number; readonly folded: string};

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({index, 0: word}) => ({
    start: index,
    end: index + word.length,
    folded: words(word).join(''),
  }));

/** The names as lists of folded words: whole ones, and the long words of compound ones. */
const sequencesOf = ({names}: Pick<Marks, 'names'>): string[][] => {
  const whole = [...names].map(words).filter(({length}) => length > 0);
  const parts = whole.filter(({length}) => length > 1).flat();
  return [...whole, ...parts.filter(({length}) => length >= TELLING_LETTERS).map(word => [word])];
};

const scrubNames = (text: string, marks: Pick<Marks, 'names'>, instead: string): string => {
  const sequences = sequencesOf(marks);
  const found = wordsIn(text);
  let scrubbed = '';
  let copied = 0;
  for (let index = 0; index < found.length; index++) {
    const longest = sequences
      .filter(sequence => sequence.every((word, at) => found[index + at]?.folded === word))
      .reduce((most, {length}) => Math.max(most, length), 0);
    const first = found[index];
    const last = found[index + longest - 1];
    if (longest === 0 || !first || !last) continue;
    scrubbed += text.slice(copied, first.start) + instead;
    copied = last.end;
    index += longest - 1;
  }
  return scrubbed + text.slice(copied);
};

const quote = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number as it may be typed: `+33639980001`, `06 39 98 00 01`. */
const phonePattern = (e164: string): string => {
  const spread = (digits: string) => Array.from(digits).join('[\\s./-]*');
  const [, national] = /^\+33(\d{9})$/.exec(e164) ?? [];
  const digits = quote(e164.replaceAll(/\D/g, ''));
  if (national === undefined) return `(?:\\+|00)?${spread(digits)}`;
  return `(?:(?:\\+|00)33[\\s./-]*(?:\\(0\\))?|0)[\\s./-]*${spread(national)}`;
};

/** Takes somebody's names, addresses and numbers out of a text somebody wrote. */
export const scrub = (text: string, marks: Marks, instead = '[effacé]'): string => {
  const patterns = [
    ...[...marks.emails].map(email => `(?<![\\w.+-])${quote(email)}(?![\\w-])`),
    ...[...marks.phones].map(phone => `(?<!\\d)${phonePattern(phone)}(?!\\d)`),
  ];
  const without =
    patterns.length === 0 ? text : text.replaceAll(new RegExp(patterns.join('|'), 'giu'), instead);
  return scrubNames(without, marks, instead);
};

const ANY_EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
const ANY_PHONE = /(?<![\d+])(?:\+|00)?\d[\d\s./()-]{7,}\d(?!\d)/g;

/** Takes every address and number out of a text but somebody's own. */
export const keepOnly = (text: string, own: Marks, instead: string): string =>
  text
    .replaceAll(ANY_EMAIL, email => (own.emails.has(email.toLowerCase()) ? email : instead))
    .replaceAll(ANY_PHONE, typed => {
      const phone = toE164(typed);
      return phone === undefined || own.phones.has(phone) ? typed : instead;
    });
