import type {Face} from './faces.ts';
import {type Line, typesetter} from './lines.ts';
import {MARGIN, PAGE, type Style} from './look.ts';

type Doc = PDFKit.PDFDocument;
/** A node of the tree that says what is what to assistive technologies. */
export type Tag = PDFKit.PDFStructureElement;

type TagOptions = {
  readonly title?: string;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
};

/** Where the writing stands, and the hand that writes. */
export type Paper = {
  readonly doc: Doc;
  /** Next free height, in points from the top of the page. */
  y: number;
  /** How wide what is written may be, from the left margin. */
  width: number;
};

export const BOTTOM = PAGE.height - MARGIN.bottom;

/** Adds a node under another. */
export const tag = ({doc}: Paper, parent: Tag, type: string, options: TagOptions = {}): Tag => {
  const node = doc.struct(type, options);
  parent.add(node);
  return node;
};

/** Draws something that is what its node says. */
export const mark = ({doc}: Paper, node: Tag, type: string, draw: () => void): void => {
  node.add(doc.markStructureContent(type));
  draw();
  doc.endMarkedContent();
};

/** Draws something that says nothing: a rule, a background, what every page repeats. */
export const decorate = (
  {doc}: Paper,
  draw: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
): void => {
  doc.markContent('Artifact', {type});
  draw();
  doc.endMarkedContent();
};

export const nextPage = (paper: Paper): void => {
  paper.doc.addPage();
  paper.y = MARGIN.top;
};

/** Turns the page when what comes needs more height than is left. */
export const ensure = (paper: Paper, height: number): void => {
  if (paper.y + height > BOTTOM && paper.y > MARGIN.top) nextPage(paper);
};

// Known by its name: the document embeds each font once, and only what it used of it.
const choose = (doc: Doc, {face, size}: {face: Face; size: number}): Doc =>
  doc.registerFont(face.name, face.bytes).font(face.name).fontSize(size);

/** Breaks a text into lines of a style. */
export const linesOf = (paper: Paper, text: string, style: Style, width = paper.width): Line[] =>
  typesetter((run, face, size) => choose(paper.doc, {face, size}).widthOfString(run), style)(
    text,
    width,
  );

/** A letter and its marks are drawn as several signs, which alone mean nothing. */
const MARKS = /\p{M}/u;

/** Draws one line, its top at a height. */
export const drawLine = ({doc}: Paper, line: Line, style: Style, x: number, y: number): void => {
  const baseline = y + style.lineHeight / 2 + style.size * 0.34;
  for (const run of line) {
    const hasMarks = MARKS.test(run.text);
    if (hasMarks) doc.markContent('Span', {actual: run.text});
    choose(doc, {face: run.face, size: style.size})
      .fillColor(style.color)
      .text(run.text, x + run.x, baseline, {lineBreak: false, baseline: 'alphabetic'});
    if (hasMarks) doc.endMarkedContent();
  }
};

const FEWEST = 2;

/** How many of the lines left go on this page: never one alone here, nor one alone on the next. */
const fitting = (paper: Paper, left: number, lineHeight: number): number => {
  const room = Math.max(0, Math.floor((BOTTOM - paper.y + 0.01) / lineHeight));
  if (room >= left) return left;
  const here = left - room < FEWEST ? room - 1 : room;
  return here < FEWEST ? 0 : here;
};

/** Writes lines as the content of a node, over as many pages as they take. */
export const writeLines = (
  paper: Paper,
  node: Tag,
  type: string,
  lines: readonly Line[],
  style: Style,
  x: number = MARGIN.left,
): void => {
  let done = 0;
  while (done < lines.length) {
    let count = fitting(paper, lines.length - done, style.lineHeight);
    if (count === 0) {
      nextPage(paper);
      count = fitting(paper, lines.length - done, style.lineHeight);
    }
    const chunk = lines.slice(done, done + count);
    mark(paper, node, type, () => {
      for (const line of chunk) {
        drawLine(paper, line, style, x, paper.y);
        paper.y += style.lineHeight;
      }
    });
    done += count;
  }
};

/** Draws a line across, at the height the writing stands. */
export const rule = (
  paper: Paper,
  weight: number,
  color: string,
  x: number = MARGIN.left,
): void => {
  decorate(paper, () => {
    paper.doc
      .moveTo(x, paper.y)
      .lineTo(MARGIN.left + paper.width, paper.y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke();
  });
};
