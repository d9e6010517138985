import {withAccents} from './accents.ts';
import {isAcronym, isLegalForm} from './acronyms.ts';

/** Words written in lower case inside a name; the first ones have a capital where a name begins. */
const ARTICLES = new Set('au aux chez l la le les'.split(' '));
const LINKS = new Set('d de des du en et ou par pour sous sur'.split(' '));

/** Words of streets as registers shorten them; the first ones only at the beginning. */
const WAYS: Readonly<Record<string, string>> = {
  ALL: 'ALLEE',
  AV: 'AVENUE',
  BD: 'BOULEVARD',
  CHE: 'CHEMIN',
  CRS: 'COURS',
  FG: 'FAUBOURG',
  IMP: 'IMPASSE',
  PL: 'PLACE',
  R: 'RUE',
  RES: 'RESIDENCE',
  RTE: 'ROUTE',
  SQ: 'SQUARE',
};
const STREET_WORDS: Readonly<Record<string, string>> = {
  DR: 'DOCTEUR',
  GAL: 'GENERAL',
  MAL: 'MARECHAL',
  PDT: 'PRESIDENT',
  ST: 'SAINT',
  STE: 'SAINTE',
};

const WORD = /(?:\p{L}\.){2,}\p{L}?|\p{L}&\p{L}(?!\p{L})|[\p{L}\p{N}@]+/gu;
// Not after initials, as in `J L ALAIN`.
const ELISION = /(?<!(?:^|\P{L})\p{L}\.? )(?<![\p{L}\p{N}.&'])([LD]) (?=[AEIOUYH])/gu;
const VERB_ELISION = /(?:^|\P{L})(?:[CJMNST]|QU)'$/u;
const REPETITION = /^(\d*)(BIS|TER|QUATER)$/;
const ORDINAL = /^(\d+|X[IVX]*|I[IVX]+)(ER|ERE|E|EME)$/;

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `9BIS` → `9 bis`, `1ERE` → `1re`, `XXEME` → `XXe`; undefined for a word. */
const numeral = (word: string): string | undefined => {
  const [, figure = '', repetition] = REPETITION.exec(word) ?? [];
  if (repetition !== undefined) return `${figure} ${repetition.toLowerCase()}`.trim();
  const [, rank = '', sign] = ORDINAL.exec(word) ?? [];
  return sign && rank + ({ER: 'er', ERE: 're'}[sign] ?? 'e');
};

/** Where a word stands: at the beginning, where a name begins after a legal form, or inside. */
type Place = 'first' | 'begins' | 'inside';

const caseOf = (word: string, before: string, after: string, place: Place): string => {
  const lower = word.toLowerCase();
  const elided = after.startsWith("'");
  if (word.length > 1 || elided) {
    if (LINKS.has(lower)) return place === 'first' ? capitalize(lower) : lower;
    if (ARTICLES.has(lower)) return place === 'inside' ? lower : capitalize(lower);
  }
  // The `S` of `SOUP'S`, the `EST` of `C'EST`.
  if (before.endsWith("'") && (word.length <= 2 || VERB_ELISION.test(before))) return lower;
  if (word === 'A' && /[\p{L}\p{N}]{3} $/u.test(before) && /^ \p{L}{2}/u.test(after)) return 'à';
  return numeral(word) ?? (isAcronym(word) ? word : capitalize(withAccents(lower)));
};

const recase = (text: string): string => {
  let place: Place = 'first';
  return text.replace(ELISION, "$1'").replace(WORD, (word, at: number, whole: string) => {
    const after = whole.slice(at + word.length);
    const cased = caseOf(word, whole.slice(0, at), after, place);
    const begins = isLegalForm(word) || /^\d/.test(word) || /^ ?[("]|^ [-:] /.test(after);
    // A number before the name of a street is not its first word.
    if (place !== 'first' || !/^\d/.test(word)) place = begins ? 'begins' : 'inside';
    return cased;
  });
};

/**
 * The name of a company as one would write it, from capitals: `BOULANGERIE PAUL` → `Boulangerie
 * Paul`, `SARL L ATELIER` → `SARL L'Atelier`. A name that has lower case letters is left as it is.
 */
export const nameCase = (text: string): string => (isCapitals(text) ? recase(text) : text);

/** A street as one would write it, from capitals: `12BIS R DUPONT DES LOGES` → `12 bis Rue Dupont des Loges`. */
export const streetCase = (text: string): string => {
  if (!isCapitals(text)) return text;
  const [, number = '', way = '', rest = ''] =
    /^(\d\S*(?: (?:BIS|TER|QUATER|[A-H]))? )?(\S+)(.*)$/.exec(text) ?? [];
  const words = rest.replace(/\p{L}+/gu, word => STREET_WORDS[word] ?? word);
  return recase(`${number}${WAYS[way] ?? way}${words}`);
};
