import type {Figures, Statistics, StatisticsBy} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {rowName} from './row-name.ts';
import {countText, daysText, hoursText, type Saying, shareText} from './saying.ts';

type Column = Exclude<keyof Saying['texts']['table'], 'caption' | 'heads' | 'total'>;

/** What is said of each part, column by column. */
const cellsOf = (figures: Figures, saying: Saying): readonly (readonly [Column, string])[] => {
  const {texts, language} = saying;
  const {started, cancelledBeforeStart, validation, notice, assessment} = figures;
  return [
    ['started', countText(started, saying)],
    ['medianHours', validation ? hoursText(validation.medianHours, language) : texts.tooFew],
    ['within48Hours', shareText(validation?.within48Hours ?? null, started, saying)],
    ['medianDays', notice ? daysText(notice.medianDays, language) : texts.tooFew],
    ['atLeastOneWeek', shareText(notice?.atLeastOneWeek ?? null, started, saying)],
    ['cancelledBeforeStart', countText(cancelledBeforeStart, saying)],
    ['written', shareText(assessment.written, started, saying)],
    ['signed', shareText(assessment.signed, started, saying)],
  ];
};

/* eslint-disable lit-a11y/no-redundant-role -- Without room the rows become blocks, which would
   take their meaning away from assistive technologies: the roles give it back. */
/** A figure; a dash for one that may not be told, which is left out where rows are blocks. */
const cellView = (column: Column, words: string, {texts}: Saying): TemplateResult => {
  const isTooFew = words === texts.tooFew;
  return html`<td role="cell" data-column=${texts.table[column]} ?data-few=${isTooFew}>
    ${isTooFew ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${words}</span>` : words}
  </td>`;
};

const rowView = (name: string, figures: Figures, saying: Saying): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${name}</th>
    ${cellsOf(figures, saying).map(([column, words]) => cellView(column, words, saying))}
  </tr>`;

/** Every figure that may be told, as a table. */
export const tableView = ({by, total, rows}: Statistics, saying: Saying): TemplateResult => {
  const {texts} = saying;
  const {table} = texts;
  const known = by as StatisticsBy;
  return html`<table role="table" part="table">
    <caption>
      ${table.caption(texts.bys[known])}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${table.heads[known]}</th>
        ${cellsOf(total, saying).map(
          ([column]) => html`<th role="columnheader" scope="col">${table[column]}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(({key, figures}) => rowView(rowName(by, key, saying), figures, saying))}
    </tbody>
    <tfoot role="rowgroup">
      ${rowView(table.total, total, saying)}
    </tfoot>
  </table>`;
};
/* eslint-enable lit-a11y/no-redundant-role */
