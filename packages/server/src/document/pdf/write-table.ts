import type {Table} from '../blocks.ts';
import {HAIRLINE, type Style, STYLES} from './look.ts';
import {
  BOTTOM,
  decorate,
  drawLine,
  ensure,
  mark,
  nextPage,
  type Paper,
  rule,
  type Tag,
  tag,
  writeLines,
} from './paper.ts';
import {type Column, headHeight, PADDING, type Row, setTable, type SetTable} from './set-table.ts';

const UNDER = 8;

/** Draws a row, each cell inside what `put` makes of it. */
const drawRow = (
  paper: Paper,
  {cells, height}: Row,
  columns: readonly Column[],
  styleOf: (index: number) => Style,
  put: (index: number, draw: () => void) => void,
): void => {
  for (const [index, lines] of cells.entries()) {
    const style = styleOf(index);
    put(index, () => {
      for (const [number, line] of lines.entries()) {
        const y = paper.y + PADDING.along + number * style.lineHeight;
        drawLine(paper, line, style, (columns[index]?.x ?? 0) + PADDING.across, y);
      }
    });
  }
  paper.y += height;
};

const drawTop = (
  paper: Paper,
  {top, columns, topStyle}: SetTable,
  put: (draw: () => void) => void,
): void => {
  drawRow(paper, top, columns, topStyle, (_, draw) => {
    put(draw);
  });
  rule(paper, 1, HAIRLINE);
};

/** Writes one row; a part of it that goes over the page finds the column names there. */
const writeRow = (paper: Paper, body: Tag, parts: readonly Row[], set: SetTable): void => {
  const {columns, rowStyle} = set;
  const line = tag(paper, body, 'TR');
  const cells = columns.map((_, index) =>
    index === 0 ? tag(paper, line, 'TH', {scope: 'Row'}) : tag(paper, line, 'TD'),
  );
  for (const part of parts) {
    if (paper.y + part.height > BOTTOM) {
      nextPage(paper);
      drawTop(paper, set, draw => {
        decorate(paper, draw, 'Pagination');
      });
    }
    drawRow(paper, part, columns, rowStyle, (index, draw) => {
      const cell = cells[index];
      if (cell) mark(paper, cell, index === 0 ? 'TH' : 'TD', draw);
    });
  }
  rule(paper, 0.5, HAIRLINE);
};

/** The height the head of a table takes, which a heading above stays with. */
export const tableHeadHeight = (paper: Paper, table: Table): number =>
  headHeight(setTable(paper, table));

/** Writes a table; on each page it goes on, its column names are drawn again, and said once. */
export const writeTable = (paper: Paper, parent: Tag, table: Table): void => {
  const set = setTable(paper, table);
  ensure(paper, headHeight(set));
  const node = tag(paper, parent, 'Table');
  writeLines(paper, tag(paper, node, 'Caption'), 'Caption', set.caption, STYLES.caption);
  const head = tag(paper, tag(paper, node, 'THead'), 'TR');
  drawTop(paper, set, draw => {
    mark(paper, tag(paper, head, 'TH', {scope: 'Column'}), 'TH', draw);
  });
  const body = tag(paper, node, 'TBody');
  for (const parts of set.rows) writeRow(paper, body, parts, set);
  paper.y += UNDER;
};
