import type {Fact} from '../blocks.ts';
import {CONTENT_WIDTH, HAIRLINE, MARGIN, PANEL, type Style, STYLES} from './look.ts';
import {
  BOTTOM,
  decorate,
  drawLine,
  ensure,
  linesOf,
  mark,
  type Paper,
  rule,
  type Tag,
  tag,
  writeLines,
} from './paper.ts';

const LABEL_WIDTH = 158;
const GAP = 14;
const ROW_PADDING = 2.25;
/** A value longer than this may begin on one page and end on the next. */
const MOST_KEPT = 12;
const PANEL_PADDING = 12;

type Setting = {
  readonly left: number;
  readonly labelWidth: number;
  readonly width: number;
  readonly valueStyle: Style;
};

const setFact = (paper: Paper, {label, value}: Fact, {width, labelWidth, valueStyle}: Setting) => {
  const labels = linesOf(paper, label, STYLES.label, labelWidth);
  const values = linesOf(paper, value, valueStyle, width - labelWidth - GAP);
  const height = Math.max(labels.length, values.length) * valueStyle.lineHeight + 2 * ROW_PADDING;
  return {labels, values, height};
};

type SetFact = ReturnType<typeof setFact>;

const writeFact = (paper: Paper, list: Tag, {labels, values}: SetFact, setting: Setting): void => {
  const {left, labelWidth, valueStyle} = setting;
  const item = tag(paper, list, 'LI');
  const kept = Math.max(labels.length, Math.min(values.length, MOST_KEPT));
  ensure(paper, kept * valueStyle.lineHeight + 2 * ROW_PADDING);
  paper.y += ROW_PADDING;
  const top = paper.y;
  mark(paper, tag(paper, item, 'Lbl'), 'Lbl', () => {
    for (const [index, line] of labels.entries()) {
      drawLine(paper, line, STYLES.label, left, top + index * STYLES.label.lineHeight);
    }
  });
  const page = paper.doc.page;
  writeLines(
    paper,
    tag(paper, item, 'LBody'),
    'LBody',
    values,
    valueStyle,
    left + labelWidth + GAP,
  );
  const labelsEnd = top + labels.length * STYLES.label.lineHeight;
  if (paper.doc.page === page) paper.y = Math.max(paper.y, labelsEnd);
  paper.y += ROW_PADDING;
};

const plain = ({width}: Paper): Setting => ({
  left: MARGIN.left,
  labelWidth: LABEL_WIDTH,
  width,
  valueStyle: STYLES.text,
});

/** The values stand under one another, in the panel and out of it. */
const IN_PANEL: Setting = {
  left: MARGIN.left + PANEL_PADDING,
  labelWidth: LABEL_WIDTH - PANEL_PADDING,
  width: CONTENT_WIDTH - 2 * PANEL_PADDING,
  valueStyle: STYLES.strong,
};

const UNDER = 5;

/** The height the first fact takes, which a heading above stays with. */
export const firstFactHeight = (paper: Paper, [first]: readonly Fact[]): number =>
  first
    ? Math.min(setFact(paper, first, plain(paper)).height, MOST_KEPT * STYLES.text.lineHeight)
    : 0;

/** The height all of them take. */
export const factsHeight = (paper: Paper, facts: readonly Fact[]): number =>
  facts.reduce((sum, fact) => sum + setFact(paper, fact, plain(paper)).height, UNDER);

/** Writes names and what is said under them, as a list. */
export const writeFacts = (paper: Paper, parent: Tag, facts: readonly Fact[]): void => {
  const list = tag(paper, parent, 'L');
  for (const fact of facts) {
    writeFact(paper, list, setFact(paper, fact, plain(paper)), plain(paper));
    rule(paper, 0.5, HAIRLINE);
  }
  paper.y += UNDER;
};

/** Writes what the document is about, in a panel at its head. */
export const writeSummary = (paper: Paper, parent: Tag, facts: readonly Fact[]): void => {
  const rows = facts.map(fact => setFact(paper, fact, IN_PANEL));
  const height = rows.reduce((sum, row) => sum + row.height, PANEL_PADDING);
  const fits = paper.y + height <= BOTTOM;
  // Names of hundreds of characters may need more than a page: then there is no panel to draw.
  if (fits) {
    decorate(paper, () => {
      paper.doc.roundedRect(MARGIN.left, paper.y, CONTENT_WIDTH, height, 4).fill(PANEL);
    });
  }
  paper.y += PANEL_PADDING / 2;
  const list = tag(paper, parent, 'L');
  for (const row of rows) writeFact(paper, list, row, IN_PANEL);
  paper.y += PANEL_PADDING / 2;
};
