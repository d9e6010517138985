import {html, join, type SafeHtml} from '../../http/html.ts';
import {NOTHING} from './nothing.ts';
import {addressOf, ANSWER_ID} from './address.ts';
import {card} from './card.ts';
import {atPlace} from './format.ts';
import {pages} from './pages.ts';
import type {Found} from './search.ts';
import type {SearchForm} from './search-form.ts';
import {sortOf} from './search-query.ts';
import {jobLabel, placeLabel} from './settle.ts';
import {texts} from './texts.ts';
import {waysOut} from './ways-out.ts';

const recap = (form: SearchForm, {job, place, offers}: Found): SafeHtml => {
  const sorted = offers.data.length > 0 ? texts.sortedBy[sortOf(form, place.chosen)] : '';
  const what = job.chosen ? jobLabel(job.chosen) : texts.everyJob;
  const where = place.chosen
    ? html`<strong>${atPlace({...place.chosen, name: placeLabel(place.chosen)})}</strong> et
        ${texts.within(form.rayon)}`
    : html`<strong>${texts.anywhere}</strong>`;
  return html`<p class="recap"><strong>${what}</strong>, ${where}. ${sorted}</p>`;
};

/** Links to what else the typed texts may have meant. */
const others = (form: SearchForm, {job, place}: Found): SafeHtml => {
  const links = [
    ...job.others.map(other => ({
      text: jobLabel(other),
      changes: {metier: jobLabel(other), 'metier-code': other.appellationCode},
    })),
    ...place.others.map(other => ({
      text: placeLabel(other),
      changes: {lieu: placeLabel(other), 'lieu-code': other.communeCode},
    })),
  ];
  if (links.length === 0) return NOTHING;
  return html`<div class="others">
    <p id="autres">${texts.didYouMean}</p>
    <ul aria-labelledby="autres">
      ${join(
        links.map(
          ({text, changes}) => html`<li><a href="${addressOf(form, changes)}">${text}</a></li>`,
        ),
      )}
    </ul>
  </div>`;
};

const headingOf = ({job, offers: {pagination}}: Found): string => {
  if (pagination.totalRecords === 0) return texts.none;
  const count = job.chosen ? texts.companiesFound : texts.immersions;
  return count(pagination.totalRecords);
};

/** What was found, for what, and what to do when it is nothing. */
export const results = (form: SearchForm, found: Found): SafeHtml => {
  const {data, pagination} = found.offers;
  const {currentPage, totalPages} = pagination;
  const page =
    totalPages > 1 ? html`<p class="soft">${texts.pageOf(currentPage, totalPages)}</p>` : NOTHING;
  return html`<section aria-labelledby="${ANSWER_ID}">
    <div class="results-top">
      <h2 id="${ANSWER_ID}" tabindex="-1">${headingOf(found)}</h2>
      ${page}
    </div>
    ${recap(form, found)} ${others(form, found)}
    ${
      data.length === 0
        ? waysOut(form, found)
        : html`<ul class="cards">
            ${join(data.map(card))}
          </ul>`
    }
    ${pages(form, pagination)}
  </section>`;
};
