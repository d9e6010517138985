import {Match, matchWithTypo} from './match.ts';

/** One typed word, looked up: the ids that begin with it, the one that equals it, the near ones. */
export interface Term {
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly exact: number;
  readonly misspelt: ReadonlyMap<number, Match>;
}

/** Words in alphabetical order; a word's id is its rank, so that a prefix is a range of ids. */
interface Vocabulary {
  readonly size: number;
  readonly idsOf: (words: readonly string[]) => number[];
  readonly lookUp: (typed: string, forgiving: boolean) => Term;
}

/** Below this length one typo turns a word into too many others. */
const SHORTEST_FORGIVEN = 4;
const AFTER_ANY_LETTER = '\uffff';
const NOTHING: ReadonlyMap<number, Match> = new Map();

const isLetters = (text: string): boolean => /^\p{L}+$/u.test(text);

const letterMask = (word: string): number => {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) {
    const rank = word.charCodeAt(i) - 97;
    mask |= 1 << (rank >= 0 && rank < 26 ? rank : 26);
  }
  return mask;
};

/** The term as a whole word and nothing else. */
export const wholeWord = (term: Term): Term => {
  const [start, end] = term.exact < 0 ? [0, 0] : [term.exact, term.exact + 1];
  return {...term, start, end, misspelt: NOTHING};
};

/** Tells how `term` meets the word `id`. */
export const matchOf = (term: Term, id: number): Match => {
  if (id >= term.start && id < term.end) return id === term.exact ? Match.exact : Match.prefix;
  return term.misspelt.size === 0 ? Match.none : (term.misspelt.get(id) ?? Match.none);
};

/** Sorts the distinct words and prepares their look-up by prefix, one typo forgiven on demand. */
export const createVocabulary = (words: ReadonlySet<string>): Vocabulary => {
  const sorted = [...words].sort();
  const ids = new Map(sorted.map((word, id) => [word, id]));
  const masks = Int32Array.from(sorted, letterMask);
  const initials = [...new Set(sorted.map(word => word.charAt(0)))].filter(isLetters);

  const firstNotBefore = (text: string): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** Where to look for a word misspelt: few words share a first letter, fewer a longer prefix. */
  const prefixesOf = (typed: string): string[] => {
    const [first = '', second = ''] = typed;
    const rest = typed.slice(1);
    return [
      first,
      rest,
      second + first,
      ...initials.flatMap(letter => [letter + rest, letter + typed]),
    ];
  };

  const misspellingsOf = (typed: string): Map<number, Match> => {
    const found = new Map<number, Match>();
    const mask = letterMask(typed);
    for (const prefix of prefixesOf(typed)) {
      for (let id = firstNotBefore(prefix); sorted[id]?.startsWith(prefix); id += 1) {
        // One typo adds at most one letter that the word does not have: most words end here.
        const foreign = mask & ~(masks[id] ?? 0);
        if ((foreign & (foreign - 1)) !== 0) continue;
        const word = sorted[id] ?? '';
        const match = word.startsWith(typed) ? Match.none : matchWithTypo(typed, word);
        if (match !== Match.none) found.set(id, match);
      }
    }
    return found;
  };

  return {
    size: sorted.length,
    idsOf: words => words.map(word => ids.get(word) ?? -1),
    lookUp(typed, forgiving) {
      const start = firstNotBefore(typed);
      const end = firstNotBefore(typed + AFTER_ANY_LETTER);
      const forgiven = forgiving && typed.length >= SHORTEST_FORGIVEN && isLetters(typed);
      return {
        length: typed.length,
        start,
        end,
        exact: sorted[start] === typed ? start : -1,
        misspelt: forgiven ? misspellingsOf(typed) : NOTHING,
      };
    },
  };
};
