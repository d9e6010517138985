import {STATISTICS_BY, type Statistics, type StatisticsBy} from '@immersion-kit/sdk/contract';
import {html, type TemplateResult} from 'lit';
import {chartView} from './chart-view.ts';
import type {Saying} from './saying.ts';
import {tableView} from './table-view.ts';

type View = {
  readonly saying: Saying;
  /** What is asked for; what was read may be of the choice before. */
  readonly by: StatisticsBy;
  readonly choose: (by: StatisticsBy) => void;
};

const choiceView = ({saying: {texts}, by, choose}: View): TemplateResult =>
  html`<div class="field" part="field">
    <label for="by">${texts.by}</label>
    <select
      id="by"
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value as StatisticsBy);
      }}
    >
      ${STATISTICS_BY.map(
        one => html`<option value=${one} .selected=${one === by}>${texts.bys[one]}</option>`,
      )}
    </select>
  </div>`;

/** The figures part by part: what they are told apart by, as bars and as a table. */
export const breakdownView = (read: Statistics, view: View): TemplateResult => {
  const {saying} = view;
  return html`${choiceView(view)}
  ${
    read.rows.length === 0
      ? html`<p id="no-row">${saying.texts.noRow}</p>`
      : html`${chartView(read, saying)} ${tableView(read, saying)}
          <p class="soft">${saying.texts.tooFewNote}</p>`
  }`;
};
