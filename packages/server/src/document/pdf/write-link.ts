import type {Block} from '../blocks.ts';
import {qrPath} from '../qr.ts';
import {MARGIN, PAGE, STYLES} from './look.ts';
import {drawLine, ensure, linesOf, mark, type Paper, type Tag, tag} from './paper.ts';

export type Link = Extract<Block, {kind: 'link'}>;

/** The side of the drawing, and how far the words beside it stay from it. */
export const QR = {side: 88, gap: 28} as const;

const UNDER = 5;

/** The height of an address in words. */
export const addressHeight = (paper: Paper, {address}: Link): number =>
  linesOf(paper, address, STYLES.link).length * STYLES.link.lineHeight + UNDER;

/** Writes an address that opens. */
export const writeAddress = (paper: Paper, parent: Tag, {address}: Link): void => {
  const lines = linesOf(paper, address, STYLES.link);
  const height = lines.length * STYLES.link.lineHeight;
  ensure(paper, height);
  const link = tag(paper, tag(paper, parent, 'P'), 'Link');
  const top = paper.y;
  mark(paper, link, 'Link', () => {
    for (const [index, line] of lines.entries()) {
      drawLine(paper, line, STYLES.link, MARGIN.left, top + index * STYLES.link.lineHeight);
    }
  });
  // A bare string would be written as a name.
  const annotation = {structParent: link, Contents: new String(address)};
  paper.doc.link(MARGIN.left, top, paper.width, height, address, annotation as object);
  // The annotation is written with the page the pen is on: now.
  link.end();
  paper.y += height + UNDER;
};

/** Draws the same to scan, against the right margin. */
export const drawQr = (paper: Paper, parent: Tag, link: Link, top: number): void => {
  const {side, path} = qrPath(link.address);
  const left = PAGE.width - MARGIN.right - QR.side;
  const bbox = [left, top, left + QR.side, top + QR.side] as const;
  mark(paper, tag(paper, parent, 'Figure', {alt: link.alternative, bbox}), 'Figure', () => {
    paper.doc
      .save()
      .translate(left, top)
      .scale(QR.side / side)
      .path(path)
      .fill('#000');
    paper.doc.restore();
  });
};
