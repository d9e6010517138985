import type {Table} from '../blocks.ts';
import type {Line} from './lines.ts';
import {CONTENT_WIDTH, MARGIN, type Style, STYLES} from './look.ts';
import {BOTTOM, linesOf, type Paper} from './paper.ts';

/** The blank inside a cell. */
export const PADDING = {across: 4, along: 3.5} as const;

/** From here on the columns are narrow and the letters smaller. */
const MANY_COLUMNS = 7;

export type Column = {readonly x: number; readonly width: number};

/** The lines of a row's cells, set; as high as the longest of them. */
export type Row = {readonly cells: readonly (readonly Line[])[]; readonly height: number};

type StyleOf = (column: number) => Style;

const columnsOf = ({columns, widths}: Table): Column[] => {
  const parts = columns.map((_, index) => widths?.[index] ?? 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let x = MARGIN.left;
  return parts.map(part => {
    const column = {x, width: (CONTENT_WIDTH * part) / whole};
    x += column.width;
    return column;
  });
};

const stylesOf = ({columns}: Table) =>
  columns.length >= MANY_COLUMNS
    ? {top: STYLES.smallColumnName, name: STYLES.smallCellName, cell: STYLES.smallCell}
    : {top: STYLES.columnName, name: STYLES.cellName, cell: STYLES.cell};

const rowOf = (cells: readonly (readonly Line[])[], {lineHeight}: Style): Row => ({
  cells,
  height: Math.max(...cells.map(({length}) => length)) * lineHeight + 2 * PADDING.along,
});

/** Parts a row that no page can hold. */
const parted = ({cells}: Row, style: Style, room: number): Row[] => {
  const most = Math.max(1, Math.floor((room - 2 * PADDING.along) / style.lineHeight));
  const longest = Math.max(...cells.map(({length}) => length));
  return Array.from({length: Math.ceil(longest / most)}, (_, index) =>
    rowOf(
      cells.map(lines => lines.slice(index * most, (index + 1) * most)),
      style,
    ),
  );
};

/** Sets a table: its columns, and its rows each in one part, or in as many as it takes pages. */
export const setTable = (paper: Paper, table: Table) => {
  const styles = stylesOf(table);
  const columns = columnsOf(table);
  const topStyle: StyleOf = () => styles.top;
  const rowStyle: StyleOf = column => (column === 0 ? styles.name : styles.cell);
  const setRow = (texts: readonly string[], styleOf: StyleOf): Row =>
    rowOf(
      texts.map((text, index) => {
        const width = (columns[index]?.width ?? 0) - 2 * PADDING.across;
        return linesOf(paper, text, styleOf(index), width);
      }),
      styleOf(0),
    );
  const top = setRow(table.columns, topStyle);
  const room = BOTTOM - MARGIN.top - top.height;
  return {
    columns,
    topStyle,
    rowStyle,
    caption: linesOf(paper, table.caption, STYLES.caption),
    top,
    rows: table.rows.map(({header, cells}) => {
      const row = setRow([header, ...cells], rowStyle);
      return row.height <= room ? [row] : parted(row, styles.cell, room);
    }),
  };
};

export type SetTable = ReturnType<typeof setTable>;

/** A table no higher than this stays on one page. */
const MOST_KEPT = 220;

/** The height of what never parts: a small table, or the head of one and its first row. */
export const headHeight = ({caption, top, rows}: SetTable): number => {
  const head = caption.length * STYLES.caption.lineHeight + top.height;
  const whole = rows.flat().reduce((sum, {height}) => sum + height, head);
  return whole <= MOST_KEPT ? whole : head + (rows[0]?.[0]?.height ?? 0);
};
