/** How well a typed word meets a word of the vocabulary; the greater, the better. */
export const Match = {none: 0, typoInPrefix: 1, typoInWord: 2, prefix: 3, exact: 4} as const;
export type Match = (typeof Match)[keyof typeof Match];

/** Meets the rest of both words, from the given letters on. */
const matchRest = (typed: string, fromTyped: number, word: string, fromWord: number): Match => {
  const rest = typed.length - fromTyped;
  if (rest < 0 || rest > word.length - fromWord) return Match.none;
  // Letter by letter: `slice` would allocate for each of the thousands of words compared.
  for (let i = 0; i < rest; i += 1) {
    if (typed.charCodeAt(fromTyped + i) !== word.charCodeAt(fromWord + i)) return Match.none;
  }
  return fromWord + rest === word.length ? Match.typoInWord : Match.typoInPrefix;
};

/**
 * Compares a typed word with a word it is not a prefix of, forgiving one letter missing, added,
 * changed or swapped with the next (Damerau-Levenshtein distance of 1 to a prefix of the word).
 */
export const matchWithTypo = (typed: string, word: string): Match => {
  let at = 0;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;

  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return Math.max(
    matchRest(typed, at, word, at + 1),
    matchRest(typed, at + 1, word, at),
    matchRest(typed, at + 1, word, at + 1),
    swapped ? matchRest(typed, at + 2, word, at + 2) : Match.none,
  ) as Match;
};
