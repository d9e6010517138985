import {Match} from './match.ts';
import {matchOf, type Term} from './vocabulary.ts';

/** A document, its words as ids of the vocabulary. */
export interface Entry {
  readonly names: readonly (readonly number[])[];
  readonly own: readonly number[];
  readonly context: readonly number[];
}

/** Bounds the cost of a query whatever is typed. */
export const MAX_TERMS = 8;

/** One or two letters are a word in progress, even where they are one of their own. */
export const SHORTEST_WHOLE = 3;
const MAX_LEAD = 2 * MAX_TERMS;

const bestMatch = (term: Term, ids: readonly number[]): Match => {
  let best: Match = Match.none;
  for (const id of ids) {
    const match = matchOf(term, id);
    if (match === Match.exact) return match;
    if (match > best) best = match;
  }
  return best;
};

/**
 * How many words of a name are given, from its first on; more than `MAX_TERMS` if it is all said
 * and nothing else is said of it: `saint s` is not the name of Le Saint.
 */
const leadOf = (terms: readonly Term[], name: readonly number[]): number => {
  let given = 0;
  let whole = true;
  for (const term of terms) {
    const id = name[given];
    const match = id === undefined ? Match.none : matchOf(term, id);
    if (match !== Match.none) given += 1;
    const unfinished = match === Match.prefix || match === Match.typoInPrefix;
    if (unfinished || (match === Match.none && bestMatch(term, name) !== Match.none)) whole = false;
  }
  return whole && given === name.length ? MAX_TERMS + given : given;
};

/**
 * Fewer typos first, then words of the document's own, then the beginning of its name, then whole
 * words. The document is one that every term meets.
 */
export const scoreOf = (terms: readonly Term[], entry: Entry): number => {
  let typos = 0;
  let borrowed = 0;
  let whole = 0;
  for (const term of terms) {
    const own = bestMatch(term, entry.own);
    const other = own >= Match.prefix ? Match.none : bestMatch(term, entry.context);
    const match = other > own ? other : own;
    if (match < Match.prefix) typos += 1;
    if (match === Match.exact && term.length >= SHORTEST_WHOLE) whole += 1;
    if (other > own) borrowed += 1;
  }
  let lead = 0;
  for (const name of entry.names) lead = Math.max(lead, leadOf(terms, name));
  const right = MAX_TERMS - typos;
  const owned = MAX_TERMS - borrowed;
  return ((right * (MAX_TERMS + 1) + owned) * (MAX_LEAD + 1) + lead) * (MAX_TERMS + 1) + whole;
};

/** Tells whether a score is that of a document called exactly as typed. */
export const isNamed = (score: number): boolean => {
  const withoutWhole = Math.floor(score / (MAX_TERMS + 1));
  const right = Math.floor(withoutWhole / (MAX_LEAD + 1) / (MAX_TERMS + 1));
  return right === MAX_TERMS && withoutWhole % (MAX_LEAD + 1) > MAX_TERMS;
};
