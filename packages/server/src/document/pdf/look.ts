import type {Lettering} from './lines.ts';

/** A lettering with its colour and the height of its lines, in points. */
export type Style = Lettering & {readonly color: string; readonly lineHeight: number};

const INK = '#1c2230';
const SOFT = '#535d70';
export const ACCENT = '#23407c';
export const HAIRLINE = '#d3d9e4';
export const PANEL = '#f4f6fa';

const style = (weight: Style['weight'], size: number, lineHeight: number, color = INK): Style => ({
  weight,
  size,
  lineHeight,
  color,
});

export const STYLES = {
  title: style('bold', 21, 26),
  frame: style('regular', 9.5, 13.5, SOFT),
  section: style('bold', 13.5, 18, ACCENT),
  heading: style('bold', 10.5, 14.5),
  text: style('regular', 9.5, 13.5),
  label: style('regular', 9.5, 13.5, SOFT),
  strong: style('bold', 9.5, 13.5),
  caption: style('regular', 9, 13, SOFT),
  columnName: style('bold', 8.5, 12),
  cell: style('regular', 8.5, 12),
  cellName: style('bold', 8.5, 12),
  smallColumnName: style('bold', 7.5, 10.5),
  smallCell: style('regular', 7.5, 10.5),
  smallCellName: style('bold', 7.5, 10.5),
  link: style('regular', 9.5, 13.5, ACCENT),
  footer: style('regular', 7, 9.5, SOFT),
} as const;

/** A4, in points. */
export const PAGE = {width: 595.28, height: 841.89} as const;
export const MARGIN = {top: 48, right: 56, bottom: 60, left: 56} as const;
export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
