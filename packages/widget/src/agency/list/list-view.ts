import type {ConventionPage} from '@immersion-kit/sdk';
import type {ConventionSort} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {type Filters, filtersWith} from '../place.ts';
import {lineView, type LineView} from './line-view.ts';

type View = LineView & {
  readonly page: ConventionPage;
  readonly shown: Filters;
  readonly isBusy: boolean;
  readonly find: (filters: Filters) => void;
};

/** Orders are one way each: what is last or far is what nobody looks for. */
const DIRECTIONS = {
  waiting: 'ascending',
  dateStart: 'ascending',
  submittedAt: 'descending',
} as const satisfies Record<ConventionSort, 'ascending' | 'descending'>;

const columnHead = (
  {shown, saying, find}: View,
  name: string,
  sort?: ConventionSort,
): TemplateResult => {
  if (sort === undefined) return html`<th role="columnheader" scope="col">${name}</th>`;
  return html`<th
    role="columnheader"
    scope="col"
    aria-sort=${shown.sort === sort ? DIRECTIONS[sort] : 'none'}
  >
    <button
      type="button"
      class="link sort"
      title=${saying.texts.list.sortBy(name)}
      @click=${() => {
        find(filtersWith(shown, {sort}));
      }}
    >
      ${name}<span aria-hidden="true">${arrowOf(shown.sort === sort ? sort : undefined)}</span>
    </button>
  </th>`;
};

const arrowOf = (sort: ConventionSort | undefined): string => {
  if (sort === undefined) return '';
  return DIRECTIONS[sort] === 'ascending' ? '\u00a0↑' : '\u00a0↓';
};

/* eslint-disable lit-a11y/no-redundant-role -- See the lines: on a narrow screen they are blocks. */
/** The lines, as a table; where there is no room, as blocks. */
export const tableView = (view: View): TemplateResult => {
  const {page, saying, isBusy} = view;
  const {list} = saying.texts;
  const {columns} = list;
  return html`<table role="table" class="lines-table" aria-busy=${isBusy ? 'true' : 'false'}>
    <caption class="visually-hidden">
      ${list.title}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columnHead(view, columns.name)} ${columnHead(view, columns.due, 'waiting')}
        ${columnHead(view, columns.dates, 'dateStart')} ${columnHead(view, columns.status)}
        ${columnHead(view, columns.submitted, 'submittedAt')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        page.data,
        ({id}) => id,
        line => lineView(line, view),
      )}
    </tbody>
  </table>`;
};
/* eslint-enable lit-a11y/no-redundant-role */

/** From one page to the next. */
export const pagesView = ({page, shown, saying, find}: View): TemplateResult | typeof nothing => {
  const {list} = saying.texts;
  const {currentPage, totalPages} = page.pagination;
  if (totalPages < 2) return nothing;
  const turn = (label: string, to: number) =>
    to < 1 || to > totalPages
      ? nothing
      : html`<button
          type="button"
          class="button"
          @click=${() => {
            find({...shown, page: to});
          }}
        >
          ${label}
        </button>`;
  return html`<nav class="actions" aria-label=${list.pages}>
    ${turn(list.previousPage, currentPage - 1)}
    <span>${list.page(currentPage, totalPages)}</span>
    ${turn(list.nextPage, currentPage + 1)}
  </nav>`;
};
