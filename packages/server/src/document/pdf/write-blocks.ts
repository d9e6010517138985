import type {Block} from '../blocks.ts';
import {ACCENT, MARGIN, type Style, STYLES} from './look.ts';
import {decorate, ensure, linesOf, type Paper, type Tag, tag, writeLines} from './paper.ts';
import {factsHeight, firstFactHeight, writeFacts} from './write-facts.ts';
import {addressHeight, writeAddress} from './write-link.ts';
import {tableHeadHeight, writeTable} from './write-table.ts';

const BULLET_INDENT = 12;
/** A heading stays with so many lines of what it announces. */
const ANNOUNCED = 3;
const ABOVE_HEADING = 7;

const linesHeight = (paper: Paper, text: string, style: Style): number =>
  linesOf(paper, text, style).length * style.lineHeight;

/** The height of what a title right above must not be parted from. */
export const leadHeight = (paper: Paper, [first, ...others]: readonly Block[]): number => {
  switch (first?.kind) {
    case undefined:
      return 0;
    case 'heading': {
      const own = linesHeight(paper, first.text, STYLES.heading);
      return ABOVE_HEADING + own + leadHeight(paper, others);
    }
    case 'paragraph':
      return (
        Math.min(linesOf(paper, first.text, STYLES.text).length, ANNOUNCED) * STYLES.text.lineHeight
      );
    case 'facts':
      return firstFactHeight(paper, first.facts);
    case 'list':
      return ANNOUNCED * STYLES.text.lineHeight;
    case 'table':
      return tableHeadHeight(paper, first);
    case 'link':
      return addressHeight(paper, first);
  }
};

const writeHeading = (paper: Paper, parent: Tag, text: string, next: readonly Block[]): void => {
  const lines = linesOf(paper, text, STYLES.heading);
  paper.y += ABOVE_HEADING;
  ensure(paper, lines.length * STYLES.heading.lineHeight + leadHeight(paper, next));
  writeLines(paper, tag(paper, parent, 'H3'), 'H3', lines, STYLES.heading);
  paper.y += 1;
};

const UNDER_PARAGRAPH = 5;

/** The height of what is written beside a drawing: a few words, facts, an address. */
export const besideHeight = (paper: Paper, blocks: readonly Block[]): number => {
  const heights = blocks.map(block => {
    if (block.kind === 'facts') return factsHeight(paper, block.facts);
    if (block.kind === 'link') return addressHeight(paper, block);
    return block.kind === 'paragraph'
      ? linesHeight(paper, block.text, STYLES.text) + UNDER_PARAGRAPH
      : 0;
  });
  return heights.reduce((sum, height) => sum + height, 0);
};

const writeParagraph = (paper: Paper, parent: Tag, text: string): void => {
  const lines = linesOf(paper, text, STYLES.text);
  writeLines(paper, tag(paper, parent, 'P'), 'P', lines, STYLES.text);
  paper.y += UNDER_PARAGRAPH;
};

const writeList = (paper: Paper, parent: Tag, items: readonly string[]): void => {
  const list = tag(paper, parent, 'L');
  for (const item of items) {
    const lines = linesOf(paper, item, STYLES.text, paper.width - BULLET_INDENT);
    ensure(paper, Math.min(lines.length, 4) * STYLES.text.lineHeight);
    decorate(paper, () => {
      const middle = paper.y + STYLES.text.lineHeight / 2;
      paper.doc.circle(MARGIN.left + 4, middle + 0.5, 1.5).fill(ACCENT);
    });
    const body = tag(paper, tag(paper, list, 'LI'), 'LBody');
    writeLines(paper, body, 'LBody', lines, STYLES.text, MARGIN.left + BULLET_INDENT);
    paper.y += 2.5;
  }
  paper.y += 3;
};

const writeBlock = (paper: Paper, parent: Tag, block: Block, next: readonly Block[]): void => {
  switch (block.kind) {
    case 'heading':
      writeHeading(paper, parent, block.text, next);
      break;
    case 'paragraph':
      writeParagraph(paper, parent, block.text);
      break;
    case 'facts':
      writeFacts(paper, parent, block.facts);
      break;
    case 'list':
      writeList(paper, parent, block.items);
      break;
    case 'table':
      writeTable(paper, parent, block);
      break;
    case 'link':
      writeAddress(paper, parent, block);
  }
};

/** Writes blocks in order, each heading on the page of what it announces. */
export const writeBlocks = (paper: Paper, parent: Tag, blocks: readonly Block[]): void => {
  for (const [index, block] of blocks.entries()) {
    writeBlock(paper, parent, block, blocks.slice(index + 1));
  }
};
