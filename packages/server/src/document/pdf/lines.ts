import type {Face, Weight} from './faces.ts';
import {charactersOf, type Piece, piecesOf} from './pieces.ts';

/** What a text is written with; sizes in points. */
export type Lettering = {readonly weight: Weight; readonly size: number};

/** What a text in one font takes, in points. */
export type Measure = (text: string, face: Face, size: number) => number;

/** A text of one font at its place on a line. */
type Run = {readonly text: string; readonly face: Face; readonly x: number};

/** A line that is ready to be drawn. */
export type Line = readonly Run[];

/** The rounding of many small widths added up. */
const SLACK = 0.5;

/** Where a line may break: French puts a space before these marks, and ends no line there. */
const BREAKS = /(?<!«)[ \t]+(?![;:?!»])/;

type Word = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** It is only the beginning of a word, cut by the end of the line. */
  readonly isCut?: true;
};

/** What lies between two pieces that run to the left, themselves included, runs to the left. */
const inReadingOrder = (pieces: readonly Piece[]): Piece[] => {
  const ordered: Piece[] = [];
  let index = 0;
  while (index < pieces.length) {
    let end = index;
    if (pieces[index]?.towards === 'left') {
      for (let next = index + 1; next < pieces.length; next += 1) {
        const towards = pieces[next]?.towards;
        if (towards === 'right') break;
        if (towards === 'left') end = next;
      }
    }
    ordered.push(...pieces.slice(index, end + 1).reverse());
    index = end + 1;
  }
  return ordered;
};

/** Sets texts in lines, for a way to measure and one lettering. */
export const typesetter = (measure: Measure, {weight, size}: Lettering) => {
  const widthOf = ({text, face}: Piece): number => measure(text, face, size);
  const sum = (pieces: readonly Piece[]): number =>
    pieces.reduce((width, piece) => width + widthOf(piece), 0);
  const wordOf = (characters: readonly string[]): Word => {
    const pieces = piecesOf(characters, weight);
    return {pieces, width: sum(pieces)};
  };
  const space = wordOf([' ']);

  /** Cuts a word that no line can hold. */
  const cut = (characters: readonly string[], width: number): Word[] => {
    const parts: string[][] = [[]];
    let used = 0;
    for (const character of characters) {
      const advance = sum(piecesOf([character], weight));
      if (used + advance > width - SLACK && used > 0) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push(character);
      used += advance;
    }
    return parts.map((part, index) =>
      index === parts.length - 1 ? wordOf(part) : {...wordOf(part), isCut: true},
    );
  };

  const setLine = (words: readonly Word[], isLast: boolean): Line => {
    const spaced = words.flatMap((word, index) =>
      index === 0 ? word.pieces : [...space.pieces, ...word.pieces],
    );
    // Nobody sees it; without it, what reads aloud or copies takes two words for one.
    const isEnded = isLast || words.at(-1)?.isCut === true;
    const pieces = isEnded ? spaced : [...spaced, ...space.pieces];
    const runs: Run[] = [];
    let x = 0;
    let joins = false;
    for (const piece of inReadingOrder(pieces)) {
      const last = runs.at(-1);
      if (last && joins && piece.towards !== 'left' && last.face === piece.face) {
        runs[runs.length - 1] = {...last, text: last.text + piece.text};
      } else {
        runs.push({text: piece.text, face: piece.face, x});
      }
      joins = piece.towards !== 'left';
      x += widthOf(piece);
    }
    return runs;
  };

  const setParagraph = (text: string, width: number): Word[][] => {
    const lines: Word[][] = [[]];
    let used = 0;
    const put = (word: Word): void => {
      const needed = used === 0 ? word.width : used + space.width + word.width;
      if (needed > width && used > 0) {
        lines.push([word]);
        used = word.width;
      } else {
        lines.at(-1)?.push(word);
        used = needed;
      }
    };
    for (const written of text.split(BREAKS).filter(part => part !== '')) {
      const characters = charactersOf(written);
      const word = wordOf(characters);
      for (const part of word.width > width ? cut(characters, width) : [word]) put(part);
    }
    return lines;
  };

  /** Breaks a text into lines no wider than a width, between words where it can. */
  return (text: string, width: number): Line[] =>
    text
      .split('\n')
      .flatMap(paragraph => setParagraph(paragraph, width))
      .map((words, index, {length}) => setLine(words, index === length - 1));
};
