import {html, nothing, type TemplateResult} from 'lit';
import type {Translation} from '../l10n/fr.ts';

const AROUND = 1;

/** Pages to show: the first, the last, those around the present one; 0 stands for a gap. */
export const pagesToShow = (current: number, total: number): number[] => {
  const wanted = new Set([1, total]);
  for (let page = current - AROUND; page <= current + AROUND; page++) {
    if (page >= 1 && page <= total) wanted.add(page);
  }
  const pages = [...wanted].toSorted((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const gap = page - (pages[index - 1] ?? page);
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [0, page] : [page];
  });
};

/** The pages of a list, as the navigation landmark people know. */
export const pagination = (
  current: number,
  total: number,
  texts: Translation,
  turnTo: (page: number) => void,
): TemplateResult | typeof nothing => {
  if (total <= 1) return nothing;
  const button = (page: number, label: string, spoken = label) =>
    html`<button
      type="button"
      class="page"
      aria-label=${spoken}
      @click=${() => {
        turnTo(page);
      }}
    >
      ${label}
    </button>`;
  return html`<nav aria-label=${texts.pagination} part="pagination">
    <ul>
      ${current > 1 ? html`<li>${button(current - 1, texts.previous)}</li>` : nothing}
      ${pagesToShow(current, total).map(page => {
        if (page === 0) return html`<li aria-hidden="true">…</li>`;
        return page === current
          ? html`<li><span class="page" aria-current="page">${page}</span></li>`
          : html`<li>${button(page, String(page), texts.page(page, total))}</li>`;
      })}
      ${current < total ? html`<li>${button(current + 1, texts.next)}</li>` : nothing}
    </ul>
  </nav>`;
};
