import {createBestOf} from './best-of.ts';
import {createPostings, documentsWith, type Postings} from './postings.ts';
import {MAX_TERMS, SHORTEST_WHOLE, isNamed, scoreOf, type Entry} from './score.ts';
import {createVocabulary, wholeWord, type Term} from './vocabulary.ts';

/** What is searched: everything is in folded words. */
export interface IndexedDocument {
  /** The forms by which the document is called; a query that begins one ranks high. */
  readonly names: readonly (readonly string[])[];
  /** Other words that find the document as well as its names do. */
  readonly words?: readonly string[];
  /** Words that find the document too, below those found by their own. */
  readonly context?: readonly string[];
}

/** What a search finds. */
interface Found {
  /** Positions of the documents in the list indexed, best first. */
  readonly ranks: readonly number[];
  /** One is called exactly as typed, or there are enough: looking further would bring noise. */
  readonly clear: boolean;
}

interface WordIndex {
  /** Documents in which every word of the query is found; at most eight words count. */
  search(query: readonly string[], limit: number, options?: {forgiving?: boolean}): Found;
}

/** With fewer, the query may be misspelt. */
const ENOUGH = 5;
/** Beyond this number of documents, those whose name begins as typed are enough. */
const BROAD = 2000;
/** The likeliest documents are considered, not more: no query may hold the others up. */
const MAX_CONSIDERED = 3000;

/**
 * Indexes documents in memory for suggestions as one types: each word of the query is found whole
 * or as the beginning of a word and, if `forgiving`, with one typo from four letters on. The
 * documents come likeliest first: their order settles what the words leave equal.
 */
export const createWordIndex = (documents: readonly IndexedDocument[]): WordIndex => {
  const texts = documents.map(({names, words = [], context = []}) => ({
    own: [...new Set([...names.flat(), ...words])],
    context,
    names,
  }));
  const distinct = new Set<string>();
  for (const {own, context} of texts) for (const word of [...own, ...context]) distinct.add(word);
  const vocabulary = createVocabulary(distinct);
  const entries = texts.map(({own, context, names}): Entry => ({
    names: names.map(vocabulary.idsOf),
    own: vocabulary.idsOf(own),
    context: vocabulary.idsOf(context),
  }));
  const postingsOf = (idsOf: (entry: Entry) => readonly number[]): Postings =>
    createPostings(entries.map(idsOf), vocabulary.size);
  const anywhere = postingsOf(({own, context}) => [...own, ...context]);
  const atStart = postingsOf(({names}) => names.flatMap(name => name.slice(0, 1)));
  const alone = postingsOf(({names}) => names.flatMap(name => (name.length === 1 ? name : [])));
  const documentsOf = (...conditions: [Postings, Term][]): number[] =>
    documentsWith(conditions, entries.length);

  /** One word in order of rank: what it names, what begins with it whole, what begins with it. */
  const stagesOf = (term: Term): number[] => {
    const whole = wholeWord(term);
    const startsWhole = term.length < SHORTEST_WHOLE ? [] : documentsOf([atStart, whole]);
    return [...documentsOf([alone, whole]), ...startsWhole, ...documentsOf([atStart, term])];
  };

  return {
    search(query, limit, {forgiving = false} = {}) {
      const typed = [...new Set(query)].slice(0, MAX_TERMS);
      const terms = typed.map(word => vocabulary.lookUp(word, forgiving));
      const [first, ...others] = terms;
      if (first === undefined) return {ranks: [], clear: false};

      const best = createBestOf(limit);
      const consider = (ranks: readonly number[]): void => {
        for (const rank of ranks.slice(0, MAX_CONSIDERED)) {
          const entry = entries[rank];
          if (entry !== undefined) best.offer(rank, scoreOf(terms, entry));
        }
      };
      const conditions = terms.map((term): [Postings, Term] => [anywhere, term]);
      const matching = documentsOf(...conditions);
      if (matching.length > BROAD) {
        const sorted = others.length === 0 && first.misspelt.size === 0;
        if (sorted) consider([...new Set(stagesOf(first))].slice(0, limit));
        else consider(documentsOf(...conditions, [atStart, first]));
      }
      if (best.items.length < limit) consider(matching);

      const enough = best.items.length >= Math.min(ENOUGH, limit);
      return {ranks: best.items, clear: enough || isNamed(best.bestScore)};
    },
  };
};
