import type {Term} from './vocabulary.ts';

/** For each word, by id, the documents that have it. */
export interface Postings {
  /** Raises to `level` the documents at the level below that have a word the term meets. */
  raise(levels: Uint8Array, term: Term, level: number): void;
}

/** Turns words by document into documents by word, end to end in the order of the words. */
export const createPostings = (
  wordsByDocument: readonly (readonly number[])[],
  vocabularySize: number,
): Postings => {
  const ends = new Uint32Array(vocabularySize + 1);
  for (const ids of wordsByDocument) {
    for (const id of ids) ends[id + 1] = (ends[id + 1] ?? 0) + 1;
  }
  for (let id = 1; id <= vocabularySize; id += 1) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);

  const ranks = new Uint32Array(ends[vocabularySize] ?? 0);
  const next = ends.slice();
  wordsByDocument.forEach((ids, rank) => {
    for (const id of ids) {
      const at = next[id] ?? 0;
      ranks[at] = rank;
      next[id] = at + 1;
    }
  });

  const raiseRange = (levels: Uint8Array, start: number, end: number, level: number): void => {
    const last = ends[end] ?? 0;
    for (let at = ends[start] ?? 0; at < last; at += 1) {
      const rank = ranks[at] ?? 0;
      if (levels[rank] === level - 1) levels[rank] = level;
    }
  };
  return {
    raise(levels, {start, end, misspelt}, level) {
      raiseRange(levels, start, end, level);
      for (const id of misspelt.keys()) raiseRange(levels, id, id + 1, level);
    },
  };
};

/** The documents that meet all the conditions, in their order. */
export const documentsWith = (
  conditions: readonly (readonly [Postings, Term])[],
  documentCount: number,
): number[] => {
  const levels = new Uint8Array(documentCount);
  conditions.forEach(([postings, term], before) => {
    postings.raise(levels, term, before + 1);
  });
  const all = conditions.length;
  const found: number[] = [];
  for (let rank = levels.indexOf(all); rank >= 0; rank = levels.indexOf(all, rank + 1)) {
    found.push(rank);
  }
  return found;
};
