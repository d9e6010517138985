import {significantWords} from './job-title.ts';
import {createWordIndex} from './word-index.ts';

/** Everyday words and, for each, the words the register uses. */
export type EverydayWords = Readonly<Record<string, readonly string[]>>;

/** The queries to make besides the one typed: none most of the time. */
interface Rewriting {
  readonly queries: string[][];
  /** All that was typed is one everyday phrase. */
  readonly whole: boolean;
}

interface EverydayQueries {
  rewrite(query: readonly string[], options?: {forgiving?: boolean}): Rewriting;
}

/** A few letters begin too many phrases. */
const SHORTEST_COMPLETED = 3;
const MAX_COMPLETIONS = 3;
const MAX_REWRITINGS = 8;

/** Prepares the rewriting of queries: phrases found in them, then phrases they begin. */
export const createEverydayQueries = (everydayWords: EverydayWords): EverydayQueries => {
  const phrases = Object.entries(everydayWords).map(([phrase, targets]) => ({
    phrase: significantWords(phrase),
    targets: targets.map(significantWords),
  }));
  const byLength = phrases.toSorted((a, b) => b.phrase.length - a.phrase.length);
  const byPhrase = new Map(phrases.map(({phrase, targets}) => [phrase.join(' '), targets]));
  const completions = createWordIndex(phrases.map(({phrase}) => ({names: [phrase]})));

  const replacements = (query: readonly string[]): string[][] =>
    byLength.flatMap(({phrase, targets}) => {
      const at = query.findIndex((_, start) =>
        phrase.every((word, i) => query[start + i] === word),
      );
      if (at < 0) return [];
      const [before, after] = [query.slice(0, at), query.slice(at + phrase.length)];
      return targets.map(target => [...before, ...target, ...after]);
    });

  const completed = (query: readonly string[], forgiving: boolean): string[][] =>
    query.join('').length < SHORTEST_COMPLETED
      ? []
      : completions
          .search(query, MAX_COMPLETIONS, {forgiving})
          .ranks.flatMap(rank => phrases[rank]?.targets ?? []);

  return {
    rewrite(query, {forgiving = false} = {}) {
      const exact = byPhrase.get(query.join(' '));
      if (exact !== undefined) return {queries: exact, whole: true};
      const replaced = replacements(query);
      const queries = replaced.length > 0 ? replaced : completed(query, forgiving);
      return {queries: queries.slice(0, MAX_REWRITINGS), whole: false};
    },
  };
};
