import {words} from './fold.ts';

/** Words that link others: typed or not, they change nothing. */
const STOP_WORDS = new Set(words("de du des d' la le les l' un une en et à au aux dans pour sur"));

/** The words of a title or a query that must be found. */
export const significantWords = (text: string): string[] =>
  words(text).filter(word => !STOP_WORDS.has(word));

const SHARED_LETTERS = 3;
const LONGEST_ENDING = 3;

/** Tells whether two words differ by their ending only: `vendeur`, `vendeuse`. */
const areKin = (one: string, other: string): boolean => {
  const needed = Math.max(SHARED_LETTERS, Math.min(one.length, other.length) - LONGEST_ENDING);
  return one === other || (one.length >= needed && one.slice(0, needed) === other.slice(0, needed));
};

/**
 * The masculine and the feminine of a ROME title, which writes them together and what is common
 * to both only once: `Chef boulanger / boulangère`, `Vendeur / Vendeuse en épicerie`.
 */
export const formsOf = (label: string): string[][] => {
  const [first = '', ...others] = label.split(/\s\/\s?/);
  const masculine = significantWords(first);
  const feminine = [...masculine];
  for (const part of others) {
    let paired = -1;
    const common: string[] = [];
    for (const word of significantWords(part)) {
      const pair = masculine.findIndex((other, at) => at > paired && areKin(other, word));
      if (pair < 0 || common.length > 0) {
        common.push(word);
        continue;
      }
      feminine[pair] = word;
      paired = pair;
    }
    masculine.push(...common);
    // `Valet / Femme de chambre`: another title, not an ending.
    if (paired < 0 && /^\p{Lu}/u.test(part)) feminine.length = 0;
    feminine.push(...common);
  }
  return others.length === 0 ? [masculine] : [masculine, feminine];
};

/** Compounds as people also write them, in one word: `Baby-sitter` gives `babysitter`. */
export const gluedWords = (label: string): string[] =>
  label
    .split(/[\s/'’()]+/)
    .filter(word => /\p{L}-\p{L}/u.test(word))
    .map(word => words(word).join(''));

/** How many words of a title its ROME sheet does not have: the fewer, the more usual the title. */
export const specificity = (form: readonly string[], romeLabel: string): number => {
  const sheet = significantWords(romeLabel);
  return form.filter(word => !sheet.some(other => areKin(word, other))).length;
};
