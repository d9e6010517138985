import {type Face, faceFor, type Weight} from './faces.ts';

/** A part of a line in one font and one direction. */
export type Piece = {
  readonly text: string;
  readonly face: Face;
  /** `left` for the scripts written from right to left, `none` for spaces, digits and marks. */
  readonly towards: 'right' | 'left' | 'none';
};

/** Drawn where no font has a character. */
const REPLACEMENT = '\ufffd';
const MOST_MARKS = 4;

const LEFTWARDS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
/** A selector says how the character before it looks; no font here has two looks. */
const UNSEEN = /\p{Variation_Selector}/gu;
/** What one character stands for by itself: no mark can join it. */
const PLAIN = /^[\u0020-\u02af\u1e00-\u1eff\u2010-\u2027\u20ac]*$/;

const segmenter = new Intl.Segmenter('fr', {granularity: 'grapheme'});

/** Marks stacked without end would climb over the lines above. */
const bounded = (character: string): string => {
  const [base = '', ...marks] = Array.from(character.replace(UNSEEN, ''));
  return base + marks.slice(0, MOST_MARKS).join('');
};

/** The characters a reader sees, each with its marks. */
export const charactersOf = (text: string): string[] =>
  PLAIN.test(text)
    ? Array.from(text)
    : [...segmenter.segment(text)].map(({segment}) => bounded(segment)).filter(one => one !== '');

const faceOf = (character: string, weight: Weight): {text: string; face: Face} => {
  const face = faceFor(character, weight);
  if (face) return {text: character, face};
  const replacement = faceFor(REPLACEMENT, weight);
  if (!replacement) throw new Error('no font has the replacement character');
  return {text: REPLACEMENT, face: replacement};
};

const towardsOf = (character: string): Piece['towards'] => {
  if (LEFTWARDS.test(character)) return 'left';
  return LETTER.test(character) ? 'right' : 'none';
};

/** Cuts characters into pieces of one font and one direction each. */
export const piecesOf = (characters: readonly string[], weight: Weight): Piece[] => {
  const pieces: Piece[] = [];
  for (const character of characters) {
    const {text, face} = faceOf(character, weight);
    const towards = towardsOf(character);
    const last = pieces.at(-1);
    const joins = last?.face === face && (last.towards === 'left') === (towards === 'left');
    if (joins) {
      const direction = last.towards === 'none' ? towards : last.towards;
      pieces[pieces.length - 1] = {text: last.text + text, face, towards: direction};
    } else {
      pieces.push({text, face, towards});
    }
  }
  return pieces;
};
