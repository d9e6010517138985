import type {Pagination} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {addressOf} from './address.ts';
import type {SearchForm} from './search-form.ts';
import {texts} from './texts.ts';

/** The pages worth a link: the ends, and those around the current one. */
const nearby = (current: number, total: number): number[] =>
  [...new Set([1, current - 1, current, current + 1, total])].filter(
    page => page >= 1 && page <= total,
  );

/** The links to the other pages of a list. */
export const pages = (form: SearchForm, {currentPage, totalPages}: Pagination): SafeHtml => {
  if (totalPages <= 1) return NOTHING;
  const link = (page: number, text: SafeHtml, mark = NOTHING) =>
    html`<li><a href="${addressOf(form, {page})}" ${mark}>${text}</a></li>`;
  const turn = (page: number, text: string) =>
    html`<li class="turn"><a href="${addressOf(form, {page})}">${text}</a></li>`;
  const numbered = nearby(currentPage, totalPages).flatMap((page, index, all) => [
    ...(page - (all[index - 1] ?? 0) > 1 ? [html`<li class="gap" aria-hidden="true">…</li>`] : []),
    link(
      page,
      html`<span class="visually-hidden">${texts.page} </span>${page}`,
      page === currentPage ? html`aria-current="page"` : NOTHING,
    ),
  ]);
  return html`<nav aria-label="${texts.pagination}">
    <ul class="pages">
      ${currentPage > 1 ? turn(currentPage - 1, texts.previous) : NOTHING} ${join(numbered)}
      ${currentPage < totalPages ? turn(currentPage + 1, texts.next) : NOTHING}
    </ul>
  </nav>`;
};
