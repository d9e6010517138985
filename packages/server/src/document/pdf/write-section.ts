import type {Block, Section} from '../blocks.ts';
import {ACCENT, STYLES} from './look.ts';
import {ensure, linesOf, type Paper, rule, type Tag, tag, writeLines} from './paper.ts';
import {besideHeight, leadHeight, writeBlocks} from './write-blocks.ts';
import {drawQr, type Link, QR} from './write-link.ts';

const ABOVE = 13;
const UNDER_RULE = 6;
const UNDER_TITLE = 3;

/** Something done with less width, for what stands on the right. */
const narrowly = <Result>(paper: Paper, act: () => Result): Result => {
  const {width} = paper;
  paper.width = width - QR.side - QR.gap;
  const result = act();
  paper.width = width;
  return result;
};

/** Writes a part on the left of its drawing, which is last in reading order. */
const writeBeside = (paper: Paper, node: Tag, blocks: readonly Block[], link: Link): void => {
  const top = paper.y;
  narrowly(paper, () => {
    writeBlocks(paper, node, blocks);
  });
  drawQr(paper, node, link, top);
  paper.y = Math.max(paper.y, top + QR.side);
};

/** Writes one part of a document under its title, which the outline names too. */
export const writeSection = (paper: Paper, root: Tag, {title, blocks}: Section): void => {
  const lines = linesOf(paper, title, STYLES.section);
  const link = blocks.find(block => block.kind === 'link');
  paper.y += ABOVE;
  const ownHeight = UNDER_RULE + lines.length * STYLES.section.lineHeight + UNDER_TITLE;
  const next = link
    ? Math.max(
        QR.side,
        narrowly(paper, () => besideHeight(paper, blocks)),
      )
    : leadHeight(paper, blocks);
  ensure(paper, ownHeight + next);
  rule(paper, 1.25, ACCENT);
  paper.y += UNDER_RULE;
  paper.doc.outline.addItem(title);
  const node = tag(paper, root, 'Sect', {title});
  writeLines(paper, tag(paper, node, 'H2'), 'H2', lines, STYLES.section);
  paper.y += UNDER_TITLE;
  if (link) writeBeside(paper, node, blocks, link);
  else writeBlocks(paper, node, blocks);
};
